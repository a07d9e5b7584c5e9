import { Button, Field, makeStyles, Select } from '@fluentui/react-components';
import { useState } from 'react';
import type { AttendanceRow, View } from '../../domain/view/view.ts';
import { ACTION_WORDS } from '../../texts/actions/actions.ts';
import { FILES_WORDS } from '../../texts/documents/files.ts';
import { noticeText } from '../../texts/notices.ts';
import { ATTENDANCE_WORDS } from '../../texts/sittings/attendance.ts';
import type { AnswerFilter } from '../../texts/tab/answers.ts';
import { ANSWER_FILTERS, ANSWERS_PART } from '../../texts/tab/answers.ts';
import type { PressData } from '../api/tab-api.ts';
import { useActing } from '../app/acting.ts';
import { NoticeBar } from '../parts/notice-bar.tsx';
import { SectionTitle } from '../parts/section-title.tsx';
import { SittingHeading } from '../sittings/sitting-heading.tsx';
import { AnswerRow } from './answer-row.tsx';
import { Totals } from './totals.tsx';

const useStyles = makeStyles({
  filter: { maxWidth: '280px', margin: '12px 0' },
  list: { listStyleType: 'none', margin: '4px 0', padding: '0' },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: '8px', margin: '16px 0' },
});

/** Who has answered what to a sitting, by municipality; whoever may records what came by telephone. */
export function AnswersPart({ view }: { view: Extract<View, { view: 'attendance' }> }) {
  const styles = useStyles();
  const { busy, press } = useActing();
  const [filter, setFilter] = useState<AnswerFilter>('all');
  const { sitting, rows, notice } = view;
  const { sittingId, networkId, totals, status, phase } = sitting;
  const shown = rows.filter((row) => passes(row, filter));
  return (
    <>
      <SittingHeading sitting={sitting} />
      {notice === null ? null : (
        <NoticeBar intent={notice.code === 'answer_on_behalf_recorded' ? 'success' : 'warning'}>
          {noticeText(notice)}
        </NoticeBar>
      )}
      <Totals totals={totals} />
      {rows.length === 0 ? (
        <NoticeBar>{ATTENDANCE_WORDS.nobody}</NoticeBar>
      ) : (
        <Field label={ANSWERS_PART.filter} className={styles.filter}>
          <Select value={filter} onChange={(_event, { value }) => setFilter(value as AnswerFilter)}>
            {ANSWER_FILTERS.map(([value, label]) => (
              <option key={value} value={value}>
                {label}
              </option>
            ))}
          </Select>
        </Field>
      )}
      {rows.length > 0 && shown.length === 0 ? <NoticeBar>{ANSWERS_PART.nobody}</NoticeBar> : null}
      {GROUPS.map(([title, belongs]) => {
        const those = shown.filter(belongs);
        return those.length === 0 ? null : (
          <section key={title}>
            <SectionTitle>{title}</SectionTitle>
            <ul className={styles.list}>
              {those.map((row) => (
                <AnswerRow key={row.personId} row={row} sitting={sitting} canRecord={view.canRecord} />
              ))}
            </ul>
          </section>
        );
      })}
      <div className={styles.buttons}>
        {phase === 'running'
          ? button(ACTION_WORDS.addDecided, { verb: 'action_new', networkId, decidedIn: sittingId })
          : null}
        {status === 'convened'
          ? button(FILES_WORDS.showRegister, { verb: 'show_register_files', sittingId })
          : null}
      </div>
    </>
  );

  function button(label: string, data: PressData) {
    return (
      <Button disabled={busy} onClick={() => press(data)}>
        {label}
      </Button>
    );
  }
}

/** Referents by seat first: they are the ones who cover it; the others are invited. */
const GROUPS: readonly [string, (row: AttendanceRow) => boolean][] = [
  [ATTENDANCE_WORDS.seats, ({ role }) => role === 'referent'],
  [ATTENDANCE_WORDS.invited, ({ role }) => role !== 'referent'],
];

function passes({ state }: AttendanceRow, filter: AnswerFilter): boolean {
  return filter === 'all' || (filter === 'none' ? state === null : state === filter);
}
