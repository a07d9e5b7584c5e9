import { makeStyles, Text, tokens } from '@fluentui/react-components';
import type { SettingsRecord } from '../../domain/view/settings-view.ts';
import { SETTINGS_WORDS } from '../../texts/settings/settings.ts';
import { recordLines, recordTitle } from '../../texts/settings/settings-history.ts';
import { SectionTitle } from '../parts/section-title.tsx';

const useStyles = makeStyles({
  list: { listStyleType: 'none', margin: '0', padding: '0' },
  record: { padding: '8px 0', borderBottom: `1px solid ${tokens.colorNeutralStroke2}` },
  changes: { margin: '4px 0 0', paddingLeft: '20px', overflowWrap: 'anywhere' },
});

/** Who has changed which settings, newest first. */
export function SettingsHistory({
  history,
  timeZone,
}: {
  history: readonly SettingsRecord[];
  timeZone: string;
}) {
  const styles = useStyles();
  return (
    <section aria-label={SETTINGS_WORDS.history}>
      <SectionTitle>{SETTINGS_WORDS.history}</SectionTitle>
      {history.length === 0 ? <Text>{SETTINGS_WORDS.noHistory}</Text> : null}
      <ul className={styles.list}>
        {history.map((record) => (
          <li key={record.at.toISOString()} className={styles.record}>
            <Text weight="semibold">{recordTitle(record, timeZone)}</Text>
            <ul className={styles.changes}>
              {recordLines(record).map((line) => (
                <li key={line}>{line}</li>
              ))}
            </ul>
          </li>
        ))}
      </ul>
    </section>
  );
}
