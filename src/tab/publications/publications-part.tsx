import { Button, Field, Link, makeStyles, Select, Text, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { PublicationRow } from '../../domain/view/publication-view.ts';
import type { View } from '../../domain/view/view.ts';
import { CSV_IMPORT_WORDS } from '../../texts/documents/csv-import.ts';
import { noticeText } from '../../texts/notices.ts';
import {
  missingLine,
  othersLeft,
  PUBLICATION_WORDS,
  publicationRowFacts,
  publicationsIntro,
  stateLines,
} from '../../texts/publications/publications.ts';
import { PUBLICATIONS_PART } from '../../texts/tab/publications.ts';
import { useActing } from '../app/acting.ts';
import { NoticeBar } from '../parts/notice-bar.tsx';

type ListView = Extract<View, { view: 'publications' }>;

const useStyles = makeStyles({
  bar: { display: 'flex', flexWrap: 'wrap', gap: '12px', alignItems: 'end', margin: '0 0 16px' },
  seat: { minWidth: '180px' },
  list: { listStyleType: 'none', margin: '12px 0', padding: '0' },
  row: {
    display: 'grid',
    gap: '4px',
    padding: '12px 0',
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    overflowWrap: 'anywhere',
  },
  facts: { color: tokens.colorNeutralForeground2 },
});

/** Names told in full: a page has room for all municipalities. */
const NAMES = 60;

/** The items that stand, each with who has done what and who is missing. */
export function PublicationsPart({ view }: { view: ListView }) {
  const styles = useStyles();
  const { busy, press } = useActing();
  const { networkId, rows, total, canPropose, canImport, year } = view;
  const left = total - rows.length;
  return (
    <>
      {view.notice === null ? null : <NoticeBar intent="success">{noticeText(view.notice)}</NoticeBar>}
      <div className={styles.bar}>
        {canPropose ? (
          <Button disabled={busy} onClick={() => press({ verb: 'publication_new', networkId })}>
            {PUBLICATION_WORDS.propose}
          </Button>
        ) : null}
        <Button disabled={busy} onClick={() => press({ verb: 'publication_export', networkId })}>
          {PUBLICATION_WORDS.export}
        </Button>
        {canImport ? (
          <Button disabled={busy} onClick={() => press({ verb: 'publication_import', networkId })}>
            {CSV_IMPORT_WORDS.open}
          </Button>
        ) : null}
        <Outlets view={view} />
        <Link href={`#/publications/${year}`}>{PUBLICATIONS_PART.allYears}</Link>
      </div>
      <Text block>{total === 0 ? PUBLICATIONS_PART.empty : publicationsIntro(view)}</Text>
      {total === 0 ? null : (
        <ul className={styles.list} aria-label={PUBLICATIONS_PART.list}>
          {rows.map((row) => (
            <Row key={row.publicationId} row={row} networkId={networkId} />
          ))}
        </ul>
      )}
      {left > 0 ? <Text block>{othersLeft(left)}</Text> : null}
    </>
  );
}

/** Where a municipality publishes: one's own, or one chosen by who keeps the lists of all. */
function Outlets({ view }: { view: ListView }) {
  const styles = useStyles();
  const { busy, press } = useActing();
  const { networkId, outletsOf } = view;
  const [chosen, choose] = useState(outletsOf[0]?.id ?? '');
  if (outletsOf.length === 0) return null;
  const one = outletsOf.length === 1;
  return (
    <>
      {one ? null : (
        <Field className={styles.seat} label={PUBLICATIONS_PART.outletsOf}>
          <Select value={chosen} disabled={busy} onChange={(_event, { value }) => choose(value)}>
            {outletsOf.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </Select>
        </Field>
      )}
      <Button disabled={busy} onClick={() => press({ verb: 'outlets_edit', networkId, seatId: chosen })}>
        {one ? PUBLICATION_WORDS.outlets : PUBLICATIONS_PART.editOutlets}
      </Button>
    </>
  );
}

function Row({ row, networkId }: { row: PublicationRow; networkId: string }) {
  const styles = useStyles();
  const { busy, press } = useActing();
  const { publicationId } = row;
  const missing = missingLine(row, NAMES);
  const told = stateLines(row, NAMES);
  return (
    <li className={styles.row}>
      <Text size={400}>
        <Link
          as="button"
          disabled={busy}
          onClick={() => press({ verb: 'publication_show', networkId, publicationId })}
        >
          {row.title}
        </Link>
      </Text>
      <Text className={styles.facts}>{publicationRowFacts(row)}</Text>
      {missing === null ? null : <Text weight="semibold">{missing}</Text>}
      {told.map((line) => (
        <Text key={line}>{line}</Text>
      ))}
      {missing === null && told.length === 0 ? <Text>{PUBLICATION_WORDS.nothingYet}</Text> : null}
    </li>
  );
}
