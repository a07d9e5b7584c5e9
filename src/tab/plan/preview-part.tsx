import { Link, makeStyles, Text, tokens } from '@fluentui/react-components';
import type { PreviewEntry, View } from '../../domain/view/view.ts';
import { capitalised, fullDate } from '../../texts/dates.ts';
import { PREVIEW_WORDS, previewDetail, previewTime } from '../../texts/sittings/coordinator.ts';
import { coveredLine, sittingHeadline } from '../../texts/sittings/sitting.ts';
import { PREVIEW_PART } from '../../texts/tab/sending.ts';
import { useTab } from '../app/tab-context.ts';
import { NoticeBar } from '../parts/notice-bar.tsx';
import { Recipients } from './recipients.tsx';

const useStyles = makeStyles({
  day: { fontSize: tokens.fontSizeBase400, margin: '20px 0 4px' },
  list: { listStyleType: 'none', margin: '0', padding: '0' },
  entry: { padding: '8px 0', borderBottom: `1px solid ${tokens.colorNeutralStroke2}` },
  sign: { display: 'inline-block', width: '20px' },
  end: { marginTop: '16px' },
});

/** Beside the words, never instead of them. */
const SIGNS: Readonly<Record<PreviewEntry['state'], string>> = { sent: '✓', to_send: '○', skipped: '–' };

/** What goes out for the next sitting, by day, and to whom. */
export function PreviewPart({ view }: { view: Extract<View, { view: 'preview' }> }) {
  const styles = useStyles();
  const { may } = useTab().network;
  const { sitting, entries, timeZone } = view;
  const byDay = Map.groupBy(entries, ({ at }) => fullDate(at, timeZone));
  return (
    <>
      <Text block weight="semibold">
        {sittingHeadline(sitting)}
      </Text>
      <Text block>{coveredLine(sitting.totals)}</Text>
      {entries.length === 0 ? (
        <NoticeBar>{PREVIEW_WORDS.nothing}</NoticeBar>
      ) : (
        <Text block>{PREVIEW_WORDS.intro}</Text>
      )}
      {[...byDay].map(([day, those]) => (
        <section key={day}>
          <h2 className={styles.day}>{capitalised(day)}</h2>
          <ul className={styles.list}>
            {those.map((entry) => (
              <li key={`${entry.at.getTime()} ${entry.kind} ${entry.to}`} className={styles.entry}>
                <Text block weight="semibold">
                  <span aria-hidden="true" className={styles.sign}>
                    {SIGNS[entry.state]}
                  </span>
                  {previewTime(entry, timeZone)}
                </Text>
                <Text block>{previewDetail(entry, '')}</Text>
                <Recipients names={entry.recipients} />
              </li>
            ))}
          </ul>
        </section>
      ))}
      {may.includes('settings') ? (
        <Text block className={styles.end}>
          <Link href="#/settings" inline>
            {PREVIEW_PART.settings}
          </Link>
        </Text>
      ) : null}
    </>
  );
}
