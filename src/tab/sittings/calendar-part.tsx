import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import type { CalendarEntry, CalendarView } from '../../domain/view/calendar-view.ts';
import { FILE_LINK_WORDS } from '../../texts/documents/file-links.ts';
import { hoursText, monthTitle, noDates, ruleText, warningsNote } from '../../texts/sittings/calendar.ts';
import { CALENDAR_PART } from '../../texts/tab/calendar.ts';
import { useActing } from '../app/acting.ts';
import { YearLinks } from '../parts/choice-links.tsx';
import { NoticeBar } from '../parts/notice-bar.tsx';
import { CalendarDate } from './calendar-date.tsx';

const useStyles = makeStyles({
  rule: { color: tokens.colorNeutralForeground2, marginBottom: '16px' },
  month: { fontSize: tokens.fontSizeBase400, margin: '20px 0 0' },
  list: { listStyleType: 'none', margin: '0', padding: '0' },
  feed: { marginTop: '20px' },
});

/** The sittings of a year by month, each with its state, what stands against its date, and what can be done. */
export function CalendarPart({ view }: { view: CalendarView }) {
  const styles = useStyles();
  const { busy, press } = useActing();
  const { entries, networkId, year } = view;
  const { calendar } = view.settings;
  const warned = warningsNote(entries.filter(({ warnings }) => warnings.length > 0).length);
  return (
    <>
      {year === null ? null : <YearLinks page="calendar" shown={year.shown} choices={year.choices} />}
      <div className={styles.rule}>
        <Text block>{ruleText(calendar)}</Text>
        <Text block>{hoursText(calendar)}</Text>
      </div>
      {warned === null ? null : <NoticeBar intent="warning">{warned}</NoticeBar>}
      {entries.length === 0 ? (
        <NoticeBar title={noDates(year?.shown ?? null)}>{CALENDAR_PART.nothing}</NoticeBar>
      ) : null}
      {byMonth(entries, calendar.timeZone).map(([month, those]) => (
        <section key={month} aria-label={month}>
          <h2 className={styles.month}>{month}</h2>
          <ul className={styles.list}>
            {those.map((entry) => (
              <CalendarDate key={entry.ref} entry={entry} timeZone={calendar.timeZone} />
            ))}
          </ul>
        </section>
      ))}
      <div className={styles.feed}>
        <Button disabled={busy} onClick={() => press({ verb: 'feed_address', networkId })}>
          {FILE_LINK_WORDS.subscribe}
        </Button>
      </div>
    </>
  );
}

function byMonth(entries: readonly CalendarEntry[], timeZone: string): [string, CalendarEntry[]][] {
  return [...Map.groupBy(entries, (entry) => monthTitle(entry.startsAt, timeZone))];
}
