import { describe, expect, it } from '@jest/globals';
import type { ActionItem } from '../../../src/domain/actions/action-item.ts';
import {
  actionKey,
  actionOfKey,
  dueActionReminders,
  nextActionReminderAt,
  plannedActionReminders,
} from '../../../src/domain/actions/action-reminders.ts';
import { addDaysOn } from '../../../src/domain/calendar/on-date.ts';
import { anActionItem } from '../../helpers/builders.ts';
import { fc } from '../../helpers/properties.ts';

const settings = { timeZone: 'Europe/Rome', actionReminderDays: 3 };
const long = new Date('2026-01-01T00:00:00Z');

function planned(dueOn: string, fields: Partial<ActionItem> = {}, actionReminderDays = 3): string[] {
  const action = anActionItem({ dueOn, givenAt: long, ...fields });
  return plannedActionReminders(action, { ...settings, actionReminderDays }).map(
    ({ kind, dueAt }) => `${kind} ${dueAt.toISOString()}`,
  );
}

describe('the reminders of an action', () => {
  it.each([
    ['a Thursday', '2027-01-21', '2027-01-18T08:00:00.000Z', '2027-01-22T08:00:00.000Z'],
    [
      'a Friday, so that the day after is a Saturday',
      '2027-01-22',
      '2027-01-19T08:00:00.000Z',
      '2027-01-25T08:00:00.000Z',
    ],
    [
      'a Tuesday, three days after a Saturday',
      '2027-01-19',
      '2027-01-15T08:00:00.000Z',
      '2027-01-20T08:00:00.000Z',
    ],
    ['Epiphany and New Year around it', '2027-01-05', '2026-12-31T08:00:00.000Z', '2027-01-07T08:00:00.000Z'],
    ['Christmas', '2026-12-24', '2026-12-21T08:00:00.000Z', '2026-12-28T08:00:00.000Z'],
    [
      'the end of winter time, 28 March 2027',
      '2027-03-26',
      '2027-03-23T08:00:00.000Z',
      '2027-03-30T07:00:00.000Z',
    ],
    [
      'the end of summer time, 25 October 2026',
      '2026-10-27',
      '2026-10-23T07:00:00.000Z',
      '2026-10-28T08:00:00.000Z',
    ],
  ])('hold at 09:00 of working days: %s', (_why, dueOn, before, after) => {
    expect(planned(dueOn)).toEqual([`action_due ${before}`, `action_overdue ${after}`]);
  });

  it('can be on the day itself', () => {
    expect(planned('2027-01-21', {}, 0)[0]).toBe('action_due 2027-01-21T08:00:00.000Z');
  });

  it('are none without a date, or once closed', () => {
    expect(planned('2027-01-21', { dueOn: null })).toEqual([]);
    expect(planned('2027-01-21', { state: 'done' })).toEqual([]);
    expect(planned('2027-01-21', { state: 'dropped' })).toEqual([]);
  });

  it('leave out what was due when the action was given', () => {
    expect(planned('2027-01-21', { givenAt: new Date('2027-01-18T08:00:00Z') })).toEqual([
      'action_overdue 2027-01-22T08:00:00.000Z',
    ]);
  });

  it('become one when nothing ran until the date was over: the one before it is skipped', () => {
    const action = anActionItem({ dueOn: '2027-01-21', givenAt: long });
    const at = (now: string) =>
      dueActionReminders({ ...settings, actions: [action], now: new Date(now), decided: new Set() }).map(
        ({ kind, decision }) => `${kind} ${decision}`,
      );
    expect(at('2027-01-18T07:59:59Z')).toEqual([]);
    expect(at('2027-01-18T08:00:00Z')).toEqual(['action_due sent']);
    expect(at('2027-01-21T22:59:59Z')).toEqual(['action_due sent']);
    expect(at('2027-01-21T23:00:00Z')).toEqual(['action_due skipped']);
    expect(at('2027-02-10T12:00:00Z')).toEqual(['action_due skipped', 'action_overdue sent']);
  });

  it('are named by a key that says which action and which date', () => {
    expect(actionOfKey(actionKey('action_due', 'x@y', '2027-01-21'))).toEqual({
      actionId: 'x@y',
      dueOn: '2027-01-21',
    });
    expect(actionOfKey(actionKey('action_given', 'a', null))).toEqual({ actionId: 'a', dueOn: null });
    expect(actionOfKey('eve@1')).toBeNull();
  });
});

describe('whatever the sweeps and the changes of date', () => {
  const hour = 3_600_000;
  const start = new Date('2027-01-10T00:00:00Z').getTime();
  const step = fc.oneof(
    fc.record({ do: fc.constant('sweep' as const), hours: fc.integer({ min: -48, max: 24 * 40 }) }),
    fc.record({ do: fc.constant('date' as const), days: fc.integer({ min: 0, max: 40 }) }),
  );

  it('each kind goes out at most once for a date, never before its instant, and the next instant is not missed', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 30 }), (steps) => {
        let now = new Date(start);
        let action = anActionItem({ dueOn: '2027-01-21', givenAt: now });
        const decided = new Set<string>();
        const sent: string[] = [];
        for (const each of steps) {
          if (each.do === 'date') {
            action = { ...action, dueOn: addDaysOn(now.toISOString().slice(0, 10), each.days), givenAt: now };
            continue;
          }
          const before = now;
          const promised = nextActionReminderAt({ ...settings, actions: [action], now: before, decided });
          now = new Date(now.getTime() + each.hours * hour);
          const due = dueActionReminders({ ...settings, actions: [action], now, decided });
          if (promised !== null && promised <= now) expect(due.length).toBeGreaterThan(0);
          for (const line of due) {
            const key = actionKey(line.kind, line.actionId, line.dueOn);
            expect(line.dueAt <= now).toBe(true);
            decided.add(key);
            if (line.decision === 'sent') sent.push(key);
          }
          expect(dueActionReminders({ ...settings, actions: [action], now, decided })).toEqual([]);
        }
        expect(new Set(sent).size).toBe(sent.length);
      }),
    );
  });
});
