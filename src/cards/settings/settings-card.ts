import type { CardAction } from '../../domain/card-action.ts';
import { seenMark } from '../../domain/settings/settings-change.ts';
import type { SettingsPage } from '../../domain/view/settings-view.ts';
import type { View } from '../../domain/view/view.ts';
import { problemsHeading } from '../../texts/form-problems.ts';
import { RETENTION_SETTINGS_WORDS } from '../../texts/personal-data/retention.ts';
import { SETTINGS_WORDS } from '../../texts/settings/settings.ts';
import { EFFECT_WORDS, effectLines, effectsHeading } from '../../texts/settings/settings-effects.ts';
import type { SettingsSection } from '../../texts/settings/settings-form.ts';
import { settingsSections, settingValues } from '../../texts/settings/settings-form.ts';
import { recordLines, recordTitle } from '../../texts/settings/settings-history.ts';
import { hoursText, ruleText } from '../../texts/sittings/calendar.ts';
import { execute } from '../parts/actions.ts';
import type { CardElement } from '../parts/adaptive-card.ts';
import { container, heading, lines, present, strong, subtle, text, title } from '../parts/elements.ts';
import { clip, cut, fitted } from '../parts/fit.ts';
import { problemsPart } from '../parts/form-problems.ts';
import type { RenderedMessage } from '../parts/message.ts';
import { cardMessage } from '../parts/message.ts';
import { blockInputs } from './settings-inputs.ts';

type SettingsView = Extract<View, { view: 'settings' }>;

const MAX_EFFECTS = 6;
const MAX_RECORDS = 10;
const MAX_CHANGES = 6;
const MAX_LINE = 300;

export function settingsCard(view: SettingsView): RenderedMessage {
  return fitted((detail) => buildSettingsCard(view, Math.min(MAX_LINE, detail.chars)));
}

/** @param most characters of a line that tells of values people have typed */
function buildSettingsCard(view: SettingsView, most: number): RenderedMessage {
  const { page } = view;
  return cardMessage({
    summary: summaryText(view),
    body: present([
      title(SETTINGS_WORDS.title),
      ...outcomePart(view, most),
      ...problemsPart(view.problems),
      ...(page === 'history' ? historyPart(view, most) : formPart(view, page)),
    ]),
    actions: [
      ...(page === 'history' ? [] : formActions(view, page)),
      ...PAGES.filter((other) => other !== page).map((other) =>
        execute(
          PAGE_LABELS[other],
          { verb: 'show_settings', networkId: view.networkId, page: other },
          'none',
        ),
      ),
    ],
  });
}

const PAGE_LABELS: Record<SettingsPage, string> = {
  rules: SETTINGS_WORDS.toRules,
  reminders: SETTINGS_WORDS.toReminders,
  seats: SETTINGS_WORDS.toSeats,
  retention: RETENTION_SETTINGS_WORDS.toRetention,
  history: SETTINGS_WORDS.toHistory,
};

const PAGES = Object.keys(PAGE_LABELS) as SettingsPage[];

type FormPage = Exclude<SettingsPage, 'history'>;

/** With what the form holds now, so that what others save meanwhile is not undone by it. */
function formActions(view: SettingsView, page: FormPage) {
  const all = settingValues(view);
  const seen: Record<string, string> = {};
  for (const { field } of rowsOf(settingsSections(view.settings, page)))
    seen[field] = seenMark(all[field] ?? '');
  const data = { networkId: view.networkId, seen };
  return [
    execute(SETTINGS_WORDS.save, { ...data, verb: 'settings_submit' } satisfies Partial<CardAction>),
    execute(SETTINGS_WORDS.preview, { ...data, verb: 'settings_preview' } satisfies Partial<CardAction>),
  ];
}

function outcomePart(view: SettingsView, most: number): CardElement[] {
  const { outcome, effects, settings } = view;
  const headingText = effectsHeading(outcome);
  const told =
    headingText === null
      ? []
      : [
          strong(headingText),
          ...lines(
            effectLines(effects, settings.calendar.timeZone, MAX_EFFECTS).map((line) => clip(line, most)),
          ),
        ];
  const said = outcomeText(view);
  if (said === null) return [];
  return [container([strong(said), ...told], { style: 'emphasis' })];
}

function outcomeText({ outcome }: SettingsView): string | null {
  switch (outcome) {
    case 'saved':
      return SETTINGS_WORDS.saved;
    case 'unchanged':
      return SETTINGS_WORDS.unchanged;
    case 'preview':
      return EFFECT_WORDS.notSaved;
    default:
      return null;
  }
}

function formPart(view: SettingsView, page: FormPage): CardElement[] {
  const values = { ...settingValues(view), ...view.typed };
  const { calendar } = view.settings;
  return settingsSections(view.settings, page).flatMap((section) =>
    present([
      heading(section.title),
      section.group === 'calendar' && text(`${ruleText(calendar)} ${hoursText(calendar)}`),
      section.intro !== null && subtle(section.intro),
      ...section.blocks.flatMap((block) => blockInputs(block, values)),
      section.remark !== null && subtle(section.remark),
    ]),
  );
}

function historyPart({ history, settings }: SettingsView, most: number): CardElement[] {
  if (history.length === 0) return [heading(SETTINGS_WORDS.history), text(SETTINGS_WORDS.noHistory)];
  const told = history.slice(0, MAX_RECORDS).flatMap((record) => {
    const { shown, left } = cut(recordLines(record), MAX_CHANGES);
    const more = left === 0 ? [] : [`… ${left}`];
    return [
      strong(clip(recordTitle(record, settings.calendar.timeZone), most)),
      ...lines([...shown.map((line) => clip(line, most)), ...more]),
    ];
  });
  return [heading(SETTINGS_WORDS.history), ...told];
}

function rowsOf(sections: readonly SettingsSection[]) {
  return sections.flatMap((section) => section.blocks.flatMap((block) => block.rows));
}

function summaryText({ outcome, problems }: SettingsView): string {
  if (outcome === 'saved') return SETTINGS_WORDS.saved;
  return problems.length > 0 ? problemsHeading(problems.length) : SETTINGS_WORDS.title;
}
