import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { clockTime } from '../../texts/dates.ts';
import { MINUTES_PART, notSavedBecause, savedAt } from '../../texts/tab/minutes.ts';
import type { Section } from './section.ts';

const useStyles = makeStyles({
  line: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '8px', minHeight: '32px' },
  rest: { marginLeft: 'auto' },
  trouble: { color: tokens.colorStatusDangerForeground1 },
});

/** How far the saving of a section is; read out when it changes, without interrupting. */
export function SavingLine({
  section,
  timeZone,
  retry,
  children,
}: {
  section: Section;
  timeZone: string;
  retry: () => void;
  /** What else can be done with the section. */
  children: ReactNode;
}) {
  const styles = useStyles();
  const { saving, problem } = section;
  const trouble = problem !== null || saving.state === 'frozen' || saving.state === 'conflict';
  return (
    <div className={styles.line}>
      <Text role="status" className={trouble ? styles.trouble : undefined}>
        {savingText(section, timeZone)}
      </Text>
      {saving.state === 'failed' ? (
        <Button size="small" onClick={retry}>
          {MINUTES_PART.again}
        </Button>
      ) : null}
      {trouble ? <CopyButton section={section} /> : null}
      <span className={styles.rest}>{children}</span>
    </div>
  );
}

function savingText({ saving, problem }: Section, timeZone: string): string {
  if (saving.state === 'conflict') return MINUTES_PART.conflict;
  if (saving.state === 'frozen') return MINUTES_PART.frozen;
  if (problem !== null) return notSavedBecause(problem);
  if (saving.state === 'sending') return MINUTES_PART.sending;
  return saving.state === 'saved' ? savedAt(clockTime(new Date(saving.at), timeZone)) : '';
}

/** What cannot be stored can be taken elsewhere. */
function CopyButton({ section }: { section: Section }) {
  const { text, decisions } = section.typed;
  return (
    <Button
      size="small"
      appearance="subtle"
      onClick={() => void navigator.clipboard.writeText([text, decisions].filter(Boolean).join('\n\n'))}
    >
      {MINUTES_PART.copy}
    </Button>
  );
}
