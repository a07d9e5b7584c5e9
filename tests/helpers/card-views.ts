import { DEFAULT_SEAT_NAMES } from '../../src/domain/seat.ts';
import { defaultSettings } from '../../src/domain/settings.ts';
import type { SittingView, ViewerState } from '../../src/domain/view/sitting-view.ts';
import type { BoardRow, PersonRow, View } from '../../src/domain/view/view.ts';

export type SittingCardView = Extract<View, { view: 'sitting' }>;

const timeZone = 'Europe/Rome';
const networkId = '0a1b2c3d-0000-4000-8000-000000000001';
const sittingId = '0a1b2c3d-0000-4000-8000-0000000000aa';
const networkName = 'Rete degli URP della Bassa Romagna';
const link = 'https://teams.example.com/l/meetup-join/19%3ameeting_abc%40thread.v2/0';

export const NAMES = [
  'Aldo Provetti',
  'Bice Finticchi',
  'Ciro Esempioni',
  'Dalia Provasi',
  'Ermes Inventati',
  'Fosca Campioni',
  'Gino Modelli',
  'Iride Saggini',
  'Lapo Bozzetti',
];

export function aSitting(changes: Partial<SittingView> = {}): SittingView {
  return {
    sittingId,
    networkId,
    networkName,
    kind: 'ordinary',
    number: { n: 3, year: 2027 },
    status: 'convened',
    phase: 'open',
    startsAt: new Date('2027-01-19T09:00:00Z'),
    durationMinutes: 120,
    timeZone,
    place: 'Sala riunioni, piazza dei Prototipi 1, Lugo',
    link,
    agenda: [
      "Approvazione del verbale dell'incontro precedente",
      'Orari estivi degli sportelli: proposta di comunicazione comune',
      'Varie ed eventuali',
    ],
    documents: [{ title: 'Bozza di comunicato (PDF)', url: 'https://documenti.example.com/bozza_1(2).pdf' }],
    answerBy: new Date('2027-01-17T17:00:00Z'),
    lockAtAnswerBy: false,
    reason: null,
    noticeMinutes: 14_400,
    dateVersion: 1,
    change: null,
    totals: {
      seatsCovered: 7,
      seatsTotal: 9,
      uncoveredSeats: ['Cotignola', "Sant'Agata sul Santerno"],
      inPerson: 5,
      remote: 2,
      excused: 1,
      unanswered: 3,
      invited: 11,
    },
    ...changes,
  };
}

export function anUrgentSitting(changes: Partial<SittingView> = {}): SittingView {
  return aSitting({
    kind: 'urgent',
    number: { n: 4, year: 2027 },
    startsAt: new Date('2027-02-01T15:00:00Z'),
    reason: 'Interruzione dei servizi anagrafici in tutti i Comuni',
    noticeMinutes: 180,
    answerBy: null,
    agenda: [],
    documents: [],
    ...changes,
  });
}

export function aViewer(changes: Partial<ViewerState> = {}): ViewerState {
  return {
    personId: 'p-2',
    state: null,
    excuse: null,
    onBehalf: false,
    seq: 0,
    acknowledged: false,
    seatName: 'Bagnacavallo',
    ...changes,
  };
}

export function aSittingCardView(changes: Partial<SittingCardView> = {}): SittingCardView {
  return {
    view: 'sitting',
    notice: 'convocation',
    sitting: aSitting(),
    viewer: null,
    press: null,
    mentions: [],
    refreshFor: [],
    ...changes,
  };
}

export const SEATS = DEFAULT_SEAT_NAMES.map((name, index) => ({ id: `seat-${index}`, name }));

export function somePeople(): PersonRow[] {
  const people: PersonRow[] = NAMES.map((name, index) => ({
    personId: `p-${index}`,
    teamsUserId: `29:invented-${index}`,
    name,
    position: index < 7 ? { role: 'referent', seatId: `seat-${index}` } : null,
    declared: index === 7 ? { role: 'operator', seatId: 'seat-7' } : null,
    unreachable: index === 2,
  }));
  const extra = { teamsUserId: '29:x', declared: null, unreachable: false };
  people.push({
    ...extra,
    personId: 'p-c',
    name: 'Mara Coordinatini',
    position: { role: 'coordinator', seatId: null },
  });
  people.push({
    ...extra,
    personId: 'p-m',
    name: 'Nilo Dirigentini',
    position: { role: 'manager', seatId: null },
  });
  return people;
}

