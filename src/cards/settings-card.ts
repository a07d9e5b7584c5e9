import { toFields } from '../domain/settings-fields.ts';
import type { SettingsPage, View } from '../domain/view/view.ts';
import { hoursText, ruleText } from '../texts/calendar.ts';
import { problemsHeading } from '../texts/form-problems.ts';
import { RETENTION_SETTINGS_WORDS } from '../texts/retention.ts';
import { SETTINGS_WORDS } from '../texts/settings.ts';
import { execute } from './actions.ts';
import type { CardElement } from './adaptive-card.ts';
import { container, heading, present, strong, subtle, text, title } from './elements.ts';
import { problemsPart } from './form-problems.ts';
import type { RenderedMessage } from './message.ts';
import { cardMessage } from './message.ts';
import {
  agendaInputs,
  answerInputs,
  calendarInputs,
  minutesInputs,
  placeInputs,
  planLineInputs,
  registerInputs,
  retentionInputs,
  seatsInput,
  shownValues,
  urgentInputs,
} from './settings-inputs.ts';

type SettingsView = Extract<View, { view: 'settings' }>;

export function settingsCard(view: SettingsView): RenderedMessage {
  const { networkId, page, settings, seats, problems, saved } = view;
  const values = shownValues(toFields(settings, seats), problems);
  return cardMessage({
    summary: summaryText(saved, problems.length),
    body: present([
      title(SETTINGS_WORDS.title),
      saved && container([strong(SETTINGS_WORDS.saved)], { style: 'emphasis' }),
      ...problemsPart(problems),
      ...PARTS[page](view, values),
    ]),
    actions: [
      execute(SETTINGS_WORDS.save, { verb: 'settings_submit', networkId }),
      ...PAGES.filter((other) => other !== page).map((other) =>
        execute(PAGE_LABELS[other], { verb: 'show_settings', networkId, page: other }, 'none'),
      ),
    ],
  });
}

const PAGE_LABELS: Record<SettingsPage, string> = {
  rules: SETTINGS_WORDS.toRules,
  reminders: SETTINGS_WORDS.toReminders,
  retention: RETENTION_SETTINGS_WORDS.toRetention,
};

const PAGES = Object.keys(PAGE_LABELS) as SettingsPage[];

const PARTS: Record<SettingsPage, (view: SettingsView, values: Record<string, string>) => CardElement[]> = {
  rules: rulesPart,
  reminders: remindersPart,
  retention: retentionPart,
};

function rulesPart({ settings }: SettingsView, values: Record<string, string>): CardElement[] {
  return [
    heading(SETTINGS_WORDS.calendar),
    text(`${ruleText(settings.calendar)} ${hoursText(settings.calendar)}`),
    ...calendarInputs(values),
    heading(SETTINGS_WORDS.where),
    ...placeInputs(values),
    heading(SETTINGS_WORDS.answers),
    ...answerInputs(values),
    heading(SETTINGS_WORDS.urgent),
    ...urgentInputs(values),
    heading(SETTINGS_WORDS.agenda),
    ...agendaInputs(values),
    heading(SETTINGS_WORDS.register),
    ...registerInputs(values),
    heading(SETTINGS_WORDS.minutes),
    ...minutesInputs(values),
    heading(SETTINGS_WORDS.seats),
    subtle(SETTINGS_WORDS.seatsHint),
    seatsInput(values),
  ];
}

function remindersPart({ settings }: SettingsView, values: Record<string, string>): CardElement[] {
  return [
    heading(SETTINGS_WORDS.plan),
    subtle(SETTINGS_WORDS.planNote),
    ...settings.plan.map((line) => planLineInputs(line, values)),
  ];
}

function retentionPart(_view: SettingsView, values: Record<string, string>): CardElement[] {
  return [
    heading(RETENTION_SETTINGS_WORDS.heading),
    subtle(RETENTION_SETTINGS_WORDS.intro),
    ...retentionInputs(values),
    subtle(RETENTION_SETTINGS_WORDS.fixed),
  ];
}

function summaryText(saved: boolean, problems: number): string {
  if (saved) return SETTINGS_WORDS.saved;
  return problems > 0 ? problemsHeading(problems) : SETTINGS_WORDS.title;
}
