import { makeStyles, Text, tokens } from '@fluentui/react-components';
import type { AttendanceYearView } from '../../domain/view/files-view.ts';
import {
  chartText,
  dayAndMonth,
  markLabel,
  percentText,
  SEAT_MARKS,
  ATTENDANCE_YEAR_WORDS as WORDS,
} from '../../texts/sittings/attendance-year.ts';
import { CELL, MarkCell, MarkPatterns } from './mark-cell.tsx';

const PHONE = '@media (max-width: 599px)';

const useStyles = makeStyles({
  around: { overflowX: 'auto' },
  row: {
    display: 'grid',
    gridTemplateColumns: '180px 44px minmax(0, 1fr)',
    alignItems: 'center',
    columnGap: '8px',
    [PHONE]: { gridTemplateColumns: '1fr 44px', marginTop: '6px' },
  },
  name: { overflowWrap: 'anywhere' },
  share: { textAlign: 'right' },
  cells: { display: 'block', maxWidth: '100%', height: 'auto', [PHONE]: { gridColumnStart: '1' } },
  date: { fill: tokens.colorNeutralForeground1, fontFamily: tokens.fontFamilyBase, fontSize: '11px' },
  legend: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: '6px 16px',
    listStyleType: 'none',
    margin: '12px 0 0',
    padding: '0',
  },
  entry: { display: 'flex', alignItems: 'center', gap: '6px' },
});

/**
 * A row for each municipality, a cell for each sitting: a filling and a letter, so that nothing is said by colour
 * alone. To who does not see it, it is one image that points to the table.
 */
export function AttendanceChart({ view }: { view: AttendanceYearView }) {
  const styles = useStyles();
  const { sittings, seats, timeZone } = view;
  const width = sittings.length * CELL.width;
  const used = SEAT_MARKS.filter((mark) => seats.some(({ marks }) => marks.includes(mark)));
  return (
    <>
      <div className={styles.around} role="img" aria-label={chartText(view)}>
        <MarkPatterns />
        <div className={styles.row}>
          <span />
          <span />
          <svg className={styles.cells} width={width} viewBox={`0 0 ${width} 16`} aria-hidden="true">
            {sittings.map(({ startsAt }, at) => (
              <text
                key={startsAt.getTime()}
                x={(at + 0.5) * CELL.width}
                y={12}
                textAnchor="middle"
                className={styles.date}
              >
                {dayAndMonth(startsAt, timeZone)}
              </text>
            ))}
          </svg>
        </div>
        {seats.map(({ name, share, marks }) => (
          <div key={name} className={styles.row}>
            <Text className={styles.name}>{name}</Text>
            <Text className={styles.share}>{percentText(share)}</Text>
            <svg
              className={styles.cells}
              width={width}
              viewBox={`0 0 ${width} ${CELL.height}`}
              aria-hidden="true"
            >
              {sittings.map(({ startsAt }, at) => (
                <MarkCell key={startsAt.getTime()} mark={marks[at] ?? null} x={at * CELL.width} />
              ))}
            </svg>
          </div>
        ))}
      </div>
      <ul className={styles.legend} aria-label={WORDS.legend}>
        {used.map((mark) => (
          <li key={mark} className={styles.entry}>
            <svg width={CELL.width} height={CELL.height} aria-hidden="true">
              <MarkCell mark={mark} x={0} />
            </svg>
            <Text>{markLabel(mark)}</Text>
          </li>
        ))}
      </ul>
    </>
  );
}
