import type { SubstitutionRow } from '../../../src/domain/substitutes/substitution-row.ts';
import type { View } from '../../../src/domain/view/view.ts';
import {
  anUrgentSitting,
  aSitting,
  aSittingCardView,
  aViewer,
  networkName,
  sittingId,
} from './card-views.ts';
import { attendanceRows, boardRows } from './lists.ts';

type SubstituteForm = Extract<View, { view: 'substitute_form' }>;

export function aSubstitutionRow(changes: Partial<SubstitutionRow> = {}): SubstitutionRow {
  return {
    seatName: 'Bagnacavallo',
    referentName: 'Bice Finticchi',
    name: 'Olmo Supplenti',
    outside: false,
    state: null,
    unreachable: false,
    ...changes,
  };
}

export function aSubstituteForm(changes: Partial<SubstituteForm> = {}): SubstituteForm {
  return {
    view: 'substitute_form',
    ref: `id:${sittingId}:1`,
    startsAt: new Date('2027-01-19T09:00:00Z'),
    timeZone: 'Europe/Rome',
    choices: [
      { ref: `id:${sittingId}:1`, startsAt: new Date('2027-01-19T09:00:00Z'), kind: 'ordinary' },
      { ref: 'series:2027-03-16:rete', startsAt: new Date('2027-03-16T09:00:00Z'), kind: 'ordinary' },
    ],
    formId: '0a1b2c3d-0000-4000-8000-00000000f001',
    referents: null,
    referentId: 'p-1',
    people: [
      { personId: 'p-20', name: 'Olmo Supplenti', seatName: 'Bagnacavallo', role: 'operator' },
      { personId: 'p-21', name: 'Nilo Dirigentini', seatName: null, role: 'manager' },
      { personId: 'p-22', name: 'Tea Arrivati', seatName: null, role: null },
    ],
    personId: null,
    outsideName: '',
    current: null,
    sittingId,
    convened: true,
    problems: [],
    ...changes,
  };
}

/** Everything about substitutes, by the name of the golden file. */
export function goldenSubstitutes(): Record<string, View> {
  const outside = aSubstitutionRow({
    name: 'Rina Esterni',
    outside: true,
    seatName: 'Bagnara di Romagna',
    referentName: 'Ciro Esempioni',
  });
  const [, , , ...others] = attendanceRows();
  const rows = attendanceRows()
    .slice(0, 3)
    .map((row, index) => ({
      ...row,
      substitution: [null, aSubstitutionRow({ state: 'remote' }), outside][index] ?? null,
    }));
  const ended = { view: 'substitution_ended', sitting: aSitting(), row: aSubstitutionRow() } as const;
  const referent = { state: 'excused', isReferent: true, seq: 1 } as const;
  return {
    'sitting-referent': aSittingCardView({ viewer: aViewer({ isReferent: true }) }),
    'sitting-urgent-referent': aSittingCardView({
      notice: 'urgent_call',
      sitting: anUrgentSitting(),
      viewer: aViewer({ isReferent: true }),
    }),
    'sitting-substituted': aSittingCardView({
      notice: 'shown',
      press: 'substitute_named',
      viewer: aViewer({ ...referent, substitutedBy: aSubstitutionRow({ unreachable: true }) }),
    }),
    'sitting-substituted-outside': aSittingCardView({
      notice: 'shown',
      press: 'substitute_unchanged',
      viewer: aViewer({ ...referent, substitutedBy: outside }),
    }),
    'sitting-substitute-named': aSittingCardView({
      notice: 'substitute_named',
      viewer: aViewer({ substituteFor: aSubstitutionRow(), seatName: null, confirmed: false }),
    }),
    'sitting-substitute-planned': aSittingCardView({
      notice: 'substitute_named',
      sitting: aSitting({ status: 'planned', number: null, answerBy: null, agenda: [], documents: [] }),
      viewer: aViewer({ substituteFor: aSubstitutionRow() }),
    }),
    'substitute-form': aSubstituteForm(),
    'substitute-form-coordinator': aSubstituteForm({
      referents: [{ personId: 'p-1', name: 'Bice Finticchi', seatName: 'Bagnacavallo', role: 'referent' }],
      personId: 'p-20',
      current: { substitutionId: '0a1b2c3d-0000-4000-8000-00000000f002', row: outside },
    }),
    'substitute-form-problems': aSubstituteForm({
      outsideName: 'Tea',
      convened: false,
      problems: [{ problem: 'no_match', understood: 'Tea' }],
    }),
    'substitution-withdrawn': { ...ended, end: 'withdrawn', to: 'substitute' },
    'substitution-ended-referent': { ...ended, end: 'substitute_left', to: 'referent' },
    'substitution-ended-coordinator': { ...ended, end: 'substitute_left', to: 'coordinator' },
    'attendance-substitutes': {
      view: 'attendance',
      sitting: aSitting(),
      rows: [...rows, ...others],
      canRecord: true,
      year: 2027,
      notice: null,
    },
    'uncovered-substitutes': {
      view: 'uncovered',
      sitting: aSitting(),
      unanswered: [{ name: 'Olmo Supplenti', seatName: null }],
      substitutions: [aSubstitutionRow()],
    },
    'urgent-board-substitutes': {
      view: 'urgent_board',
      sitting: anUrgentSitting(),
      rows: boardRows(),
      substitutions: [aSubstitutionRow({ state: 'excused' }), outside],
      networkName,
    },
  };
}
