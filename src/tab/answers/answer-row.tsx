import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useRef, useState } from 'react';
import type { AnswerState } from '../../domain/answers/answer.ts';
import type { SittingView } from '../../domain/view/sitting-view.ts';
import type { AttendanceRow } from '../../domain/view/view.ts';
import { guestRowLine, seatRowLine } from '../../texts/sittings/attendance.ts';
import { ANSWER_LABELS, ANSWERS_PART, recordFor } from '../../texts/tab/answers.ts';
import { useActing } from '../app/acting.ts';

const useStyles = makeStyles({
  row: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: '4px 12px',
    padding: '8px 0',
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  words: { flex: '1 1 260px', minWidth: 0, overflowWrap: 'anywhere' },
  choices: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: '8px',
    flexBasis: '100%',
    border: 'none',
    margin: '0',
    padding: '4px 0 0',
  },
});

/** The answer of one person, and the buttons to record what they said on the telephone. */
export function AnswerRow({
  row,
  sitting,
  canRecord,
}: {
  row: AttendanceRow;
  sitting: SittingView;
  canRecord: boolean;
}) {
  const styles = useStyles();
  const { busy, press } = useActing();
  const [open, setOpen] = useState(false);
  const opener = useRef<HTMLButtonElement>(null);
  const { personId, name, role } = row;
  const { sittingId, dateVersion } = sitting;
  return (
    <li className={styles.row}>
      <span className={styles.words}>{role === 'referent' ? seatRowLine(row) : guestRowLine(row)}</span>
      {canRecord ? (
        <Button
          ref={opener}
          size="small"
          appearance="subtle"
          aria-expanded={open}
          aria-label={recordFor(name)}
          onClick={() => setOpen(!open)}
        >
          {ANSWERS_PART.record}
        </Button>
      ) : null}
      {canRecord && open ? (
        <fieldset className={styles.choices} aria-label={recordFor(name)}>
          {ANSWER_LABELS.map(([state, label]) => (
            <Button
              key={state}
              disabledFocusable={busy}
              aria-pressed={row.state === state}
              onClick={() => record(state)}
            >
              {label}
            </Button>
          ))}
        </fieldset>
      ) : null}
    </li>
  );

  async function record(state: AnswerState): Promise<void> {
    if ((await press({ verb: 'record_answer', sittingId, dateVersion, personId, state })) === null) return;
    opener.current?.focus();
    setOpen(false);
  }
}
