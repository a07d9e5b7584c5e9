import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { newerBy } from '../../texts/minutes/minutes.ts';
import { MINUTES_PART } from '../../texts/tab/minutes.ts';
import { NoticeBar } from '../parts/notice-bar.tsx';
import type { Content, Theirs } from './section.ts';

const useStyles = makeStyles({
  box: {
    border: `2px solid ${tokens.colorStatusWarningBorderActive}`,
    borderRadius: tokens.borderRadiusMedium,
    padding: '12px 16px',
    margin: '8px 0',
  },
  texts: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(min(260px, 100%), 1fr))',
    gap: '16px',
  },
  heading: { fontSize: tokens.fontSizeBase300, margin: '8px 0 4px' },
  text: { whiteSpace: 'pre-wrap', overflowWrap: 'anywhere', margin: '0 0 8px' },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: '8px', marginTop: '8px' },
});

/** Both texts side by side, and which is to stand: neither is lost. */
export function ConflictPart({
  mine,
  theirs,
  timeZone,
  keepMine,
  keepTheirs,
}: {
  mine: Content;
  theirs: Theirs;
  timeZone: string;
  keepMine: () => void;
  /** False when it did not succeed. */
  keepTheirs: () => Promise<boolean>;
}) {
  const styles = useStyles();
  const [failed, setFailed] = useState(false);
  const [busy, setBusy] = useState(false);
  return (
    <section className={styles.box} aria-label={MINUTES_PART.conflict}>
      <Text block>{MINUTES_PART.conflictNote}</Text>
      <div className={styles.texts}>
        <div>
          <h4 className={styles.heading}>{MINUTES_PART.mine}</h4>
          <Shown content={mine} />
        </div>
        <div>
          <h4 className={styles.heading}>{MINUTES_PART.theirs}</h4>
          <Text block italic>
            {newerBy(theirs.byName, theirs.at, timeZone)}
          </Text>
          <Shown content={theirs} />
        </div>
      </div>
      {failed ? <NoticeBar intent="warning">{MINUTES_PART.keepFailed}</NoticeBar> : null}
      <div className={styles.buttons}>
        <Button appearance="primary" disabled={busy} onClick={keepMine}>
          {MINUTES_PART.keepMine}
        </Button>
        <Button disabled={busy} onClick={give}>
          {MINUTES_PART.keepTheirs}
        </Button>
      </div>
    </section>
  );

  async function give(): Promise<void> {
    setBusy(true);
    setFailed(!(await keepTheirs()));
    setBusy(false);
  }
}

/** A text and its decisions, as they were typed. */
export function Shown({ content }: { content: Content }) {
  const styles = useStyles();
  const { text, decisions } = content;
  return (
    <>
      <p className={styles.text}>{text}</p>
      {decisions === '' ? null : (
        <p className={styles.text}>
          <strong>{MINUTES_PART.decisions}</strong>
          {`\n${decisions}`}
        </p>
      )}
    </>
  );
}
