import type { SeatEntry } from '../../domain/network/seat-lines.ts';
import type { PlanLine } from '../../domain/plan/plan-line.ts';
import type { SettingInput } from '../../domain/settings/setting-input.ts';
import { offsetBounds, settingInput } from '../../domain/settings/setting-input.ts';
import type { NetworkSettings } from '../../domain/settings/settings.ts';
import { defaultSettings } from '../../domain/settings/settings.ts';
import type { SettingsField } from '../../domain/settings/settings-field.ts';
import { planField, toFields } from '../../domain/settings/settings-fields.ts';
import type { SettingsGroup } from '../../domain/settings/settings-groups.ts';
import { GROUP_FIELDS, PAGE_GROUPS, planLineFieldNames } from '../../domain/settings/settings-groups.ts';
import type { SettingsPage } from '../../domain/view/settings-view.ts';
import { RETENTION_SETTINGS_WORDS } from '../personal-data/retention.ts';
import { offsetLabel, PLAN_WORDS, planLineAbout, planLineTitle } from '../plan.ts';
import { PRACTICE_WORDS } from '../practices/practices.ts';
import { settingValueText } from './setting-values.ts';
import { SETTINGS_WORDS } from './settings.ts';
import { settingsFieldAbout, settingsFieldLabel, settingsFieldRule } from './settings-fields.ts';

/** One setting as the form shows it. */
export interface SettingRow {
  field: string;
  label: string;
  /** What it is for; empty where the block says it. */
  about: string;
  /** What is accepted. */
  rule: string;
  /** The value of a new network, in words; null for what each network has of its own. */
  initial: string | null;
  input: SettingInput;
  /** Of a choice; the current one is offered whatever it is. */
  choices: { title: string; value: string }[];
  /** Beside the tick of a switch. */
  caption: string;
}

/** Settings under a name of their own within a group, as one reminder; else the name is empty. */
export interface SettingsBlock {
  title: string;
  about: string;
  rows: SettingRow[];
}

export interface SettingsSection {
  group: SettingsGroup;
  title: string;
  /** Null when the group needs no word before. */
  intro: string | null;
  /** Null when it needs none after. */
  remark: string | null;
  blocks: SettingsBlock[];
}

const TITLES: Readonly<Record<SettingsGroup, string>> = {
  calendar: SETTINGS_WORDS.calendar,
  where: SETTINGS_WORDS.where,
  answers: SETTINGS_WORDS.answers,
  urgent: SETTINGS_WORDS.urgent,
  agenda: SETTINGS_WORDS.agenda,
  register: SETTINGS_WORDS.register,
  minutes: SETTINGS_WORDS.minutes,
  practices: PRACTICE_WORDS.title,
  plan: SETTINGS_WORDS.plan,
  retention: RETENTION_SETTINGS_WORDS.heading,
  seats: SETTINGS_WORDS.seats,
};

/** What a switch says beside its mark. */
const CAPTIONS: Partial<Record<SettingsField, string>> = {
  lockAtAnswerBy: SETTINGS_WORDS.lock,
  practiceDigest: SETTINGS_WORDS.digest,
};

const INTROS: Partial<Record<SettingsGroup, string>> = {
  plan: SETTINGS_WORDS.planNote,
  retention: RETENTION_SETTINGS_WORDS.intro,
  seats: SETTINGS_WORDS.seatsHint,
};

/** The values of a network's form, by field. */
export function settingValues(of: {
  settings: NetworkSettings;
  seats: readonly SeatEntry[];
}): Record<string, string> {
  return toFields(of.settings, of.seats);
}

/** The settings of one form of the chat, or of all of them, in order, in the words of both chat and page. */
export function settingsSections(
  settings: NetworkSettings,
  page: Exclude<SettingsPage, 'history'> | 'all',
): SettingsSection[] {
  const groups = page === 'all' ? Object.values(PAGE_GROUPS).flat() : PAGE_GROUPS[page];
  return groups.map((group) => ({
    group,
    title: TITLES[group],
    intro: INTROS[group] ?? null,
    remark: group === 'retention' ? RETENTION_SETTINGS_WORDS.fixed : null,
    blocks:
      group === 'plan'
        ? settings.plan.map(planBlock)
        : [{ title: '', about: '', rows: GROUP_FIELDS[group].map((field) => settingRow(field, settings)) }],
  }));
}

/** One setting that is not of the plan. */
export function settingRow(field: SettingsField, settings: NetworkSettings): SettingRow {
  const input = settingInput(field);
  const current = toFields(settings, [])[field] ?? '';
  const values = input.input === 'choice' ? withCurrent(input.values, current) : [];
  return {
    field,
    label: settingsFieldLabel(field),
    about: settingsFieldAbout(field),
    rule: settingsFieldRule(field),
    initial: initialText(field),
    input,
    choices: values.map((value) => ({ title: settingValueText(field, value), value })),
    caption: CAPTIONS[field] ?? '',
  };
}

function planBlock(line: PlanLine): SettingsBlock {
  const rows = planLineFieldNames(line).map((field): SettingRow => {
    const common = { field, about: '', initial: initialText(field), choices: [], caption: '' };
    const rule = settingsFieldRule(field);
    if (field === planField(line.key, 'on'))
      return {
        ...common,
        label: PLAN_WORDS.switch,
        rule: '',
        input: { input: 'switch' },
        caption: PLAN_WORDS.send,
      };
    if (field === planField(line.key, 'at'))
      return { ...common, label: PLAN_WORDS.at, rule, input: { input: 'time' } };
    const bounds = offsetBounds(line);
    const accepted = `Indicare un numero intero da ${bounds.least} a ${bounds.most}.`;
    return { ...common, label: offsetLabel(line), rule: accepted, input: { input: 'number', ...bounds } };
  });
  return { title: planLineTitle(line), about: planLineAbout(line.key), rows };
}

function withCurrent(values: readonly string[], current: string): readonly string[] {
  return values.includes(current) || !/^\d{1,2}$/.test(current) ? values : [...values, current];
}

function initialText(field: string): string | null {
  const value = INITIAL[field];
  return value === undefined || field === 'seats' ? null : settingValueText(field, value);
}

const INITIAL = toFields(defaultSettings(), []);
