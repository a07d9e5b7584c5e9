import { counted } from '../plurals.ts';
import { settingValueText } from '../settings/setting-values.ts';
import type { SettingRow } from '../settings/settings-form.ts';

export const SETTINGS_PART = {
  resultLabel: 'Esito',
  unsavedLabel: 'Modifiche da salvare',
  nothingToSave: 'Nessuna modifica da salvare.',
  discard: 'Annulla le modifiche',
} as const;

/** Under the field: what the setting is for, what is accepted, what a new network has. */
export function settingHint({ about, rule, initial, input }: SettingRow): string {
  const bySelf = ['choice', 'switch', 'time'].includes(input.input);
  const accepted = bySelf ? '' : rule;
  const first = initial === null ? '' : `Valore iniziale: ${initial}.`;
  return [about, accepted, first].filter((part) => part !== '').join(' ');
}

/** Beside a field that holds something else. */
export function savedValueText(field: string, value: string): string {
  return `Valore salvato: ${settingValueText(field, value)}.`;
}

export function unsavedText(count: number): string {
  return counted(count, 'impostazione modificata, da salvare.', 'impostazioni modificate, da salvare.');
}