function boardRows(): BoardRow[] {
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

const seats = DEFAULT_SEAT_NAMES.map((name) => ({ name, patronDay: name === 'Lugo' ? '06-01' : null }));
const moved = {
  kind: 'moved',
  at: new Date('2027-01-10T09:00:00Z'),
  by: 'p-c',
  reason: 'sala non disponibile',
  previousStartsAt: new Date('2027-01-19T09:00:00Z'),
} as const;

/** One view of each kind and the variants that differ to the eye, by the name of their golden file. */
export function goldenViews(): Record<string, View> {
  const urgentPeople = { sitting: anUrgentSitting(), mentions: mentions(3), refreshFor: ['29:invented-0'] };
  return {
    'sitting-channel': aSittingCardView({ refreshFor: ['29:invented-0', '29:invented-1'] }),
    'sitting-personal': aSittingCardView({ viewer: aViewer() }),
    'sitting-answered': aSittingCardView({
      notice: 'shown',
      viewer: aViewer({ state: 'excused', excuse: 'ferie', seq: 2 }),
      press: 'answer_recorded',
    }),
    'sitting-nudge': aSittingCardView({ notice: 'nudge', viewer: aViewer() }),
    'sitting-eve': aSittingCardView({ notice: 'eve' }),
    'sitting-joining': aSittingCardView({
      notice: 'joining',
      sitting: aSitting({ phase: 'closed' }),
      viewer: aViewer({ state: 'remote', seq: 1, onBehalf: true }),
    }),
    'sitting-moved': aSittingCardView({
      notice: 'moved',
      sitting: aSitting({ startsAt: new Date('2027-01-26T09:00:00Z'), dateVersion: 2, change: moved }),
      viewer: aViewer({ seq: 1 }),
    }),
    'sitting-cancelled': aSittingCardView({
      notice: 'cancelled',
      sitting: aSitting({ status: 'cancelled', change: { ...moved, kind: 'cancelled' } }),
      viewer: aViewer({ state: 'remote', seq: 1 }),
    }),
    'sitting-over': aSittingCardView({
      notice: 'shown',
      sitting: aSitting({ phase: 'over' }),
      press: 'over',
    }),
    'sitting-planned': aSittingCardView({
      notice: 'shown',
      sitting: aSitting({ status: 'planned', number: null, answerBy: null, agenda: [], documents: [] }),
    }),
    'sitting-urgent-channel': aSittingCardView({ notice: 'urgent_call', ...urgentPeople }),
    'sitting-urgent-personal': aSittingCardView({
      notice: 'urgent_call',
      sitting: anUrgentSitting(),
      viewer: aViewer(),
    }),
    'sitting-urgent-escalation': aSittingCardView({
      notice: 'urgent_escalation',
      sitting: anUrgentSitting({ noticeMinutes: 0 }),
      viewer: aViewer({ state: 'in_person', seq: 1, acknowledged: true }),
      press: 'acknowledged',
    }),
    uncovered: {
      view: 'uncovered',
      sitting: aSitting(),
      unanswered: [
        { name: 'Ermes Inventati', seatName: 'Cotignola' },
        { name: 'Nilo Dirigentini', seatName: null },
      ],
    },
    'minutes-overdue': { view: 'minutes_overdue', sitting: aSitting({ phase: 'over' }), daysAfter: 3 },
    calendar: calendarView(),
    attendance: {
      view: 'attendance',
      sitting: aSitting(),
      rows: attendanceRows(),
      canRecord: false,
      notice: null,
    },
    'attendance-recording': {
      view: 'attendance',
      sitting: aSitting(),
      rows: attendanceRows(),
      canRecord: true,
      notice: { code: 'answer_on_behalf_recorded', name: 'Ciro Esempioni' },
    },
    network: {
      view: 'network',
      networkId,
      networkName,
      seats: SEATS,
      people: somePeople(),
      canEdit: false,
      notice: null,
    },
    'network-editing': {
      view: 'network',
      networkId,
      networkName,
      seats: SEATS,
      people: somePeople(),
      canEdit: true,
      notice: { code: 'position_set', name: 'Bice Finticchi' },
    },
    'edit-position': { view: 'edit_position', networkId, person: somePeople()[1] as PersonRow, seats: SEATS },
    preview: previewView(),
    settings: { view: 'settings', networkId, settings: defaultSettings(), seats, problems: [], saved: true },
    'settings-problems': {
      view: 'settings',
      networkId,
      settings: defaultSettings(),
      seats,
      problems: [
        { field: 'durationMinutes', problem: 'invalid', understood: 'due ore' },
        { field: 'seats', problem: 'invalid', understood: 'Lugo | 31/02\nCotignola' },
        { field: 'seats_line', problem: 'invalid', understood: 'Lugo | 31/02' },
        { field: 'plan_eve_at', problem: 'invalid', understood: '25:00' },
      ],
      saved: false,
    },
    setup: {
      view: 'setup',
      networkId,
      networkName,
      settings: defaultSettings(),
      seats,
      firstSittings: ['2027-01-19T09:00:00Z', '2027-03-16T09:00:00Z', '2027-05-18T08:00:00Z'].map(
        (at) => new Date(at),
      ),
      problems: [],
    },
    welcome: {
      view: 'welcome',
      networkName,
      installedBy: 'Mara Coordinatini',
      commands: ['help', 'calendar', 'next'],
    },
    'role-question': {
      view: 'role_question',
      networkId,
      networkName,
      seats: SEATS,
      declared: { role: 'referent', seatId: 'seat-6' },
      confirmed: null,
    },
    'people-to-confirm': {
      view: 'people_to_confirm',
      networkId,
      networkName,
      people: somePeople().filter((person) => person.position === null),
      seats: SEATS,
    },
    help: {
      view: 'help',
      commands: ['help', 'next', 'attendance', 'calendar', 'network'],
      networkId,
      unknown: null,
    },
    'help-unknown': {
      view: 'help',
      commands: [
        'help',
        'next',
        'attendance',
        'calendar',
        'network',
        'urgent',
        'move',
        'cancel',
        'preview',
        'settings',
      ],
      networkId: null,
      unknown: { typed: 'calendaroi', nearest: 'calendar' },
    },
    'choose-network': {
      view: 'choose_network',
      command: 'calendar',
      networks: [
        { id: networkId, name: networkName },
        { id: 'n-2', name: 'Rete di prova' },
      ],
    },
    'urgent-form': {
      view: 'urgent_form',
      draftId: 'd-1',
      date: '2027-02-01',
      time: '',
      reason: '',
      problems: [
        { field: 'when', problem: 'no_time', understood: 'lunedì (lunedì 1 febbraio 2027)' },
        { field: 'reason', problem: 'missing', understood: null },
      ],
      timeZone,
    },
    'urgent-confirm': {
      view: 'urgent_confirm',
      draftId: 'd-1',
      startsAt: new Date('2027-02-01T15:00:00Z'),
      immediate: false,
      timeZone,
      reason: 'Interruzione dei servizi anagrafici in tutti i Comuni',
      noticeMinutes: 200,
      recipients: 14,
      withoutChat: 2,
    },
    'urgent-board': { view: 'urgent_board', sitting: anUrgentSitting(), rows: boardRows(), networkName },
    'urgent-unreached': { view: 'urgent_unreached', sitting: anUrgentSitting(), rows: boardRows().slice(6) },
    'move-form': {
      view: 'move_form',
      ref: 'series:2027-03-16',
      startsAt: new Date('2027-03-16T09:00:00Z'),
      timeZone,
      date: '2027-03-10',
      time: '10:00',
      reason: 'Sala occupata',
      problems: [{ field: 'when', problem: 'past', understood: '2026-03-10T09:00:00.000Z' }],
    },
    'cancel-form': {
      view: 'cancel_form',
      ref: `id:${sittingId}`,
      startsAt: new Date('2027-03-16T09:00:00Z'),
      timeZone,
      reason: '',
      problems: [],
    },
    problem: {
      view: 'problem',
      problem: {
        kind: 'nudge',
        personName: 'Ciro Esempioni',
        outcome: 'failed',
        reason: 'ConversationBlockedByUser',
        count: 2,
      },
      sitting: aSitting(),
    },
    'problem-channel': {
      view: 'problem',
      problem: {
        kind: 'convocation',
        personName: null,
        outcome: 'uncertain',
        reason: 'connection_reset',
        count: 0,
      },
      sitting: null,
    },
  };
}

export function mentions(count: number): { teamsUserId: string; name: string }[] {
  return NAMES.slice(0, count).map((name, index) => ({ teamsUserId: `29:invented-${index}`, name }));
}

function calendarView(): View {
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
  }));
  return { view: 'calendar', networkName, settings: defaultSettings(), entries };
}

function attendanceRows() {
  const rows = NAMES.map((name, index) => ({
    personId: `p-${index}`,
    name,
    role: 'referent' as const,
    seatName: DEFAULT_SEAT_NAMES[index] ?? null,
    state: (['in_person', 'remote', 'excused', null] as const)[index % 4] ?? null,
    onBehalf: index === 1,
  }));
  const manager = {
    personId: 'p-m',
    name: 'Nilo Dirigentini',
    role: 'manager' as const,
    seatName: null,
    state: null,
    onBehalf: false,
  };
  return [...rows, manager];
}

function previewView(): View {
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
      { kind: 'nudge', at: at('2027-01-15T08:00:00Z'), to: 'people', recipients: [], state: 'off' },
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
