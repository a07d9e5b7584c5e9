import { Divider, Link, makeStyles, mergeClasses, Text, tokens } from '@fluentui/react-components';
import type { CardElement } from '../../cards/parts/adaptive-card.ts';
import { CardInputField } from './card-input-field.tsx';
import { readText } from './read-text.ts';

const useStyles = makeStyles({
  text: { display: 'block', overflowWrap: 'anywhere', margin: '4px 0' },
  heading: { fontSize: tokens.fontSizeBase400, lineHeight: tokens.lineHeightBase400, margin: '16px 0 4px' },
  container: { padding: '8px 12px', margin: '12px 0', borderRadius: tokens.borderRadiusMedium },
  emphasis: { backgroundColor: tokens.colorNeutralBackground3 },
  attention: {
    backgroundColor: tokens.colorStatusDangerBackground1,
    color: tokens.colorStatusDangerForeground1,
  },
  columns: { display: 'flex', flexWrap: 'wrap', columnGap: '16px' },
  column: { flex: '1 1 200px' },
  facts: {
    display: 'grid',
    gridTemplateColumns: 'fit-content(50%) minmax(0, 1fr)',
    columnGap: '16px',
    rowGap: '4px',
    margin: '8px 0',
  },
  term: { color: tokens.colorNeutralForeground2 },
  value: { margin: '0', overflowWrap: 'anywhere' },
});

/** An element of a card in the words of the page: titles as headings, facts as a list of terms. */
export function CardElementPart({ element }: { element: CardElement }) {
  const styles = useStyles();
  switch (element.type) {
    case 'TextBlock':
      return (
        <>
          {element.separator ? <Divider style={{ margin: '12px 0 0' }} /> : null}
          {element.size === undefined ? (
            <Text
              className={styles.text}
              weight={element.weight === 'bolder' ? 'semibold' : 'regular'}
              style={element.isSubtle ? { color: tokens.colorNeutralForeground2 } : undefined}
            >
              <Pieces markdown={element.text} />
            </Text>
          ) : (
            <h2 className={styles.heading}>
              <Pieces markdown={element.text} />
            </h2>
          )}
        </>
      );
    case 'FactSet':
      return (
        <dl className={styles.facts}>
          {element.facts.map(({ title, value }) => (
            <FactRow key={`${title} ${value}`} title={title} value={value} />
          ))}
        </dl>
      );
    case 'Container':
      return (
        <div
          className={mergeClasses(
            element.style !== undefined && styles.container,
            element.style === 'emphasis' && styles.emphasis,
            element.style === 'attention' && styles.attention,
          )}
          role={element.style === 'attention' ? 'alert' : undefined}
        >
          <CardElements elements={element.items} />
        </div>
      );
    case 'ColumnSet':
      return (
        <div className={styles.columns}>
          {element.columns.map((column) => (
            <div key={JSON.stringify(column.items)} className={styles.column}>
              <CardElements elements={column.items} />
            </div>
          ))}
        </div>
      );
    default:
      return <CardInputField input={element} />;
  }
}

export function CardElements({ elements }: { elements: readonly CardElement[] }) {
  return elements.map((element, index) => (
    // The elements of a card have no names of their own and never change places.
    <CardElementPart key={'id' in element ? element.id : `at-${index}`} element={element} />
  ));
}

function FactRow({ title, value }: { title: string; value: string }) {
  const styles = useStyles();
  return (
    <>
      <dt className={styles.term}>
        <Pieces markdown={title} />
      </dt>
      <dd className={styles.value}>
        <Pieces markdown={value} />
      </dd>
    </>
  );
}

function Pieces({ markdown }: { markdown: string }) {
  return readText(markdown).map(({ text, url }, index) =>
    url === null ? (
      text
    ) : (
      // biome-ignore lint/suspicious/noArrayIndexKey: pieces of one text, in its order
      <Link key={index} href={url} target="_blank" rel="noopener noreferrer" inline>
        {text}
      </Link>
    ),
  );
}
