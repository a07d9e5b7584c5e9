import type { SettingChange } from '../../domain/settings/settings-change.ts';
import type { SettingsRecord } from '../../domain/view/settings-view.ts';
import { capitalised, fullDateTime } from '../dates.ts';
import { settingValueText } from './setting-values.ts';
import { SETTINGS_WORDS } from './settings.ts';
import { settingsFieldLabel } from './settings-fields.ts';

/** "Martedì 24 novembre 2026, ore 10:00: Ada Inventata" */
export function recordTitle({ at, byName, inNameOf }: SettingsRecord, timeZone: string): string {
  const who = byName ?? SETTINGS_WORDS.unknownPerson;
  const instead = inNameOf === null ? '' : `, per delega di ${inNameOf}`;
  return `${capitalised(fullDateTime(at, timeZone))}: ${who}${instead}`;
}

/** One line for each setting; at least one. */
export function recordLines({ changes }: SettingsRecord): string[] {
  if (changes === null) return [SETTINGS_WORDS.withoutDetail];
  return changes.length === 0 ? [SETTINGS_WORDS.confirmed] : changes.map(changeLine);
}

/** "Durata in minuti: da 120 a 90". */
function changeLine({ field, from, to }: SettingChange): string {
  return `${settingsFieldLabel(field)}: da «${settingValueText(field, from)}» a «${settingValueText(field, to)}»`;
}
