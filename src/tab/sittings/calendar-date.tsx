import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import type { CalendarEntry } from '../../domain/view/calendar-view.ts';
import { convocationNumber, entryDate, entryRemarks, entryState } from '../../texts/sittings/calendar.ts';
import { CALENDAR_PART, ofDate } from '../../texts/tab/calendar.ts';
import type { PressData } from '../api/tab-api.ts';
import { useActing } from '../app/acting.ts';
import { storedSittingId } from '../app/addresses.ts';
import { useTab } from '../app/tab-context.ts';
import { SittingLink } from './sitting-link.tsx';

const useStyles = makeStyles({
  date: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    justifyContent: 'space-between',
    gap: '8px 16px',
    padding: '12px 0',
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  words: { display: 'grid', gap: '2px' },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: '8px' },
});

/** One date of the calendar; what can be done with it stands beside it. */
export function CalendarDate({ entry, timeZone }: { entry: CalendarEntry; timeZone: string }) {
  const styles = useStyles();
  const { may } = useTab().network;
  const { ref, minutesOf } = entry;
  const date = entryDate(entry, timeZone);
  const number = convocationNumber(entry);
  const buttons: [string, PressData][] = [];
  if (minutesOf !== null)
    buttons.push([CALENDAR_PART.minutes, { verb: 'minutes_show', sittingId: minutesOf }]);
  if (entry.changeable && may.includes('move'))
    buttons.push([CALENDAR_PART.move, { verb: 'move_open', ref }]);
  if (entry.changeable && may.includes('cancel'))
    buttons.push([CALENDAR_PART.cancel, { verb: 'cancel_open', ref }]);
  return (
    <li className={styles.date}>
      <div className={styles.words}>
        <Text weight="semibold">
          {storedSittingId(ref) === null ? date : <SittingLink sittingRef={ref}>{date}</SittingLink>}
        </Text>
        <Text>
          {entryState(entry, timeZone)}
          {number === null ? null : ` · ${number}`}
        </Text>
        {entryRemarks(entry).map((remark) => (
          <Text key={remark}>{remark}</Text>
        ))}
      </div>
      <div className={styles.buttons}>
        {buttons.map(([label, action]) => (
          <DateButton key={label} label={label} date={date} action={action} />
        ))}
      </div>
    </li>
  );
}

function DateButton({ label, date, action }: { label: string; date: string; action: PressData }) {
  const { busy, press } = useActing();
  return (
    <Button size="small" disabled={busy} aria-label={ofDate(label, date)} onClick={() => press(action)}>
      {label}
    </Button>
  );
}
