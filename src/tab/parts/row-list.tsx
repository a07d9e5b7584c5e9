import { Link, makeStyles, Text, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { useActing } from '../app/acting.ts';

const useStyles = makeStyles({
  bar: { display: 'flex', flexWrap: 'wrap', gap: '12px', alignItems: 'end', margin: '0 0 16px' },
  list: { listStyleType: 'none', margin: '12px 0', padding: '0' },
  row: {
    display: 'grid',
    gap: '4px',
    padding: '12px 0',
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    overflowWrap: 'anywhere',
  },
});

/** What can be done with a list, above it. */
export function ListBar({ children }: { children: ReactNode }) {
  return <div className={useStyles().bar}>{children}</div>;
}

/** A list of a page, of {@link OpenRow}. */
export function RowList({ label, children }: { label: string; children: ReactNode }) {
  return (
    <ul className={useStyles().list} aria-label={label}>
      {children}
    </ul>
  );
}

/** One of the list, by its title, which opens it, and some lines about it. */
export function OpenRow({
  title,
  onOpen,
  children,
}: {
  title: ReactNode;
  onOpen(): void;
  children: ReactNode;
}) {
  const styles = useStyles();
  const { busy } = useActing();
  return (
    <li className={styles.row}>
      <Text size={400}>
        <Link as="button" disabled={busy} onClick={onOpen}>
          {title}
        </Link>
      </Text>
      {children}
    </li>
  );
}
