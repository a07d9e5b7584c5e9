import { DEFAULT_SEAT_NAMES } from '../../../src/domain/network/seat.ts';
import { defaultSettings } from '../../../src/domain/settings/settings.ts';
import type { PersonRow, View } from '../../../src/domain/view/view.ts';
import { goldenActions } from './actions.ts';
import { goldenAgendas } from './agenda.ts';
import {
  anUrgentSitting,
  aSitting,
  networkId,
  networkName,
  SEATS,
  sittingId,
  somePeople,
  timeZone,
} from './card-views.ts';
import { goldenDelegations } from './delegations.ts';
import { goldenDeliveries } from './deliveries.ts';
import { goldenFileLinks } from './file-links.ts';
import { goldenFiles } from './files.ts';
import { attendanceRows, boardRows, calendarView, calendarYearView, previewView, todoView } from './lists.ts';
import { goldenMinutes } from './minutes.ts';
import { goldenPersonalData } from './personal-data.ts';
import { goldenPractices } from './practices.ts';
import { goldenProjects } from './projects.ts';
import { goldenPublications } from './publications.ts';
import { goldenRegister } from './register.ts';
import { goldenSettings } from './settings.ts';
import { goldenSittings } from './sittings.ts';
import { goldenSubstitutes } from './substitutes.ts';

const seats = DEFAULT_SEAT_NAMES.map((name) => ({ name, patronDay: name === 'Lugo' ? '06-01' : null }));
/** One view of each kind and the variants that differ to the eye, by the name of their golden file. */
const sittingChoices = [
  { ref: 'id:chiamata:1', startsAt: new Date('2027-03-02T14:00:00Z'), kind: 'urgent' as const },
  { ref: 'series:2027-05-18:rete', startsAt: new Date('2027-05-18T08:00:00Z'), kind: 'ordinary' as const },
];

export function goldenViews(): Record<string, View> {
  return {
    ...goldenSittings(),
    ...goldenDelegations(),
    ...goldenDeliveries(),
    ...goldenAgendas(),
    ...goldenSubstitutes(),
    ...goldenActions(),
    ...goldenFileLinks(),
    ...goldenFiles(),
    ...goldenPersonalData(),
    ...goldenMinutes(),
    ...goldenRegister(),
    ...goldenPractices(),
    ...goldenProjects(),
    ...goldenPublications(),
    uncovered: {
      view: 'uncovered',
      sitting: aSitting(),
      unanswered: [
        { name: 'Ermes Inventati', seatName: 'Cotignola' },
        { name: 'Nilo Dirigentini', seatName: null },
      ],
      substitutions: [],
    },
    'minutes-overdue': {
      view: 'minutes_overdue',
      sitting: aSitting({ phase: 'over' }),
      daysAfter: 3,
      canNoteOut: true,
    },
    calendar: calendarView(),
    'calendar-year': calendarYearView(),
    todo: todoView(),
    'todo-nothing': { view: 'todo', networkId, items: [] },
    attendance: {
      view: 'attendance',
      sitting: aSitting(),
      rows: attendanceRows(),
      canRecord: false,
      year: 2027,
      notice: null,
    },
    'attendance-recording': {
      view: 'attendance',
      sitting: aSitting(),
      rows: attendanceRows(),
      canRecord: true,
      year: 2027,
      notice: { code: 'answer_on_behalf_recorded', name: 'Ciro Esempioni' },
    },
    network: {
      view: 'network',
      networkId,
      networkName,
      seats: SEATS,
      people: somePeople(),
      deputies: [],
      canEdit: false,
      notice: null,
    },
    'network-editing': {
      view: 'network',
      networkId,
      networkName,
      seats: SEATS,
      people: somePeople(),
      deputies: [],
      canEdit: true,
      notice: { code: 'position_set', name: 'Bice Finticchi' },
    },
    'edit-position': {
      view: 'edit_position',
      networkId,
      person: somePeople()[1] as PersonRow,
      seats: SEATS,
      canHandOver: true,
      typed: null,
      problems: [],
    },
    'edit-position-problems': {
      view: 'edit_position',
      networkId,
      person: somePeople()[1] as PersonRow,
      seats: SEATS,
      canHandOver: false,
      typed: { role: 'referent', seatId: '' },
      problems: [{ field: 'seatId', problem: 'missing' }],
    },
    preview: previewView(),
    ...goldenSettings(),
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
      typed: null,
      problems: [],
    },
    'role-question-problems': {
      view: 'role_question',
      networkId,
      networkName,
      seats: SEATS,
      declared: null,
      confirmed: null,
      typed: { role: 'referent', seatId: 'seat-99' },
      problems: [{ field: 'seatId', problem: 'unknown' }],
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
    'urgent-board': {
      view: 'urgent_board',
      sitting: anUrgentSitting(),
      rows: boardRows(),
      substitutions: [],
      networkName,
    },
    'urgent-unreached': { view: 'urgent_unreached', sitting: anUrgentSitting(), rows: boardRows().slice(6) },
    'move-form': {
      view: 'move_form',
      ref: 'series:2027-03-16',
      startsAt: new Date('2027-03-16T09:00:00Z'),
      timeZone,
      date: '2027-03-10',
      time: '10:00',
      reason: 'Sala occupata',
      choices: sittingChoices,
      problems: [{ field: 'when', problem: 'past', understood: '2026-03-10T09:00:00.000Z' }],
    },
    'cancel-form': {
      view: 'cancel_form',
      ref: `id:${sittingId}`,
      startsAt: new Date('2027-03-16T09:00:00Z'),
      timeZone,
      reason: '',
      choices: sittingChoices,
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
