import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import type { AttendanceYearView } from '../../domain/view/files-view.ts';
import { FILES_WORDS, fileLabel } from '../../texts/documents/files.ts';
import { closedRegistersText, ATTENDANCE_YEAR_WORDS as WORDS } from '../../texts/sittings/attendance-year.ts';
import { YearLinks } from '../parts/choice-links.tsx';
import { NoticeBar } from '../parts/notice-bar.tsx';
import { AttendanceChart } from './attendance-chart.tsx';
import { AttendanceTable } from './attendance-table.tsx';

const useStyles = makeStyles({
  heading: { fontSize: tokens.fontSizeBase400, margin: '24px 0 8px' },
  files: { display: 'flex', flexWrap: 'wrap', gap: '8px', margin: '8px 0' },
  note: { color: tokens.colorNeutralForeground2 },
});

/** The attendance by municipality of a year: as a chart, as a table, as files. */
export function AttendanceYear({ view }: { view: AttendanceYearView }) {
  const styles = useStyles();
  const { year, sittings, files } = view;
  const held = sittings.length > 0;
  return (
    <>
      <YearLinks page="attendance" shown={year.shown} choices={year.choices} />
      {held ? (
        <>
          <Text block>{closedRegistersText(view)}</Text>
          <Text block className={styles.note}>
            {WORDS.privacy}
          </Text>
          <h2 className={styles.heading}>{WORDS.chart}</h2>
          <AttendanceChart view={view} />
          <h2 className={styles.heading}>{WORDS.table}</h2>
          <AttendanceTable view={view} />
        </>
      ) : (
        <NoticeBar title={closedRegistersText(view)}>{WORDS.nothing}</NoticeBar>
      )}
      <h2 className={styles.heading}>{WORDS.download}</h2>
      <div className={styles.files}>
        {files.map(({ format, url }) => (
          <Button key={format} as="a" href={url} target="_blank" rel="noopener noreferrer">
            {fileLabel(format)}
          </Button>
        ))}
      </div>
      <Text block className={styles.note}>
        {FILES_WORDS.notice}
      </Text>
    </>
  );
}
