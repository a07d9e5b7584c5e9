import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import type { CommandName } from '../../domain/command.ts';
import type { View } from '../../domain/view/view.ts';
import {
  entryDate,
  entryRemarks,
  entryState,
  hoursText,
  NO_DATES,
  ruleText,
  warningsNote,
} from '../../texts/calendar.ts';
import { FILE_LINK_WORDS } from '../../texts/file-links.ts';
import { CALENDAR_PART } from '../../texts/tab/calendar.ts';
import { useActing } from '../app/acting.ts';
import { useTab } from '../app/tab-context.ts';
import { NoticeBar } from '../parts/notice-bar.tsx';

const useStyles = makeStyles({
  list: { listStyleType: 'none', margin: '16px 0', padding: '0' },
  entry: {
    padding: '12px 0',
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    display: 'grid',
    gap: '2px',
  },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: '8px' },
});

const CHANGES: readonly [CommandName, string][] = [
  ['move', CALENDAR_PART.move],
  ['cancel', CALENDAR_PART.cancel],
];

/** The sittings to come, each with its state and what stands against its date. */
export function CalendarPart({ view }: { view: Extract<View, { view: 'calendar' }> }) {
  const styles = useStyles();
  const { busy, press } = useActing();
  const { network } = useTab();
  const { entries, networkId } = view;
  const { calendar } = view.settings;
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
      <div className={styles.buttons}>
        {CHANGES.filter(([command]) => network.may.includes(command)).map(([command, label]) => (
          <Button
            key={command}
            disabled={busy}
            onClick={() => press({ verb: 'run_command', command, networkId })}
          >
            {label}
          </Button>
        ))}
        <Button disabled={busy} onClick={() => press({ verb: 'feed_address', networkId })}>
          {FILE_LINK_WORDS.subscribe}
        </Button>
      </div>
    </>
  );
}
