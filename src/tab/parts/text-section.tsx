import { Link, makeStyles, Text, tokens } from '@fluentui/react-components';
import type { DocumentLink } from '../../domain/sittings/sitting.ts';

const useStyles = makeStyles({
  part: { margin: '16px 0', maxWidth: '720px', overflowWrap: 'anywhere' },
  heading: { margin: '0 0 4px', fontSize: tokens.fontSizeBase400, fontWeight: tokens.fontWeightSemibold },
  list: { margin: '0', paddingLeft: '20px' },
});

/** A text under its heading, paragraph by paragraph; nothing when it is empty. */
export function TextSection({ name, content }: { name: string; content: string }) {
  const styles = useStyles();
  if (content === '') return null;
  return (
    <section className={styles.part}>
      <h3 className={styles.heading}>{name}</h3>
      <Paragraphs content={content} />
    </section>
  );
}

/** The lines of a text, one under the other. */
export function Paragraphs({ content }: { content: string }) {
  let at = 0;
  return content.split('\n').map((line) => {
    at += line.length + 1;
    return line === '' ? null : (
      <Text key={at} block>
        {line}
      </Text>
    );
  });
}

/** Links under their heading; nothing when there are none. */
export function LinkSection({ name, links }: { name: string; links: readonly DocumentLink[] }) {
  const styles = useStyles();
  if (links.length === 0) return null;
  return (
    <section className={styles.part}>
      <h3 className={styles.heading}>{name}</h3>
      <ul className={styles.list}>
        {links.map(({ title, url }) => (
          <li key={`${title} ${url}`}>
            <Link href={url} target="_blank" rel="noreferrer">
              {title}
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}
