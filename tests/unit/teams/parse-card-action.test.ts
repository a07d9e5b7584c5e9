import { describe, expect, it } from '@jest/globals';
import type * as z from 'zod';
import type { CardAction } from '../../../src/domain/card-action.ts';
import { type cardActionSchema, parseCardAction } from '../../../src/teams/parse-card-action.ts';

type Same<A, B> = [A] extends [B] ? ([B] extends [A] ? true : false) : false;
/** Does not compile when a verb or a field is missing on either side. */
const EXHAUSTIVE: Same<z.output<typeof cardActionSchema>, CardAction> = true;

const AGENDA_FORM = { title: 'Orari', note: '', minutes: '20', presenter: 'Ada', links: '' };
const ACTIONS: CardAction[] = [
  { verb: 'show_sitting', sittingId: 's1' },
  { verb: 'answer', sittingId: 's1', state: 'in_person', dateVersion: 2, seq: 3 },
  { verb: 'answer', sittingId: 's1', state: 'excused', dateVersion: 1, seq: null, reason: 'ferie' },
  { verb: 'show_attendance', sittingId: 's1' },
  { verb: 'show_sitting_deliveries', sittingId: 's1' },
  { verb: 'acknowledge', sittingId: 's1' },
  { verb: 'record_answer', sittingId: 's1', dateVersion: 1, personId: 'p1', state: 'remote' },
  { verb: 'show_board', sittingId: 's1' },
  { verb: 'feed_address', networkId: 'n1' },
  { verb: 'renew_feed', networkId: 'n1' },
  { verb: 'renew_feed_confirm', networkId: 'n1', linkId: 'l1' },
  { verb: 'add_to_calendar', sittingId: 's1' },
  { verb: 'urgent_edit', draftId: 'd1' },
  { verb: 'urgent_submit', draftId: null, date: '2026-12-05', time: '09:00', reason: 'guasto' },
  { verb: 'urgent_confirm', draftId: 'd1' },
  { verb: 'urgent_drop', draftId: 'd1' },
  { verb: 'move_submit', ref: 'series:2026-12-15:n1', date: '2026-12-16', time: '10:00', reason: 'x' },
  { verb: 'cancel_submit', ref: 'id:s1', reason: 'neve' },
  { verb: 'declare_position', networkId: 'n1', role: 'manager', seatId: '' },
  { verb: 'confirm_positions', networkId: 'n1', personIds: ['p1', 'p2'] },
  { verb: 'edit_position', networkId: 'n1', personId: 'p1' },
  { verb: 'set_position', networkId: 'n1', personId: 'p1', role: 'none', seatId: '' },
  { verb: 'hand_over', networkId: 'n1', personId: 'p1' },
  { verb: 'setup_submit', networkId: 'n1', fields: {} },
  { verb: 'show_settings', networkId: 'n1', page: 'reminders' },
  { verb: 'settings_submit', networkId: 'n1', fields: {}, seen: { time: '10:00' } },
  { verb: 'settings_preview', networkId: 'n1', fields: {}, seen: {} },
  { verb: 'check_in', sittingId: 's1', as: 'left', seq: null },
  { verb: 'show_roll_call', sittingId: 's1' },
  { verb: 'show_register', sittingId: 's1' },
  {
    verb: 'register_correct',
    sittingId: 's1',
    attendeeId: 'person:p1',
    presence: 'remote',
    arrived: '9.30',
    left: '',
    more: 'voice,again',
    reason: '',
  },
  { verb: 'register_close_ask', sittingId: 's1' },
  { verb: 'register_close', sittingId: 's1' },
  { verb: 'minutes_out', sittingId: 's1' },
  { verb: 'agenda_show', ref: 'id:s1:1' },
  { verb: 'agenda_choose', ref: 'series:2026-12-15:n1' },
  { verb: 'agenda_new', ref: 'id:s1:1' },
  { verb: 'agenda_propose', ref: 'id:s1:1', ...AGENDA_FORM },
  { verb: 'agenda_open', sittingId: 's1', itemId: 'i1' },
  { verb: 'agenda_save', sittingId: 's1', itemId: 'i1', version: 2, ...AGENDA_FORM },
  { verb: 'agenda_accept', sittingId: 's1', itemId: 'i1', version: 1, ...AGENDA_FORM },
  { verb: 'agenda_refuse', sittingId: 's1', itemId: 'i1', version: 1, refusal: 'no', ...AGENDA_FORM },
  { verb: 'agenda_remove', sittingId: 's1', itemId: 'i1', version: 3 },
  { verb: 'agenda_move', sittingId: 's1', itemId: 'i1', to: 2, order: 5 },
  { verb: 'agenda_place', sittingId: 's1', itemId: 'i1', to: 2, order: 5 },
  { verb: 'agenda_treated', sittingId: 's1', order: 5, treated: ['i1', 'i2'] },
  { verb: 'agenda_carry', sittingId: 's1' },
  { verb: 'open_substitute', sittingId: 's1' },
  {
    verb: 'name_substitute',
    ref: 'id:s1:1',
    formId: 'f1',
    referentId: '',
    personId: 'p2',
    outsideName: '',
  },
  { verb: 'withdraw_substitute', sittingId: 's1', substitutionId: 'u1' },
  { verb: 'minutes_show', sittingId: 's1' },
  { verb: 'minutes_choose', ref: 'id:s1:1' },
  { verb: 'minutes_secretary', sittingId: 's1', personId: 'p1' },
  { verb: 'minutes_edit', sittingId: 's1', itemKey: 'first' },
  {
    verb: 'minutes_save',
    sittingId: 's1',
    itemKey: 'first',
    version: 2,
    text: 'uno\n\ndue',
    decisions: 'a\nb',
    move: 'next',
  },
  {
    verb: 'minutes_aside',
    sittingId: 's1',
    itemKey: 'first',
    formId: 'f1',
    text: 'uno',
    decisions: 'a',
  },
  { verb: 'minutes_versions', sittingId: 's1', itemKey: 'first' },
  { verb: 'minutes_take_back', sittingId: 's1', itemKey: 'first', versionId: 'v1' },
  { verb: 'minutes_review', sittingId: 's1' },
  { verb: 'minutes_remark', sittingId: 's1' },
  { verb: 'minutes_comment', sittingId: 's1', formId: 'f1', itemKey: 'whole', text: 'x' },
  { verb: 'minutes_check', sittingId: 's1' },
  { verb: 'minutes_publish', sittingId: 's1' },
  { verb: 'minutes_adopt', sittingId: 's1' },
  { verb: 'minutes_amend', sittingId: 's1' },
  { verb: 'minutes_correct', sittingId: 's1', formId: 'f1', itemKey: 'first', text: 'x', reason: 'y' },
  { verb: 'run_command', command: 'calendar', networkId: null },
];

