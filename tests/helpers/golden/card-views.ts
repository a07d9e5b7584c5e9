import type { AgendaLine } from '../../../src/domain/agenda/agenda.ts';
import { DEFAULT_SEAT_NAMES } from '../../../src/domain/network/seat.ts';
import type { SittingView, ViewerState } from '../../../src/domain/view/sitting-view.ts';
import type { PersonRow, View } from '../../../src/domain/view/view.ts';

export type SittingCardView = Extract<View, { view: 'sitting' }>;

export const timeZone = 'Europe/Rome';
export const networkId = '0a1b2c3d-0000-4000-8000-000000000001';
export const sittingId = '0a1b2c3d-0000-4000-8000-0000000000aa';
export const networkName = 'Rete degli URP della Bassa Romagna';
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
    agenda: anAgenda(),
    plannedMinutes: 20,
    openActions: [],
    openProjects: [],
    documents: [{ title: 'Bozza di comunicato (PDF)', url: 'https://documenti.example.com/bozza_1(2).pdf' }],
    checkInOpen: false,
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

export function anAgendaLine(changes: Partial<AgendaLine> = {}): AgendaLine {
  return {
    key: 'item-1',
    fixed: null,
    title: 'Orari estivi degli sportelli: proposta di comunicazione comune',
    presenter: null,
    minutes: null,
    links: [],
    carried: false,
    carriedFromNumber: null,
    treated: null,
    ...changes,
  };
}

/** One item between the two that are always there. */
export function anAgenda(items: AgendaLine[] = [anAgendaLine({ minutes: 20 })]): AgendaLine[] {
  return [
    anAgendaLine({ key: 'first', fixed: 'previous_minutes_approval', title: null }),
    ...items,
    anAgendaLine({ key: 'last', fixed: 'other_business', title: null }),
  ];
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
    plannedMinutes: 0,
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
    confirmed: true,
    isReferent: false,
    substitutedBy: null,
    substituteFor: null,
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

export function mentions(count: number): { teamsUserId: string; name: string }[] {
  return NAMES.slice(0, count).map((name, index) => ({ teamsUserId: `29:invented-${index}`, name }));
}
