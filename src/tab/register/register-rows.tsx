import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import type { RegisterLine } from '../../domain/view/register-view.ts';
import type { View } from '../../domain/view/view.ts';
import {
  presenceChoiceText,
  REGISTER_WORDS,
  registerLineName,
  registerLineState,
} from '../../texts/register/register.ts';
import { onItem } from '../../texts/tab/agenda.ts';
import { REGISTER_PART } from '../../texts/tab/register.ts';
import { useActing } from '../app/acting.ts';
import { SectionTitle } from '../parts/section-title.tsx';
import { CorrectionForm } from './correction-form.tsx';
import { useCorrections } from './use-corrections.ts';

const useStyles = makeStyles({
  list: { listStyleType: 'none', margin: '4px 0', padding: '0' },
  row: { padding: '8px 0', borderBottom: `1px solid ${tokens.colorNeutralStroke2}` },
  line: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '4px 12px' },
  words: { flex: '1 1 260px', minWidth: 0, overflowWrap: 'anywhere', display: 'grid' },
  state: { color: tokens.colorNeutralForeground2 },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: '8px' },
});

type RegisterView = Extract<View, { view: 'register' }>;

const QUICK = ['in_person', 'remote'] as const;

/** Everybody with their state, members by seat first; each can be put right where they stand. */
export function RegisterRows({ view }: { view: RegisterView }) {
  const styles = useStyles();
  const { busy } = useActing();
  const { sitting, figures, lines } = view;
  const corrections = useCorrections(sitting.sittingId);
  const { openFor, draft, problems, toggle, type, submit, record, buttonRef } = corrections;
  const open = figures.state === 'open' || figures.state === 'waiting';
  const correctable = figures.state !== 'cancelled';
  // Before there is anything to register only the whole form says since when there will be.
  const callable =
    figures.state === 'open' || (open && sitting.phase !== 'open' && sitting.phase !== 'closed');
  return GROUPS.map(([title, belongs]) => {
    const rows = lines.filter(belongs);
    if (rows.length === 0) return null;
    return (
      <section key={title}>
        <SectionTitle>{title}</SectionTitle>
        <ul className={styles.list}>{rows.map(rowOf)}</ul>
      </section>
    );
  });

  function rowOf(line: RegisterLine) {
    const { attendeeId, recorded, row } = line;
    return (
      <li key={attendeeId} className={styles.row}>
        <div className={styles.line}>
          <span className={styles.words}>
            <Text weight="semibold">{registerLineName(line)}</Text>
            <Text className={styles.state}>{registerLineState(line, open, sitting.timeZone)}</Text>
          </span>
          {correctable ? (
            <span className={styles.buttons}>
              {callable && !recorded && row.state !== 'substituted'
                ? QUICK.map((presence) => (
                    <Button
                      key={presence}
                      disabledFocusable={busy}
                      aria-label={onItem(presenceChoiceText(presence), row.name)}
                      onClick={() => record(attendeeId, presence)}
                    >
                      {presenceChoiceText(presence)}
                    </Button>
                  ))
                : null}
              <Button
                ref={buttonRef(attendeeId)}
                appearance="subtle"
                disabledFocusable={busy}
                aria-expanded={openFor === attendeeId}
                aria-label={onItem(REGISTER_PART.correct, row.name)}
                onClick={() => toggle(attendeeId)}
              >
                {REGISTER_PART.correct}
              </Button>
            </span>
          ) : null}
        </div>
        {openFor === attendeeId ? (
          <CorrectionForm
            name={row.name}
            draft={draft}
            closed={figures.state === 'closed'}
            problems={problems}
            busy={busy}
            type={type}
            submit={submit}
            cancel={() => toggle(attendeeId)}
          />
        ) : null}
      </li>
    );
  }
}

function isMember({ row }: RegisterLine): boolean {
  return row.role === 'coordinator' || row.role === 'referent' || row.inPlaceOf !== null;
}

const GROUPS: readonly [string, (line: RegisterLine) => boolean][] = [
  [REGISTER_WORDS.members, isMember],
  [REGISTER_WORDS.managers, (line) => !isMember(line) && line.row.role === 'manager'],
  [REGISTER_WORDS.operators, (line) => !isMember(line) && line.row.role === 'operator'],
];