describe('card actions', () => {
  it.each(ACTIONS)('$verb is read as it was sent', (action) => {
    expect(parseCardAction(action)).toEqual({ parsed: 'action', action });
    expect(EXHAUSTIVE).toBe(true);
  });

  it('takes the verb beside the data when the data have none', () => {
    expect(parseCardAction({ sittingId: 's1' }, 'show_sitting')).toMatchObject({ parsed: 'action' });
  });

  it('drops what Teams and other cards add', () => {
    const data = { verb: 'show_board', sittingId: 's1', msteams: { type: 'x' }, comment: 'y' };
    expect(parseCardAction(data)).toEqual({
      parsed: 'action',
      action: { verb: 'show_board', sittingId: 's1' },
    });
  });

  it('reads numbers that come back as text', () => {
    const data = { verb: 'answer', sittingId: 's1', state: 'remote', dateVersion: '2', seq: '0' };
    expect(parseCardAction(data)).toMatchObject({ action: { dateVersion: 2, seq: 0 } });
  });

  it('takes inputs left empty as empty, and none chosen as nobody', () => {
    expect(parseCardAction({ verb: 'urgent_submit', draftId: null, date: null })).toEqual({
      parsed: 'action',
      action: { verb: 'urgent_submit', draftId: null, date: '', time: '', reason: '' },
    });
    expect(parseCardAction({ verb: 'confirm_positions', networkId: 'n1' })).toMatchObject({
      action: { personIds: [] },
    });
  });

  it('splits a choice of several at its commas', () => {
    const data = { verb: 'confirm_positions', networkId: 'n1', personIds: 'p1, p2,,p3' };
    expect(parseCardAction(data)).toMatchObject({ action: { personIds: ['p1', 'p2', 'p3'] } });
  });

  it('collects the fields of a form without their prefix', () => {
    const data = {
      verb: 'settings_submit',
      networkId: 'n1',
      in_place: 'Lugo',
      'in_plan_nudge-5d_on': true,
      in_seats: 'Lugo\nCotignola',
      in_: 'x',
      in___proto__: 'x',
      altro: 'x',
    };
    expect(parseCardAction(data)).toMatchObject({
      action: { fields: { place: 'Lugo', 'plan_nudge-5d_on': 'true', seats: 'Lugo\nCotignola' } },
    });
  });

  it.each<[string, unknown]>([
    ['no object', 'show_sitting'],
    ['an array', []],
    ['no verb', { sittingId: 's1' }],
    ['an unknown verb', { verb: 'constructor' }],
    ['an id that is no text', { verb: 'show_sitting', sittingId: { $ne: null } }],
    ['an empty id', { verb: 'show_sitting', sittingId: ' ' }],
    ['an id too long', { verb: 'show_sitting', sittingId: 'x'.repeat(101) }],
    ['a reason too long', { verb: 'cancel_submit', ref: 'id:s1', reason: 'x'.repeat(2_001) }],
    ['a date too long', { verb: 'move_submit', ref: 'id:s1', date: 'x'.repeat(501) }],
    ['an unknown state', { verb: 'answer', sittingId: 's1', state: 'forse', dateVersion: 1 }],
    ['a negative version', { verb: 'answer', sittingId: 's1', state: 'remote', dateVersion: -1 }],
    ['a field that is no text', { verb: 'setup_submit', networkId: 'n1', in_place: { a: 1 } }],
    ['a field too long', { verb: 'setup_submit', networkId: 'n1', in_place: 'x'.repeat(4_001) }],
    ['an unknown command', { verb: 'run_command', command: 'drop', networkId: null }],
  ])('refuses %s', (_, data) => {
    expect(parseCardAction(data)).toMatchObject({ parsed: 'invalid', problem: expect.any(String) });
  });

  it('does not repeat what was typed in the problem', () => {
    const read = parseCardAction({ verb: 'cancel_submit', ref: 'id:s1', reason: 'segreto'.repeat(400) });
    expect(JSON.stringify(read)).not.toContain('segreto');
  });
});
