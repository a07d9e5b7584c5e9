import { DEFAULT_SEAT_NAMES } from '../../../src/domain/network/seat.ts';
import { defaultSettings } from '../../../src/domain/settings/settings.ts';
import type { BoardRow, View } from '../../../src/domain/view/view.ts';
import { aSitting, NAMES, networkId, networkName, timeZone } from './card-views.ts';

export function boardRows(): BoardRow[] {
  return NAMES.map((name, index) => ({
    personId: `p-${index}`,
    name,
    seatName: DEFAULT_SEAT_NAMES[index] ?? null,
    role: 'referent',
    acknowledgedAt: index < 6 ? new Date('2027-02-01T12:10:00Z') : null,
    state: index < 5 ? 'remote' : null,
    delivery: index === 7 ? 'failed' : index === 8 ? 'uncertain' : 'sent',
  }));
}

export function calendarView(): View {
  const days = [
    '2027-01-19T09',
    '2027-03-16T09',
    '2027-05-18T08',
    '2027-07-20T08',
    '2027-09-21T08',
    '2027-11-16T09',
    '2028-01-18T09',
    '2028-03-21T09',
    '2028-05-16T08',
    '2028-07-18T08',
    '2028-09-19T08',
    '2028-11-21T09',
  ];
  const entries = days.map((day, index) => ({
    ref: `series:${day.slice(0, 10)}`,
    kind: index === 1 ? ('urgent' as const) : ('ordinary' as const),
    startsAt: new Date(`${day}:00:00Z`),
    status: (['convened', 'convened', 'moved', 'cancelled'] as const)[index] ?? ('planned' as const),
    movedFrom: index === 2 ? new Date('2027-05-11T08:00:00Z') : null,
    warnings:
      index === 5
        ? [
            { kind: 'patron' as const, name: 'Lugo' },
            { kind: 'holiday' as const, name: 'Festa inventata' },
          ]
        : [],
    proposedOn: index === 5 ? '2027-11-23' : null,
    number: index < 2 ? { n: index + 1, year: 2027 } : null,
    changeable: true,
    minutesOf: null,
  }));
  return { view: 'calendar', networkId, networkName, settings: defaultSettings(), entries, year: null };
}

export function calendarYearView(): View {
  const past = {
    ref: 'id:s1:1',
    ...{ kind: 'ordinary' as const, movedFrom: null, warnings: [], proposedOn: null, changeable: false },
  };
  const entries = [
    {
      ...past,
      ...{ startsAt: new Date('2026-01-20T09:00:00Z'), status: 'held' as const },
      ...{ number: { n: 1, year: 2026 }, minutesOf: 's1' },
    },
    {
      ...past,
      ...{ startsAt: new Date('2026-03-17T09:00:00Z'), status: 'cancelled' as const },
      ...{ number: { n: 2, year: 2026 }, minutesOf: null },
    },
  ];
  const year = { shown: 2026, choices: [2026, 2027] };
  return { view: 'calendar', networkId, networkName, settings: defaultSettings(), entries, year };
}

export function attendanceRows() {
  const rows = NAMES.map((name, index) => ({
    personId: `p-${index}`,
    name,
    role: 'referent' as const,
    seatName: DEFAULT_SEAT_NAMES[index] ?? null,
    state: (['in_person', 'remote', 'excused', null] as const)[index % 4] ?? null,
    onBehalf: index === 1,
    substitution: null,
  }));
  const manager = {
    personId: 'p-m',
    name: 'Nilo Dirigentini',
    role: 'manager' as const,
    seatName: null,
    state: null,
    onBehalf: false,
    substitution: null,
  };
  return [...rows, manager];
}

export function previewView(): View {
  const at = (iso: string) => new Date(iso);
  return {
    view: 'preview',
    sitting: aSitting(),
    timeZone,
    entries: [
      { kind: 'convocation', at: at('2027-01-08T08:00:00Z'), to: 'channel', recipients: [], state: 'sent' },
      { kind: 'convocation', at: at('2027-01-08T08:00:00Z'), to: 'people', recipients: NAMES, state: 'sent' },
      {
        kind: 'nudge',
        at: at('2027-01-14T08:00:00Z'),
        to: 'people',
        recipients: NAMES.slice(0, 1),
        state: 'to_send',
      },
      { kind: 'nudge', at: at('2027-01-15T08:00:00Z'), to: 'people', recipients: [], state: 'skipped' },
      {
        kind: 'uncovered',
        at: at('2027-01-15T08:00:00Z'),
        to: 'coordinator',
        recipients: ['Mara Coordinatini'],
        state: 'to_send',
      },
      { kind: 'eve', at: at('2027-01-18T14:00:00Z'), to: 'thread', recipients: [], state: 'to_send' },
    ],
  };
}

/** Everything that may wait for a coordinator. */
export function todoView(): View {
  const sitting = aSitting({ phase: 'over' });
  const action = { actionId: 'a1', text: 'Preparare la bozza', ownerName: 'Ivo Inventini', seatName: 'Lugo' };
  return {
    view: 'todo',
    networkId,
    items: [
      { todo: 'people', count: 2 },
      { todo: 'register', sitting },
      { todo: 'minutes', sitting, status: 'draft', overdue: true },
      { todo: 'minutes', sitting, status: 'review', overdue: false },
      { todo: 'deliveries', count: 1 },
      { todo: 'overdue_actions', count: 3 },
      {
        todo: 'own_actions',
        rows: [{ ...action, dueOn: '2027-01-15', overdue: true, own: true, reachable: true }],
      },
    ],
  };
}
