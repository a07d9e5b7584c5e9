import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { describe, expect, it } from '@jest/globals';
import type * as AdaptiveCards from 'adaptivecards';
import { dialogCard } from '../../../src/cards/dialog-card.ts';
import { cardBytes, MAX_CARD_BYTES } from '../../../src/cards/parts/fit.ts';
import { render } from '../../../src/cards/render.ts';
import type { CardAction } from '../../../src/domain/card-action.ts';
import { EMPTY_PRACTICE } from '../../../src/domain/practices/practice-form.ts';
import { EMPTY_PROJECT } from '../../../src/domain/projects/project-form.ts';
import { EMPTY_PUBLICATION } from '../../../src/domain/publications/publication-form.ts';
import type { View } from '../../../src/domain/view/view.ts';
import { dialogTitle } from '../../../src/texts/dialogs.ts';
import { elementsOf, schemaErrors } from '../../helpers/golden/card-schema.ts';
import { goldenViews } from '../../helpers/golden/views.ts';

const load = createRequire(import.meta.url);
const { AdaptiveCard, HostConfig, Input, SerializationContext, Versions } = load(
  'adaptivecards/dist/adaptivecards.js',
) as typeof AdaptiveCards;

const views: Record<string, View> = goldenViews();
const rendered = Object.entries(views).map(([name, view]) => ({ name, message: render(view) }));

const AGENDA_INPUTS = ['title', 'note', 'minutes', 'presenter', 'links'];

const PRACTICE_INPUTS = Object.keys(EMPTY_PRACTICE);
const PROJECT_INPUTS = Object.keys(EMPTY_PROJECT);
const PUBLICATION_INPUTS = Object.keys(EMPTY_PUBLICATION);

