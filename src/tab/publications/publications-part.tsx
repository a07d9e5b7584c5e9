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
import { ListBar, OpenRow, RowList } from '../parts/row-list.tsx';

type ListView = Extract<View, { view: 'publications' }>;

const useStyles = makeStyles({
  seat: { minWidth: '180px' },
  facts: { color: tokens.colorNeutralForeground2 },
});

/** Names told in full: a page has room for all municipalities. */
const NAMES = 60;

/** The items that stand, each with who has done what and who is missing. */
export function PublicationsPart({ view }: { view: ListView }) {
  const { busy, press } = useActing();
  const { networkId, rows, total, canPropose, canImport, year } = view;
  const left = total - rows.length;
  return (
    <>
      {view.notice === null ? null : <NoticeBar intent="success">{noticeText(view.notice)}</NoticeBar>}
      <ListBar>
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
      </ListBar>
      <Text block>{total === 0 ? PUBLICATIONS_PART.empty : publicationsIntro(view)}</Text>
      {total === 0 ? null : (
        <RowList label={PUBLICATIONS_PART.list}>
          {rows.map((row) => (
            <Row key={row.publicationId} row={row} networkId={networkId} />
          ))}
        </RowList>
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
  const { press } = useActing();
  const { publicationId } = row;
  const missing = missingLine(row, NAMES);
  const told = stateLines(row, NAMES);
  return (
    <OpenRow title={row.title} onOpen={() => press({ verb: 'publication_show', networkId, publicationId })}>
      <Text className={styles.facts}>{publicationRowFacts(row)}</Text>
      {missing === null ? null : <Text weight="semibold">{missing}</Text>}
      {told.map((line) => (
        <Text key={line}>{line}</Text>
      ))}
      {missing === null && told.length === 0 ? <Text>{PUBLICATION_WORDS.nothingYet}</Text> : null}
    </OpenRow>
  );
}
