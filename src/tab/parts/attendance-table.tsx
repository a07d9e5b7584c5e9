import { makeStyles, tokens } from '@fluentui/react-components';
import type { AttendanceYearView } from '../../domain/view/files-view.ts';
import { sittingColumn } from '../../texts/attendance-by-seat.ts';
import {
  attendanceYearTitle,
  markLabel,
  shareText,
  ATTENDANCE_YEAR_WORDS as WORDS,
} from '../../texts/attendance-year.ts';

const PHONE = '@media (max-width: 599px)';

const cell = {
  padding: '6px 8px',
  textAlign: 'left',
  verticalAlign: 'top',
  borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
} as const;

const useStyles = makeStyles({
  around: {
    overflowX: 'auto',
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '2px' },
  },
  table: {
    borderCollapse: 'collapse',
    fontFamily: tokens.fontFamilyBase,
    fontSize: tokens.fontSizeBase300,
    color: tokens.colorNeutralForeground1,
  },
  caption: { textAlign: 'left', padding: '0 0 8px', fontWeight: tokens.fontWeightSemibold },
  column: { ...cell, fontWeight: tokens.fontWeightSemibold, minWidth: '76px' },
  row: {
    ...cell,
    fontWeight: tokens.fontWeightSemibold,
    whiteSpace: 'nowrap',
    [PHONE]: { whiteSpace: 'normal' },
  },
  cell,
});

/** A table wider than the page is moved sideways, also with the keyboard alone. */
const MOVED_BY_KEYS = { tabIndex: 0 };

/** What the chart shows, in words. */
export function AttendanceTable({ view }: { view: AttendanceYearView }) {
  const styles = useStyles();
  const { sittings, seats, timeZone } = view;
  const title = attendanceYearTitle(view.year.shown);
  return (
    <section className={styles.around} aria-label={title} {...MOVED_BY_KEYS}>
      <table className={styles.table}>
        <caption className={styles.caption}>{title}</caption>
        <thead>
          <tr>
            <th scope="col" className={styles.column}>
              {WORDS.seat}
            </th>
            <th scope="col" className={styles.column}>
              {WORDS.share}
            </th>
            {sittings.map((sitting) => (
              <th key={sitting.startsAt.getTime()} scope="col" className={styles.column}>
                {sittingColumn(sitting, timeZone)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {seats.map(({ name, share, marks }) => (
            <tr key={name}>
              <th scope="row" className={styles.row}>
                {name}
              </th>
              <td className={styles.cell}>{shareText(share)}</td>
              {sittings.map(({ startsAt }, at) => (
                <td key={startsAt.getTime()} className={styles.cell}>
                  {markLabel(marks[at] ?? null)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row" className={styles.row}>
              {WORDS.perSitting}
            </th>
            <td className={styles.cell} />
            {sittings.map((sitting) => (
              <td key={sitting.startsAt.getTime()} className={styles.cell}>
                {sitting.seats === null ? markLabel('no_register') : shareText(sitting.seats)}
              </td>
            ))}
          </tr>
        </tfoot>
      </table>
    </section>
  );
}