/** Keys each action must carry, and those an input of the card fills. */
const ACTION_KEYS: Record<CardAction['verb'], { fixed: string[]; inputs: string[] }> = {
  show_sitting: { fixed: ['sittingId', 'notice'], inputs: [] },
  show_attendance: { fixed: ['sittingId'], inputs: [] },
  answer: { fixed: ['sittingId', 'state', 'dateVersion', 'seq'], inputs: [] },
  acknowledge: { fixed: ['sittingId'], inputs: [] },
  record_answer: { fixed: ['sittingId', 'dateVersion'], inputs: ['personId', 'state'] },
  show_board: { fixed: ['sittingId'], inputs: [] },
  urgent_edit: { fixed: ['draftId'], inputs: [] },
  urgent_submit: { fixed: ['draftId'], inputs: ['date', 'time', 'reason'] },
  urgent_confirm: { fixed: ['draftId'], inputs: [] },
  urgent_drop: { fixed: ['draftId'], inputs: [] },
  move_open: { fixed: ['ref'], inputs: [] },
  cancel_open: { fixed: ['ref'], inputs: [] },
  move_submit: { fixed: [], inputs: ['ref', 'date', 'time', 'reason'] },
  cancel_submit: { fixed: [], inputs: ['ref', 'reason'] },
  declare_position: { fixed: ['networkId'], inputs: ['role', 'seatId'] },
  confirm_positions: { fixed: ['networkId'], inputs: ['personIds'] },
  edit_position: { fixed: ['networkId'], inputs: ['personId'] },
  set_position: { fixed: ['networkId', 'personId'], inputs: ['role', 'seatId'] },
  hand_over: { fixed: ['networkId', 'personId'], inputs: [] },
  setup_submit: { fixed: ['networkId'], inputs: ['in_seats', 'in_weekday'] },
  show_settings: { fixed: ['networkId', 'page'], inputs: [] },
  settings_submit: { fixed: ['networkId', 'seen'], inputs: [] },
  settings_preview: { fixed: ['networkId', 'seen'], inputs: [] },
  delegation_submit: { fixed: ['networkId'], inputs: ['personId', 'fromOn', 'toOn', 'reason'] },
  show_register_files: { fixed: ['sittingId'], inputs: [] },
  show_attendance_year: { fixed: ['networkId', 'year'], inputs: [] },
  show_sitting_deliveries: { fixed: ['sittingId'], inputs: [] },
  delivery_retry: { fixed: ['networkId'], inputs: ['delivery'] },
  delivery_retry_confirm: { fixed: ['networkId', 'delivery'], inputs: [] },
  delegation_revoke: { fixed: ['networkId', 'delegationId'], inputs: [] },
  action_new: { fixed: ['networkId', 'decidedIn'], inputs: [] },
  action_edit: { fixed: ['networkId'], inputs: ['actionId'] },
  action_submit: {
    fixed: ['networkId', 'actionId', 'version', 'decidedIn'],
    inputs: ['text', 'personId', 'ownerName', 'seatId', 'dueOn'],
  },
  action_close: { fixed: ['networkId', 'outcome'], inputs: ['actionId'] },
  action_done: { fixed: ['networkId', 'actionId'], inputs: [] },
  feed_address: { fixed: ['networkId'], inputs: [] },
  renew_feed: { fixed: ['networkId'], inputs: [] },
  renew_feed_confirm: { fixed: ['networkId', 'linkId'], inputs: [] },
  add_to_calendar: { fixed: ['sittingId'], inputs: [] },
  check_in: { fixed: ['sittingId', 'as', 'seq'], inputs: [] },
  show_roll_call: { fixed: ['sittingId'], inputs: [] },
  show_register: { fixed: ['sittingId'], inputs: [] },
  register_correct: {
    fixed: ['sittingId'],
    inputs: ['attendeeId', 'presence', 'arrived', 'left', 'more'],
  },
  register_close_ask: { fixed: ['sittingId'], inputs: [] },
  register_close: { fixed: ['sittingId'], inputs: [] },
  minutes_out: { fixed: ['sittingId'], inputs: [] },
  agenda_show: { fixed: ['ref'], inputs: [] },
  agenda_choose: { fixed: [], inputs: ['ref'] },
  agenda_new: { fixed: ['ref'], inputs: [] },
  agenda_propose: { fixed: [], inputs: ['ref', ...AGENDA_INPUTS] },
  agenda_open: { fixed: ['sittingId'], inputs: ['itemId'] },
  agenda_save: { fixed: ['sittingId', 'itemId', 'version'], inputs: AGENDA_INPUTS },
  agenda_accept: { fixed: ['sittingId', 'itemId', 'version'], inputs: AGENDA_INPUTS },
  agenda_refuse: { fixed: ['sittingId', 'itemId', 'version'], inputs: ['refusal', ...AGENDA_INPUTS] },
  agenda_remove: { fixed: ['sittingId', 'itemId', 'version'], inputs: [] },
  agenda_move: { fixed: ['sittingId', 'itemId', 'to', 'order'], inputs: [] },
  agenda_place: { fixed: ['sittingId', 'itemId', 'to', 'order'], inputs: [] },
  agenda_treated: { fixed: ['sittingId', 'order'], inputs: ['treated'] },
  agenda_carry: { fixed: ['sittingId'], inputs: [] },
  open_substitute: { fixed: ['sittingId'], inputs: [] },
  name_substitute: { fixed: ['formId'], inputs: ['ref', 'personId', 'outsideName'] },
  withdraw_substitute: { fixed: ['sittingId', 'substitutionId'], inputs: [] },
  minutes_show: { fixed: ['sittingId'], inputs: [] },
  minutes_choose: { fixed: [], inputs: ['ref'] },
  minutes_secretary: { fixed: ['sittingId'], inputs: ['personId'] },
  minutes_edit: { fixed: ['sittingId'], inputs: ['itemKey'] },
  minutes_save: { fixed: ['sittingId', 'itemKey', 'version', 'move'], inputs: ['text', 'decisions'] },
  minutes_aside: { fixed: ['sittingId', 'itemKey', 'formId'], inputs: ['text', 'decisions'] },
  minutes_versions: { fixed: ['sittingId', 'itemKey'], inputs: [] },
  minutes_take_back: { fixed: ['sittingId', 'itemKey'], inputs: ['versionId'] },
  minutes_review: { fixed: ['sittingId'], inputs: [] },
  minutes_remark: { fixed: ['sittingId'], inputs: [] },
  minutes_comment: { fixed: ['sittingId', 'formId'], inputs: ['itemKey', 'text'] },
  minutes_check: { fixed: ['sittingId'], inputs: [] },
  minutes_publish: { fixed: ['sittingId'], inputs: [] },
  minutes_adopt: { fixed: ['sittingId'], inputs: [] },
  minutes_amend: { fixed: ['sittingId'], inputs: [] },
  minutes_correct: { fixed: ['sittingId', 'formId'], inputs: ['itemKey', 'text', 'reason'] },
  data_export: { fixed: ['networkId'], inputs: [] },
  data_erase: { fixed: ['networkId'], inputs: [] },
  data_erase_confirm: { fixed: ['networkId'], inputs: [] },
  retention_postpone: { fixed: ['networkId', 'runId'], inputs: [] },
  practices_search: { fixed: ['networkId'], inputs: ['words'] },
  practice_new: { fixed: ['networkId'], inputs: [] },
  practice_choose: { fixed: ['networkId'], inputs: ['chosenId'] },
  practice_show: { fixed: ['networkId', 'practiceId'], inputs: [] },
  practice_edit: { fixed: ['networkId', 'practiceId'], inputs: [] },
  practice_history: { fixed: ['networkId', 'practiceId'], inputs: [] },
  practice_save: { fixed: ['networkId', 'practiceId', 'version'], inputs: PRACTICE_INPUTS },
  practice_adopt: { fixed: ['networkId', 'practiceId'], inputs: ['seatId', 'note'] },
  practice_withdraw: { fixed: ['networkId', 'practiceId'], inputs: ['seatId'] },
  practice_digest_open: { fixed: ['networkId'], inputs: ['chosenId'] },
  practice_digest_propose: { fixed: ['networkId'], inputs: ['chosenId', 'ref'] },
  practice_export: { fixed: ['networkId'], inputs: [] },
  practice_import: { fixed: ['networkId'], inputs: [] },
  practice_import_check: { fixed: ['networkId'], inputs: ['text'] },
  practice_import_take: { fixed: ['networkId', 'expected'], inputs: ['text'] },
  practice_propose: { fixed: ['networkId', 'practiceId'], inputs: ['ref'] },
  project_new: { fixed: ['networkId'], inputs: [] },
  project_files: { fixed: ['networkId'], inputs: [] },
  project_choose: { fixed: ['networkId'], inputs: ['chosenId'] },
  project_show: { fixed: ['networkId', 'projectId'], inputs: [] },
  project_edit: { fixed: ['networkId', 'projectId'], inputs: [] },
  project_history: { fixed: ['networkId', 'projectId'], inputs: [] },
  project_save: { fixed: ['networkId', 'projectId', 'version'], inputs: PROJECT_INPUTS },
  project_post: { fixed: ['networkId', 'projectId', 'updateId'], inputs: ['text'] },
  project_propose: { fixed: ['networkId', 'projectId'], inputs: ['ref'] },
  publication_new: { fixed: ['networkId'], inputs: [] },
  publication_choose: { fixed: ['networkId'], inputs: ['chosenId'] },
  publication_show: { fixed: ['networkId', 'publicationId'], inputs: [] },
  publication_board: { fixed: ['networkId', 'publicationId'], inputs: [] },
  publication_history: { fixed: ['networkId', 'publicationId'], inputs: [] },
  publication_edit: { fixed: ['networkId', 'publicationId'], inputs: [] },
  publication_save: { fixed: ['networkId', 'publicationId', 'version'], inputs: PUBLICATION_INPUTS },
  publication_withdraw: { fixed: ['networkId', 'publicationId'], inputs: ['reason'] },
  publication_report: {
    fixed: ['networkId', 'publicationId', 'outcome', 'seen'],
    inputs: ['seatId', 'word'],
  },
  publication_ask: { fixed: ['networkId', 'publicationId', 'formId'], inputs: ['seatId', 'word'] },
  publication_answer: { fixed: ['networkId', 'questionId'], inputs: ['answer'] },
  publication_export: { fixed: ['networkId'], inputs: [] },
  publication_import: { fixed: ['networkId'], inputs: [] },
  publication_import_check: { fixed: ['networkId'], inputs: ['text'] },
  publication_import_take: { fixed: ['networkId', 'expected', 'sent'], inputs: ['text'] },
  publications_year: { fixed: ['networkId', 'year'], inputs: [] },
  outlets_edit: { fixed: ['networkId', 'seatId'], inputs: [] },
  outlets_save: { fixed: ['networkId', 'seatId', 'version'], inputs: ['outletLines'] },
  run_command: { fixed: ['command', 'networkId'], inputs: [] },
};

