import { Button, makeStyles, mergeClasses, Text, tokens } from '@fluentui/react-components';
import { useEffect, useRef } from 'react';
import type { SettingsView } from '../../domain/view/settings-view.ts';
import { SETTINGS_WORDS } from '../../texts/settings/settings.ts';
import type { SettingsBlock, SettingsSection } from '../../texts/settings/settings-form.ts';
import { settingsSections } from '../../texts/settings/settings-form.ts';
import { hoursText, ruleText } from '../../texts/sittings/calendar.ts';
import { SETTINGS_PART, unsavedText } from '../../texts/tab/settings.ts';
import { ResumedBar } from '../forms/resumed-bar.tsx';
import { SectionTitle } from '../parts/section-title.tsx';
import { SettingField } from './setting-field.tsx';
import { SettingsHistory } from './settings-history.tsx';
import { SettingsOutcomePart } from './settings-outcome.tsx';
import type { SettingsForm } from './use-settings-form.ts';
import { useSettingsForm } from './use-settings-form.ts';

const useStyles = makeStyles({
  grid: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fill, minmax(min(100%, 300px), 1fr))',
    gap: '16px 32px',
    alignItems: 'start',
  },
  block: { border: 'none', margin: '0', padding: '12px 0', minWidth: '0' },
  legend: { padding: '0', fontWeight: tokens.fontWeightSemibold, fontSize: tokens.fontSizeBase300 },
  about: { display: 'block', margin: '2px 0 8px', color: tokens.colorNeutralForeground2 },
  bar: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: '8px',
    padding: '12px 0',
    marginTop: '16px',
    backgroundColor: tokens.colorNeutralBackground1,
    borderTop: `1px solid ${tokens.colorNeutralStroke1}`,
  },
  inSight: { position: 'sticky', bottom: '0', zIndex: 1 },
  // The bar must leave a phone room for the fields.
  button: {
    '@media (max-width: 719px)': {
      minWidth: '0',
      padding: '2px 10px',
      fontSize: tokens.fontSizeBase200,
      lineHeight: tokens.lineHeightBase300,
    },
  },
  count: { '@media (max-width: 719px)': { flexBasis: '100%', order: -1 } },
});

/**
 * The settings, each with its value, what it is for and what is accepted; before saving, what would go out
 * differently, and after it, what does. Over another page, the one form that was asked for.
 */
export function SettingsPart({ view, whole }: { view: SettingsView; whole: boolean }) {
  const styles = useStyles();
  const form = useSettingsForm(view);
  const place = useRef<HTMLDivElement>(null);
  const { calendar } = view.settings;
  const page = whole || view.page === 'history' ? 'all' : view.page;
  const { result } = form;
  useEffect(() => {
    if (result?.outcome !== 'refused') return;
    place.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
  }, [result]);
  const idle = form.busy || form.changed.length === 0;
  return (
    <div ref={place}>
      <ResumedBar form={{ resumed: form.resumed, clear: form.discard }} />
      {result === null ? null : <SettingsOutcomePart view={result} />}
      {settingsSections(view.settings, page).map((section) => (
        <section key={section.group} aria-label={section.title}>
          <SectionTitle>{section.title}</SectionTitle>
          {section.group === 'calendar' ? (
            <Text className={styles.about}>{`${ruleText(calendar)} ${hoursText(calendar)}`}</Text>
          ) : null}
          <SectionFields section={section} form={form} />
        </section>
      ))}
      <section
        className={mergeClasses(styles.bar, form.changed.length > 0 && styles.inSight)}
        aria-label={SETTINGS_PART.unsavedLabel}
      >
        <Button
          appearance="primary"
          className={styles.button}
          disabled={idle}
          onClick={() => form.send('settings_submit')}
        >
          {SETTINGS_WORDS.save}
        </Button>
        <Button className={styles.button} disabled={idle} onClick={() => form.send('settings_preview')}>
          {SETTINGS_WORDS.preview}
        </Button>
        <Button appearance="subtle" className={styles.button} disabled={idle} onClick={form.discard}>
          {SETTINGS_PART.discard}
        </Button>
        <Text role="status" className={styles.count}>
          {form.changed.length === 0 ? SETTINGS_PART.nothingToSave : unsavedText(form.changed.length)}
        </Text>
      </section>
      {whole ? <SettingsHistory history={view.history} timeZone={calendar.timeZone} /> : null}
    </div>
  );
}

function SectionFields({ section, form }: { section: SettingsSection; form: SettingsForm }) {
  const styles = useStyles();
  return (
    <>
      {section.intro === null ? null : <Text className={styles.about}>{section.intro}</Text>}
      {section.blocks.map((block) => (
        <Block key={block.title} block={block} form={form} />
      ))}
      {section.remark === null ? null : <Text className={styles.about}>{section.remark}</Text>}
    </>
  );
}

function Block({ block, form }: { block: SettingsBlock; form: SettingsForm }) {
  const styles = useStyles();
  const fields = (
    <div className={styles.grid}>
      {block.rows.map((row) => (
        <SettingField
          key={row.field}
          row={row}
          value={form.valueOf(row.field)}
          saved={form.savedOf(row.field)}
          error={form.errorOf(row.field)}
          disabled={form.busy}
          change={(value) => form.change(row.field, value)}
        />
      ))}
    </div>
  );
  if (block.title === '') return fields;
  return (
    <fieldset className={styles.block}>
      <legend className={styles.legend}>{block.title}</legend>
      {block.about === '' ? null : <Text className={styles.about}>{block.about}</Text>}
      {fields}
    </fieldset>
  );
}
