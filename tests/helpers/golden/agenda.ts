import { EMPTY_FORM, toAgendaForm } from '../../../src/domain/agenda/agenda-form.ts';
import type { SittingChoice } from '../../../src/domain/view/choices.ts';
import type { View } from '../../../src/domain/view/view.ts';
import { anAgendaItem } from '../builders.ts';
import {
  anAgenda,
  anAgendaLine,
  anUrgentSitting,
  aSitting,
  aSittingCardView,
  networkId,
  sittingId,
} from './card-views.ts';

type AgendaCardView = Extract<View, { view: 'agenda' }>;
type AgendaFormView = Extract<View, { view: 'agenda_form' }>;
type AgendaItemView = Extract<View, { view: 'agenda_item' }>;

const items = [
  anAgendaLine({
    key: 'item-0',
    title: 'Carta dei servizi comune',
    minutes: 45,
    carried: true,
    carriedFromNumber: { n: 1, year: 2027 },
  }),
  anAgendaLine({
    minutes: 87,
    presenter: 'Bice Finticchi',
    links: [{ title: 'Bozza degli orari', url: 'https://documenti.example.com/orari.pdf' }],
  }),
];
/** Twelve minutes more than the two hours. */
export const overrunning = aSitting({ agenda: anAgenda(items), plannedMinutes: 132 });

const choices: SittingChoice[] = [
  { ref: `id:${sittingId}:1`, startsAt: overrunning.startsAt, kind: 'ordinary' },
  { ref: 'series:2027-03-16:rete', startsAt: new Date('2027-03-16T09:00:00Z'), kind: 'ordinary' },
];

export function anAgendaCardView(changes: Partial<AgendaCardView> = {}): AgendaCardView {
  return {
    view: 'agenda',
    networkId,
    sitting: overrunning,
    ref: `id:${sittingId}:1`,
    personal: true,
    canManage: false,
    order: 7,
    proposals: [],
    treating: false,
    toCarry: 0,
    previous: null,
    choices,
    notice: null,
    ...changes,
  };
}

export function anAgendaFormView(changes: Partial<AgendaFormView> = {}): AgendaFormView {
  return {
    view: 'agenda_form',
    ref: `id:${sittingId}:1`,
    choices,
    timeZone: overrunning.timeZone,
    canManage: false,
    form: EMPTY_FORM,
    problems: [],
    ...changes,
  };
}

export function anAgendaItemView(changes: Partial<AgendaItemView> = {}): AgendaItemView {
  const item = changes.item ?? anAgendaItem({ minutes: 20, position: 2, version: 3 });
  return {
    view: 'agenda_item',
    sitting: overrunning,
    item,
    proposerName: 'Ciro Esempioni',
    order: 7,
    accepted: 3,
    form: toAgendaForm(item),
    refusal: '',
    problems: [],
    newer: null,
    notice: null,
    ...changes,
  };
}

const proposals = [
  { itemId: 'p-1', title: 'Sportello digitale itinerante', minutes: 15, proposerName: 'Dalia Provasi' },
  { itemId: 'p-2', title: 'Modulistica comune', minutes: null, proposerName: null },
];

/** Agendas in their variants, by the name of their golden file. */
export function goldenAgendas(): Record<string, View> {
  return {
    'sitting-overrun': aSittingCardView({ notice: 'agenda_changed', sitting: overrunning }),
    agenda: anAgendaCardView({ proposals: proposals.slice(0, 1) }),
    'agenda-channel': anAgendaCardView({ personal: false, choices: [] }),
    'agenda-urgent': anAgendaCardView({
      sitting: anUrgentSitting({
        agenda: [anAgendaLine({ key: 'first', title: 'Interruzione dei servizi' })],
      }),
    }),
    'agenda-manage': anAgendaCardView({
      canManage: true,
      proposals,
      previous: { ref: 'id:precedente:1', startsAt: new Date('2026-11-17T09:00:00Z') },
      notice: { code: 'agenda_accepted' },
    }),
    'agenda-treating': anAgendaCardView({
      canManage: true,
      treating: true,
      toCarry: 1,
      sitting: aSitting({
        phase: 'running',
        agenda: anAgenda(items.map((line, index) => ({ ...line, treated: index === 0 }))),
        plannedMinutes: 132,
      }),
    }),
    'agenda-form': anAgendaFormView({ canManage: true }),
    'agenda-problems': anAgendaFormView({
      form: { ...EMPTY_FORM, title: 'Titolo molto lungo', minutes: 'tanti', links: 'http://example.org' },
      problems: [
        { field: 'title', problem: 'too_long', length: 10_000, limit: 200 },
        { field: 'minutes', problem: 'invalid', typed: 'tanti' },
        { field: 'links', problem: 'invalid', typed: 'http://example.org' },
      ],
    }),
    'agenda-item': anAgendaItemView({ notice: { code: 'agenda_moved', position: 2 } }),
    'agenda-proposal': anAgendaItemView({
      item: anAgendaItem({ state: 'proposed', position: 0, title: 'Sportello digitale itinerante' }),
      problems: [{ field: 'refusal', problem: 'missing' }],
    }),
    'agenda-item-changed': anAgendaItemView({
      form: { ...EMPTY_FORM, title: 'Orari estivi degli sportelli', minutes: '30' },
      newer: {
        ...EMPTY_FORM,
        title: 'Orari estivi degli sportelli',
        minutes: '20',
        presenter: 'Bice Finticchi',
      },
      problems: [{ field: 'title', problem: 'changed_meanwhile' }],
    }),
  };
}
