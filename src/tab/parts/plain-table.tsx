import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';

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
  column: {
    ...cell,
    fontWeight: tokens.fontWeightSemibold,
    minWidth: '76px',
    [PHONE]: { padding: '6px 4px', minWidth: '64px' },
  },
  row: {
    ...cell,
    fontWeight: tokens.fontWeightSemibold,
    whiteSpace: 'nowrap',
    [PHONE]: { whiteSpace: 'normal' },
  },
  cell: { ...cell, [PHONE]: { padding: '6px 4px' } },
});

/** A table wider than the page is moved sideways, also with the keyboard alone. */
const MOVED_BY_KEYS = { tabIndex: 0 };

/** One value for each column but the first, which has the name. */
export interface TableRow {
  key: string;
  name: string;
  cells: readonly ReactNode[];
}

interface Column {
  key: string;
  title: string;
}

interface Props {
  title: string;
  columns: readonly Column[];
  rows: readonly TableRow[];
  /** Of all rows together. */
  foot?: TableRow;
}

/** A table as tables are: a caption, a heading for each column and each row. */
export function PlainTable({ title, columns, rows, foot }: Props) {
  const styles = useStyles();
  return (
    <section className={styles.around} aria-label={title} {...MOVED_BY_KEYS}>
      <table className={styles.table}>
        <caption className={styles.caption}>{title}</caption>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column.key} scope="col" className={styles.column}>
                {column.title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <Row key={row.key} row={row} columns={columns} />
          ))}
        </tbody>
        {foot === undefined ? null : (
          <tfoot>
            <Row row={foot} columns={columns} />
          </tfoot>
        )}
      </table>
    </section>
  );
}

function Row({ row, columns }: { row: TableRow; columns: readonly Column[] }) {
  const styles = useStyles();
  return (
    <tr>
      <th scope="row" className={styles.row}>
        {row.name}
      </th>
      {columns.slice(1).map(({ key }, at) => (
        <td key={key} className={styles.cell}>
          {row.cells[at]}
        </td>
      ))}
    </tr>
  );
}
