import type { DelegationNotice } from '../../../src/domain/view/delegation-notice.ts';
import type { DelegationRow, PowersRow } from '../../../src/domain/view/delegation-view.ts';
import type { View } from '../../../src/domain/view/view.ts';
import { anUrgentSitting, networkId, networkName, timeZone } from './card-views.ts';

const days = { fromOn: '2026-12-03', toOn: '2026-12-14' };
const powers: PowersRow = { deputyName: 'Bice Finticchi', delegatorName: 'Mara Coordinatini', ...days };
const running: DelegationRow = {
  ...powers,
  delegationId: 'delega-1',
  reason: 'ferie del coordinamento',
  state: 'running',
};
const coming: DelegationRow = {
  ...running,
  delegationId: 'delega-2',
  deputyName: 'Nilo Dirigentini',
  fromOn: '2026-12-20',
  toOn: '2026-12-20',
  state: 'coming',
};

export const DELEGATION_NOTICES: Record<DelegationNotice['code'], DelegationNotice> = {
  deputy_may_not: { code: 'deputy_may_not', act: 'delegate', coordinators: ['Mara Coordinatini'] },
  delegated: { code: 'delegated', deputy: 'Bice Finticchi', ...days, again: false },
  delegation_revoked: { code: 'delegation_revoked', deputy: 'Bice Finticchi', ...days },
  delegation_already_revoked: { code: 'delegation_already_revoked', deputy: 'Bice Finticchi' },
  delegation_over: { code: 'delegation_over', deputy: 'Bice Finticchi', toOn: '2026-12-14' },
};

const people = [
  { personId: 'p-1', name: 'Bice Finticchi' },
  { personId: 'p-2', name: 'Nilo Dirigentini' },
];
const emptyDraft = { personId: '', fromOn: '', toOn: '', reason: '' };

/** Cards about delegations, by the name of their golden file. */
export function goldenDelegations(): Record<string, View> {
  const common = { networkId, networkName, delegation: powers };
  return {
    powers: {
      view: 'powers',
      networkId,
      coordinators: ['Mara Coordinatini'],
      deputies: [powers],
      notice: null,
    },
    'powers-refused': {
      view: 'powers',
      networkId,
      coordinators: ['Mara Coordinatini'],
      deputies: [],
      notice: DELEGATION_NOTICES.deputy_may_not,
    },
    delegations: {
      view: 'delegations',
      networkId,
      rows: [running, { ...coming, state: 'suspended' }, coming],
      people,
      draft: emptyDraft,
      problems: [],
      notice: DELEGATION_NOTICES.delegated,
    },
    'delegations-problems': {
      view: 'delegations',
      networkId,
      rows: [],
      people,
      draft: { personId: 'p-2', fromOn: '2026-12-14', toOn: '2026-12-03', reason: '' },
      problems: [
        { problem: 'reversed', understood: '2026-12-14/2026-12-03' },
        { problem: 'reason_missing', understood: null },
      ],
      notice: null,
    },
    'delegations-nobody': {
      view: 'delegations',
      networkId,
      rows: [],
      people: [],
      draft: emptyDraft,
      problems: [],
      notice: null,
    },
    'deputy-named': { view: 'deputy_named', ...common, reason: 'ferie del coordinamento' },
    'deputy-revoked': {
      view: 'deputy_revoked',
      ...common,
      endedAt: new Date('2026-12-07T10:30:00Z'),
      timeZone,
    },
    'deputy-urgent': {
      view: 'deputy_urgent',
      sitting: anUrgentSitting(),
      deputyName: 'Bice Finticchi',
      delegatorName: 'Mara Coordinatini',
    },
  };
}

/** The heaviest card: as many delegations as may be open, with these names and this reason. */
export function heavyDelegations(names: readonly string[], reason: string): View {
  const name = (index: number) => names[index] ?? '';
  return {
    view: 'delegations',
    networkId,
    rows: Array.from({ length: 5 }, (_, index) => ({
      ...running,
      delegationId: `0a1b2c3d-0000-4000-8000-${String(index).padStart(12, '0')}`,
      deputyName: name(index),
      delegatorName: name(index + 1),
      reason,
    })),
    people: names.map((each, index) => ({ personId: `0a1b2c3d-0000-4000-8000-${index}`, name: each })),
    // Longer ones are refused at the border.
    draft: { ...emptyDraft, reason: reason.slice(0, 2_000) },
    problems: [{ problem: 'person_unknown', understood: reason }],
    notice: { code: 'delegated', deputy: name(0), ...days, again: true },
  };
}