/** What Adaptive Cards had up to 1.2, which phones show (platform facts §2.3). */
const ELEMENTS_1_2 = new Set([
  'TextBlock',
  'FactSet',
  'Container',
  'ColumnSet',
  'Column',
  'Input.Text',
  'Input.Date',
  'Input.Time',
  'Input.Toggle',
  'Input.ChoiceSet',
]);
const BUTTONS = new Set(['Action.Execute', 'Action.Submit', 'Action.OpenUrl']);

describe.each(rendered)('the card $name', ({ name, message }) => {
  it('is the golden one', () => {
    const file = new URL(`../../golden/cards/${name}.json`, import.meta.url);
    const actual = `${JSON.stringify(message, null, 2)}\n`;
    if (process.env.UPDATE_GOLDEN === '1') writeFileSync(file, actual);
    expect(actual).toBe(readFileSync(file, 'utf8'));
  });

  it('follows the schema element by element', () => {
    expect(schemaErrors(message.card)).toEqual([]);
  });

  it('is parsed without complaint, with unique ids and labelled inputs', () => {
    const context = new SerializationContext(Versions.v1_5);
    const card = new AdaptiveCard();
    card.hostConfig = new HostConfig({ actions: { maxActions: 6 } });
    card.parse(message.card, context);
    const complaints = Array.from(
      { length: context.eventCount },
      (_, index) => context.getEventAt(index).message,
    );
    // The renderer refuses every second valid language: its pattern keeps its place between two tests.
    expect(complaints.filter((message) => !message.includes('"lang"'))).toEqual([]);
    expect(card.validateProperties().validationEvents.map((event) => event.message)).toEqual([]);
    const inputs = card.getAllInputs();
    expect(inputs.filter((input) => !(input instanceof Input) || !input.label)).toEqual([]);
    expect(new Set(inputs.map((input) => input.id)).size).toBe(inputs.length);
  });

  it('has a summary, a text for clients that show no cards, and at most six buttons', () => {
    expect(message.summary).not.toBe('');
    expect(message.card).toMatchObject({
      version: '1.5',
      fallbackText: expect.stringContaining(message.summary),
    });
    expect(message.card?.actions?.length ?? 0).toBeLessThanOrEqual(6);
    expect(cardBytes(message)).toBeLessThan(MAX_CARD_BYTES);
  });

  it('uses only elements that phones show, and text that wraps', () => {
    for (const element of elementsOf(message.card).slice(1)) {
      const type = String(element.type);
      expect(ELEMENTS_1_2.has(type) || BUTTONS.has(type)).toBe(true);
      if (type === 'TextBlock')
        expect(element).toMatchObject({ wrap: true, text: expect.stringMatching(/\S/) });
    }
  });

  it('carries in each button what its action needs, also for clients that only submit', () => {
    const ids = elementsOf(message.card).map((element) => element.id);
    for (const button of message.card?.actions ?? []) {
      if (button.type === 'Action.OpenUrl') continue;
      const { fixed, inputs } = ACTION_KEYS[button.data.verb];
      const asked = button.type === 'Action.Submit' ? ['msteams'] : [];
      expect(Object.keys(button.data).sort()).toEqual(['verb', ...asked, ...fixed].sort());
      expect(ids).toEqual(expect.arrayContaining(inputs));
      if (button.type === 'Action.Submit') continue;
      expect(button.verb).toBe(button.data.verb);
      expect(button.fallback).toMatchObject({
        type: 'Action.Submit',
        title: button.title,
        data: button.data,
      });
    }
  });

  it('says and asks the same in a dialog, with buttons that a dialog knows', () => {
    if (message.card === null) return;
    const { card } = message;
    const shown = dialogCard(card, dialogTitle(views[name] as View));
    expect(schemaErrors(shown)).toEqual([]);
    expect('refresh' in shown).toBe(false);
    expect(shown.actions?.length).toBe(card.actions?.length);
    for (const [index, button] of (shown.actions ?? []).entries()) {
      const before = card.actions?.[index];
      expect(button.title).toBe(before?.title);
      if (button.type === 'Action.OpenUrl' || before?.type === 'Action.OpenUrl') continue;
      const { msteams: _, ...data } = { msteams: null, ...before?.data };
      expect(button).toMatchObject({ type: 'Action.Submit', data });
      expect(button.data).toEqual(data);
    }
    const inputs = (of: object) => elementsOf(of).filter((each) => String(each.type).startsWith('Input.'));
    expect(inputs(shown)).toEqual(inputs(card));
    expect(Buffer.byteLength(JSON.stringify(shown))).toBeLessThan(MAX_CARD_BYTES);
  });

  it('shows no backslash, which phones would show', () => {
    const texts = elementsOf(message.card).flatMap((element) => [element.text, ...factTexts(element.facts)]);
    expect(texts.filter((text) => typeof text === 'string' && text.includes('\\'))).toEqual([]);
  });
});

describe('an input that a button does not need', () => {
  it('does not stop the button that gives up', () => {
    const form = rendered.find(({ name }) => name === 'urgent-form');
    const drop = form?.message.card?.actions?.find(
      (button) => 'verb' in button && button.verb === 'urgent_drop',
    );
    expect(drop).toMatchObject({ associatedInputs: 'none', fallback: { associatedInputs: 'none' } });
  });
});

function factTexts(facts: unknown): string[] {
  if (!Array.isArray(facts)) return [];
  return facts.flatMap((fact: { title: string; value: string }) => [fact.title, fact.value]);
}
