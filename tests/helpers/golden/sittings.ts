import type { View } from '../../../src/domain/view/view.ts';
import { anUrgentSitting, aSitting, aSittingCardView, aViewer, mentions } from './card-views.ts';

const moved = {
  kind: 'moved',
  at: new Date('2027-01-10T09:00:00Z'),
  by: 'p-c',
  reason: 'sala non disponibile',
  previousStartsAt: new Date('2027-01-19T09:00:00Z'),
} as const;

/** The card of a sitting in its variants, by the name of their golden file. */
export function goldenSittings(): Record<string, View> {
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
  };
}
