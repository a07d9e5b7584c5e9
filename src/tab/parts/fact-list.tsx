import { makeStyles, tokens } from '@fluentui/react-components';

const useStyles = makeStyles({
  facts: {
    display: 'grid',
    gridTemplateColumns: 'minmax(90px, max-content) 1fr',
    gap: '4px 16px',
    margin: '12px 0',
  },
  name: { color: tokens.colorNeutralForeground2, margin: '0' },
  value: { margin: '0', overflowWrap: 'anywhere' },
});

/** Pairs of name and value; those without a value are left out. */
export function FactList({ pairs }: { pairs: readonly (readonly [name: string, value: string])[] }) {
  const styles = useStyles();
  return (
    <dl className={styles.facts}>
      {pairs
        .filter(([, value]) => value !== '')
        .flatMap(([name, value]) => [
          <dt key={`${name} name`} className={styles.name}>
            {name}
          </dt>,
          <dd key={`${name} value`} className={styles.value}>
            {value}
          </dd>,
        ])}
    </dl>
  );
}
