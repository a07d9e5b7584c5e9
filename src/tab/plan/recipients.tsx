import { makeStyles, tokens } from '@fluentui/react-components';
import { recipientsTitle } from '../../texts/tab/sending.ts';

const useStyles = makeStyles({
  box: { fontFamily: tokens.fontFamilyBase, fontSize: tokens.fontSizeBase300 },
  title: {
    cursor: 'pointer',
    padding: '4px 0',
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  list: { margin: '0', paddingLeft: '24px', overflowWrap: 'anywhere' },
});

/** The names, folded until asked for; two people of one name stand in one line, and count as two. */
export function Recipients({ names }: { names: readonly string[] }) {
  const styles = useStyles();
  if (names.length === 0) return null;
  return (
    <details className={styles.box}>
      <summary className={styles.title}>{recipientsTitle(names.length)}</summary>
      <ul className={styles.list}>
        {[...new Set(names)].map((name) => (
          <li key={name}>{name}</li>
        ))}
      </ul>
    </details>
  );
}
