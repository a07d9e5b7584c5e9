import { Button, makeStyles, Text } from '@fluentui/react-components';
import type { Notice } from '../../domain/view/notice.ts';
import type { View } from '../../domain/view/view.ts';
import { overrunText, plannedText } from '../../texts/agenda/agenda.ts';
import { AGENDA_WORDS, proposalText } from '../../texts/agenda/agenda-forms.ts';
import { noticeText } from '../../texts/notices.ts';
import { AGENDA_PART, onItem } from '../../texts/tab/agenda.ts';
import { useActing } from '../app/acting.ts';
import { Brought } from '../parts/brought.tsx';
import { NoticeBar } from '../parts/notice-bar.tsx';
import { SectionTitle } from '../parts/section-title.tsx';
import { SittingHeading } from '../sittings/sitting-heading.tsx';
import { SittingLink } from '../sittings/sitting-link.tsx';
import { AgendaItems, isOwn } from './agenda-items.tsx';
import { OtherAgendas } from './other-agendas.tsx';
import { ProposeForm } from './propose-form.tsx';
import { TreatedForm } from './treated-form.tsx';

const useStyles = makeStyles({
  list: { listStyleType: 'none', margin: '8px 0', padding: '0' },
  proposal: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: '8px',
    margin: '6px 0',
    overflowWrap: 'anywhere',
  },
});

/** Nothing was done, and why. */
const REFUSALS: ReadonlySet<Notice['code']> = new Set([
  'agenda_changed_meanwhile',
  'agenda_closed',
  'agenda_not_begun',
  'agenda_already_there',
]);

type AgendaPageView = Extract<View, { view: 'agenda' }>;

/** The agenda of a sitting: its items in order, what is proposed, and what the viewer may do with them. */
export function AgendaPart({ view }: { view: AgendaPageView }) {
  const { sitting, ref, notice, canManage, treating, choices } = view;
  const changeable = canManage && sitting.phase !== 'over' && sitting.status !== 'cancelled';
  const overrun = overrunText(sitting);
  const takesMore = choices.some((choice) => choice.ref === ref) && !treating;
  return (
    <>
      <SittingHeading sitting={sitting} />
      <SittingLink sittingRef={ref}>{AGENDA_PART.wholeSitting}</SittingLink>
      <Outcome notice={notice} />
      <SectionTitle>{AGENDA_PART.items}</SectionTitle>
      <AgendaItems view={view} changeable={changeable} />
      {sitting.agenda.some(isOwn) ? null : (
        <Text block>
          {AGENDA_PART.noItems} {takesMore ? AGENDA_PART.howToAdd : ''}
        </Text>
      )}
      {sitting.plannedMinutes === 0 || overrun !== null ? null : <Text block>{plannedText(sitting)}</Text>}
      {overrun === null ? null : <NoticeBar intent="warning">{overrun}</NoticeBar>}
      <Proposals view={view} />
      {treating ? <TreatedForm view={view} /> : null}
      {takesMore ? <ProposeForm view={view} /> : null}
      {takesMore || treating ? null : <Text block>{AGENDA_PART.proposeClosed}</Text>}
      <OtherAgendas view={view} />
    </>
  );
}

/** A refusal is brought into view; what was done is seen where it was done. */
function Outcome({ notice }: { notice: Notice | null }) {
  if (notice === null) return null;
  if (!REFUSALS.has(notice.code)) return <NoticeBar intent="success">{noticeText(notice)}</NoticeBar>;
  return (
    <Brought>
      <NoticeBar intent="warning">{noticeText(notice)}</NoticeBar>
    </Brought>
  );
}

function Proposals({ view }: { view: AgendaPageView }) {
  const styles = useStyles();
  const { busy, press } = useActing();
  const { proposals, canManage, sitting } = view;
  if (proposals.length === 0) return null;
  return (
    <section>
      <SectionTitle>{canManage ? AGENDA_WORDS.waiting : AGENDA_WORDS.ownWaiting}</SectionTitle>
      <ul className={styles.list}>
        {proposals.map((proposal) => (
          <li key={proposal.itemId} className={styles.proposal}>
            <span>{proposalText(canManage ? proposal : { ...proposal, proposerName: null })}</span>
            {canManage ? (
              <Button
                disabled={busy}
                aria-label={onItem(AGENDA_PART.decide, proposal.title)}
                onClick={() =>
                  press({ verb: 'agenda_open', sittingId: sitting.sittingId, itemId: proposal.itemId })
                }
              >
                {AGENDA_PART.decide}
              </Button>
            ) : null}
          </li>
        ))}
      </ul>
    </section>
  );
}
