import { makeStyles, Text, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { SectionTitle } from './section-title.tsx';

const useStyles = makeStyles({
  list: { listStyleType: 'none', margin: '0', padding: '0' },
  entry: { padding: '8px 0', borderBottom: `1px solid ${tokens.colorNeutralStroke2}` },
});

/** A list under a heading; empty, it says why. */
export function GroupList({
  title,
  empty,
  entries,
}: {
  title: string;
  empty: string;
  entries: readonly { key: string; shown: ReactNode }[];
}) {
  const styles = useStyles();
  return (
    <section aria-label={title}>
      <SectionTitle>{title}</SectionTitle>
      {entries.length === 0 ? <Text>{empty}</Text> : null}
      <ul className={styles.list}>
        {entries.map(({ key, shown }) => (
          <li key={key} className={styles.entry}>
            {shown}
          </li>
        ))}
      </ul>
    </section>
  );
}
