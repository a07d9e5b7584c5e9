import { makeStyles, Text, tokens } from '@fluentui/react-components';
import {
  entryDate,
  entryRemarks,
  entryState,
  hoursText,
  NO_DATES,
  ruleText,
  warningsNote,
} from '../../texts/calendar.ts';
import { useReading } from '../api/use-reading.ts';
import { LoadedView } from '../parts/loaded-view.tsx';
import { NoticeBar } from '../parts/notice-bar.tsx';

const useStyles = makeStyles({
  list: { listStyleType: 'none', margin: '16px 0', padding: '0' },
  entry: {
    padding: '12px 0',
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    display: 'grid',
    gap: '2px',
  },
});

/** The year's sittings, each with its state and what stands against its date. */
export function CalendarPage() {
  const styles = useStyles();
  const reading = useReading('calendar');
  return (
    <LoadedView reading={reading} kind="calendar">
      {({ entries, settings }) => {
        const { calendar } = settings;
        const warned = warningsNote(entries.filter(({ warnings }) => warnings.length > 0).length);
        return (
          <>
            <Text block>{ruleText(calendar)}</Text>
            <Text block>{hoursText(calendar)}</Text>
            {warned === null ? null : <NoticeBar intent="warning">{warned}</NoticeBar>}
            {entries.length === 0 ? <NoticeBar>{NO_DATES}</NoticeBar> : null}
            <ul className={styles.list}>
              {entries.map((entry) => (
                <li key={entry.ref} className={styles.entry}>
                  <Text weight="semibold">{entryDate(entry, calendar.timeZone)}</Text>
                  <Text>{entryState(entry, calendar.timeZone)}</Text>
                  {entryRemarks(entry).map((remark) => (
                    <Text key={remark}>{remark}</Text>
                  ))}
                </li>
              ))}
            </ul>
          </>
        );
      }}
    </LoadedView>
  );
}
