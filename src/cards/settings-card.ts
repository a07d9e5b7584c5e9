import { toFields } from '../domain/settings-fields.ts';
import type { View } from '../domain/view/view.ts';
import { hoursText, ruleText } from '../texts/calendar.ts';
import { problemsHeading } from '../texts/form-problems.ts';
import { SETTINGS_WORDS } from '../texts/settings.ts';
import { execute } from './actions.ts';
import { container, heading, present, strong, subtle, text, title } from './elements.ts';
import { problemsPart } from './form-problems.ts';
import type { RenderedMessage } from './message.ts';
import { cardMessage } from './message.ts';
import {
  agendaInputs,
  answerInputs,
  calendarInputs,
  placeInputs,
  planLineInputs,
  registerInputs,
  seatsInput,
  shownValues,
  urgentInputs,
} from './settings-inputs.ts';

type SettingsView = Extract<View, { view: 'settings' }>;

export function settingsCard({ networkId, settings, seats, problems, saved }: SettingsView): RenderedMessage {
  const values = shownValues(toFields(settings, seats), problems);
  return cardMessage({
    summary: summaryText(saved, problems.length),
    body: present([
      title(SETTINGS_WORDS.title),
      saved && container([strong(SETTINGS_WORDS.saved)], { style: 'emphasis' }),
      ...problemsPart(problems),
      heading(SETTINGS_WORDS.calendar),
      text(`${ruleText(settings.calendar)} ${hoursText(settings.calendar)}`),
      ...calendarInputs(values),
      heading(SETTINGS_WORDS.where),
      ...placeInputs(values),
      heading(SETTINGS_WORDS.answers),
      ...answerInputs(values),
      heading(SETTINGS_WORDS.plan),
      subtle(SETTINGS_WORDS.planNote),
      ...settings.plan.map((line) => planLineInputs(line, values)),
      heading(SETTINGS_WORDS.urgent),
      ...urgentInputs(values),
      heading(SETTINGS_WORDS.agenda),
      ...agendaInputs(values),
      heading(SETTINGS_WORDS.register),
      ...registerInputs(values),
      heading(SETTINGS_WORDS.seats),
      subtle(SETTINGS_WORDS.seatsHint),
      seatsInput(values),
    ]),
    actions: [execute(SETTINGS_WORDS.save, { verb: 'settings_submit', networkId })],
  });
}

function summaryText(saved: boolean, problems: number): string {
  if (saved) return SETTINGS_WORDS.saved;
  return problems > 0 ? problemsHeading(problems) : SETTINGS_WORDS.title;
}
