import { Button, Field, Input, makeStyles, Text } from '@fluentui/react-components';
import { useState } from 'react';
import type { PersonRow, View } from '../../domain/view/view.ts';
import { runningDeputyLine } from '../../texts/delegation/delegation.ts';
import { NETWORK_WORDS, positionText } from '../../texts/network/network.ts';
import { noticeText } from '../../texts/notices.ts';
import { NETWORK_PART, uncoveredText } from '../../texts/tab/network.ts';
import { GroupList } from '../parts/group-list.tsx';
import { NoticeBar } from '../parts/notice-bar.tsx';
import { isPersonSought, isSought } from '../parts/sought.ts';
import { PendingPeople } from './pending-people.tsx';
import { PersonLine } from './person-line.tsx';
import { SeatList } from './seat-list.tsx';

type NetworkView = Extract<View, { view: 'network' }>;

/** Shorter lists are taken in at a glance. */
const SEARCH_FROM = 8;

const useStyles = makeStyles({
  search: { maxWidth: '400px', margin: '12px 0' },
  link: { margin: '12px 0' },
  notices: { display: 'grid', gap: '8px' },
});

/** Who is in the network, by municipality and by role, with what is missing in sight. */
export function NetworkPart({ view }: { view: NetworkView }) {
  const styles = useStyles();
  const [sought, setSought] = useState('');
  const { seats, notice } = view;
  const people = view.people.filter((person) => isPersonSought(person, seats, sought));
  const covered = new Set(
    view.people.flatMap(({ position }) => (position?.role === 'referent' ? [position.seatId] : [])),
  );
  const uncovered = new Set(seats.filter(({ id }) => !covered.has(id)).map(({ id }) => id));
  const warning = uncoveredText(uncovered.size);
  return (
    <>
      <div className={styles.notices}>
        {notice === null ? null : <NoticeBar intent="success">{noticeText(notice)}</NoticeBar>}
        {warning === null ? null : <NoticeBar intent="warning">{warning}</NoticeBar>}
      </div>
      {view.people.length + seats.length < SEARCH_FROM ? null : (
        <Field className={styles.search} label={NETWORK_PART.search}>
          <Input type="search" value={sought} onChange={(_event, { value }) => setSought(value)} />
        </Field>
      )}
      <Groups view={view} people={people} uncovered={uncovered} sought={sought} />
      <Button as="a" href="#/delegation" className={styles.link}>
        {NETWORK_PART.delegations}
      </Button>
    </>
  );
}

/** While something is sought, groups in which it is not are left out. */
function Groups({
  view,
  people,
  uncovered,
  sought,
}: {
  view: NetworkView;
  people: readonly PersonRow[];
  uncovered: ReadonlySet<string>;
  sought: string;
}) {
  const { networkId, seats, canEdit, deputies } = view;
  const edit = canEdit ? networkId : null;
  const seatIds = people.map(({ position }) => position?.seatId);
  const shownSeats = seats.filter(({ id, name }) => isSought(name, sought) || seatIds.includes(id));
  const pending = people.filter((person) => person.position === null);
  const coordinators = people.filter(({ position }) => position?.role === 'coordinator');
  const invited = people.filter(({ position }) => isInvitedRole(position?.role));
  const all = sought.trim() === '';
  return (
    <>
      <div role="status">
        {people.length + shownSeats.length === 0 && !all ? <Text>{NETWORK_PART.nothingFound}</Text> : null}
      </div>
      {canEdit && (all || pending.length > 0) ? (
        <PendingPeople networkId={networkId} people={pending} seats={seats} />
      ) : null}
      {all || shownSeats.length > 0 ? (
        <SeatList seats={shownSeats} people={people} uncovered={uncovered} edit={edit} />
      ) : null}
      {all || coordinators.length > 0 ? (
        <GroupList
          title={NETWORK_WORDS.coordination}
          empty={NETWORK_PART.noCoordinator}
          entries={[
            ...coordinators.map((person) => ({
              key: person.personId,
              shown: <PersonLine person={person} about={null} edit={edit} />,
            })),
            ...deputies.map((row) => ({
              key: `${row.deputyName} ${row.fromOn}`,
              shown: <Text>{runningDeputyLine(row)}</Text>,
            })),
          ]}
        />
      ) : null}
      {all || invited.length > 0 ? (
        <GroupList
          title={NETWORK_WORDS.invited}
          empty={NETWORK_PART.noInvited}
          entries={invited.map((person) => ({
            key: person.personId,
            shown: <PersonLine person={person} about={positionText(person, seats)} edit={edit} />,
          }))}
        />
      ) : null}
    </>
  );
}

function isInvitedRole(role: string | undefined): boolean {
  return role === 'manager' || role === 'operator';
}
