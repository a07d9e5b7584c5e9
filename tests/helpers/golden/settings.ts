import { DEFAULT_SEAT_NAMES } from '../../../src/domain/network/seat.ts';
import { defaultSettings } from '../../../src/domain/settings/settings.ts';
import type { EffectGroup } from '../../../src/domain/settings/settings-effect.ts';
import type { SettingsView } from '../../../src/domain/view/settings-view.ts';
import { networkId } from './card-views.ts';

const seats = DEFAULT_SEAT_NAMES.map((name) => ({ name, patronDay: name === 'Lugo' ? '06-01' : null }));
const january = new Date('2027-01-19T09:00:00Z');
const march = new Date('2027-03-16T09:00:00Z');
const eve = { lineKey: 'eve', kind: 'eve' as const, of: { sittingAt: january }, withDate: false };

/** One effect of each kind, some of them for several sittings. */
const EFFECTS: EffectGroup[] = [
  { first: { effect: 'date_kept', at: january, convened: true }, others: 0 },
  { first: { effect: 'date_moved', from: march, to: new Date('2027-03-17T09:00:00Z') }, others: 4 },
  { first: { effect: 'date_gone', at: march }, others: 1 },
  { first: { effect: 'place_changed', at: january, convened: true }, others: 0 },
  {
    first: {
      effect: 'answer_by_moved',
      sittingAt: march,
      from: new Date('2027-03-14T17:00:00Z'),
      to: new Date('2027-03-13T17:00:00Z'),
    },
    others: 0,
  },
  {
    first: {
      ...{ ...eve, effect: 'line_moved' },
      ...{ from: new Date('2027-01-18T14:00:00Z'), to: new Date('2027-01-18T15:30:00Z') },
    },
    others: 5,
  },
  { first: { ...eve, effect: 'line_stays', at: new Date('2027-01-18T14:00:00Z') }, others: 0 },
];

function aSettingsView(changes: Partial<SettingsView> = {}): SettingsView {
  return {
    ...{ view: 'settings', page: 'rules', networkId, settings: defaultSettings(), seats },
    ...{ outcome: 'shown', typed: {}, problems: [], effects: [], history: [] },
    ...changes,
  };
}

/** Each form of the settings, and what may become of one. */
export function goldenSettings(): Record<string, SettingsView> {
  return {
    settings: aSettingsView({ outcome: 'saved', effects: EFFECTS }),
    'settings-preview': aSettingsView({
      ...{ page: 'reminders', outcome: 'preview', typed: { plan_eve_at: '16:30' } },
      effects: [],
    }),
    'settings-retention': aSettingsView({
      ...{ page: 'retention', outcome: 'refused', typed: { retentionAuditMonths: '5' } },
      problems: [{ field: 'retentionAuditMonths', problem: 'invalid', understood: '5' }],
    }),
    'settings-reminders': aSettingsView({
      ...{ page: 'reminders', outcome: 'refused', typed: { plan_eve_at: '25:00' } },
      problems: [{ field: 'plan_eve_at', problem: 'invalid', understood: '25:00' }],
    }),
    'settings-problems': aSettingsView({
      ...{ outcome: 'refused', typed: { durationMinutes: 'due ore', time: '11:00' } },
      problems: [
        { field: 'durationMinutes', problem: 'invalid', understood: 'due ore' },
        { field: 'time', problem: 'overtaken', understood: '10:00' },
      ],
    }),
    'settings-seats': aSettingsView({
      ...{ page: 'seats', outcome: 'refused', typed: { seats: 'Lugo | 31/02\nCotignola' } },
      problems: [
        { field: 'seats', problem: 'invalid', understood: 'Lugo | 31/02\nCotignola' },
        { field: 'seats_line', problem: 'invalid', understood: 'Lugo | 31/02' },
      ],
    }),
    'settings-history': aSettingsView({
      page: 'history',
      history: [
        {
          ...{ at: january, byName: 'Nora Inventucci', inNameOf: 'Mara Coordinatini' },
          changes: [
            { field: 'time', from: '10:00', to: '09:30' },
            { field: 'weekday', from: '2', to: '4' },
            { field: 'plan_eve_on', from: 'true', to: 'false' },
            { field: 'quorum', from: '', to: '5' },
          ],
        },
        { at: new Date('2026-11-24T09:00:00Z'), byName: null, inNameOf: null, changes: [] },
        { at: new Date('2026-11-20T09:00:00Z'), byName: null, inNameOf: null, changes: null },
      ],
    }),
  };
}
