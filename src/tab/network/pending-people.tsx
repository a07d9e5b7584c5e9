import { Button, makeStyles } from '@fluentui/react-components';
import type { SeatChoice } from '../../domain/view/choices.ts';
import type { PersonRow } from '../../domain/view/view.ts';
import { NETWORK_WORDS, pendingText } from '../../texts/network/network.ts';
import { confirmLabel, NETWORK_PART } from '../../texts/tab/network.ts';
import { useActing } from '../app/acting.ts';
import { GroupList } from '../parts/group-list.tsx';
import { PersonLine } from './person-line.tsx';

const useStyles = makeStyles({ all: { margin: '12px 0' } });

/** Who has no position yet; what they have declared is confirmed here. */
export function PendingPeople({
  networkId,
  people,
  seats,
}: {
  networkId: string;
  people: readonly PersonRow[];
  seats: readonly SeatChoice[];
}) {
  const styles = useStyles();
  const { busy, press } = useActing();
  const declared = people.filter((person) => person.declared !== null);
  return (
    <>
      <GroupList
        title={NETWORK_WORDS.pending}
        empty={NETWORK_PART.nonePending}
        entries={people.map((person) => ({
          key: person.personId,
          shown: (
            <PersonLine person={person} about={pendingText(person, seats)} edit={networkId}>
              {person.declared === null ? null : (
                <Button
                  size="small"
                  appearance="primary"
                  aria-label={confirmLabel(person.name)}
                  disabled={busy}
                  onClick={() => confirm([person.personId])}
                >
                  {NETWORK_PART.confirm}
                </Button>
              )}
            </PersonLine>
          ),
        }))}
      />
      {declared.length < 2 ? null : (
        <Button
          className={styles.all}
          disabled={busy}
          onClick={() => confirm(declared.map(({ personId }) => personId))}
        >
          {NETWORK_PART.confirmAll}
        </Button>
      )}
    </>
  );

  function confirm(personIds: string[]): void {
    void press({ verb: 'confirm_positions', networkId, personIds, show: 'network' });
  }
}
