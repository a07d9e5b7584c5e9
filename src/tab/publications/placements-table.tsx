import { Link, makeStyles, tokens } from '@fluentui/react-components';
import type { PlacementRow } from '../../domain/view/publication-view.ts';
import {
  PUBLICATION_WORDS,
  placementRemarks,
  placementStateText,
  reportedText,
} from '../../texts/publications/publications.ts';
import { PUBLICATIONS_PART, pageOf, stillToSay } from '../../texts/tab/publications.ts';
import { PlainTable } from '../parts/plain-table.tsx';

const useStyles = makeStyles({
  line: { display: 'block', overflowWrap: 'anywhere' },
  remark: { color: tokens.colorNeutralForeground2 },
});

interface Props {
  rows: readonly PlacementRow[];
  /** Whether the item is over. */
  over: boolean;
  timeZone: string;
}

/** What each municipality has done of one item; who is missing is told in words. */
export function PlacementsTable({ rows, over, timeZone }: Props) {
  return (
    <PlainTable
      title={PUBLICATION_WORDS.board}
      columns={[
        { key: 'seat', title: PUBLICATIONS_PART.seat },
        { key: 'state', title: PUBLICATIONS_PART.state },
        { key: 'details', title: PUBLICATIONS_PART.details },
      ]}
      rows={rows.map((row) => ({
        ...{ key: row.seatId, name: row.seatName },
        cells: [
          <State key="state" row={row} over={over} />,
          <Details key="details" row={row} timeZone={timeZone} />,
        ],
      }))}
    />
  );
}

/** Who is missing stands out, and is told in words. */
function State({ row, over }: { row: PlacementRow; over: boolean }) {
  const styles = useStyles();
  const left = stillToSay(row);
  const state = placementStateText(row, over);
  if (!row.missing) return state;
  return (
    <>
      {left === null ? <strong>{state}</strong> : state}
      {left === null ? null : <strong className={styles.line}>{left}</strong>}
    </>
  );
}

function Details({ row, timeZone }: { row: PlacementRow; timeZone: string }) {
  const styles = useStyles();
  const { link, outlets, reason } = row;
  const told = [outlets.join(', '), reason, reportedText(row, timeZone) ?? ''].filter((each) => each !== '');
  return (
    <>
      {link === '' ? null : (
        <Link className={styles.line} href={link} target="_blank" rel="noopener noreferrer">
          {pageOf(row.seatName)}
        </Link>
      )}
      {told.map((each) => (
        <span key={each} className={styles.line}>
          {each}
        </span>
      ))}
      {placementRemarks(row).map((each) => (
        <span key={each} className={`${styles.line} ${styles.remark}`}>
          {each}
        </span>
      ))}
    </>
  );
}
