import type { ActionNotice } from '../../../src/domain/view/action-notice.ts';
import type { ActionRow } from '../../../src/domain/view/action-view.ts';
import type { View } from '../../../src/domain/view/view.ts';
import {
  aSitting,
  aSittingCardView,
  networkId,
  networkName,
  SEATS,
  sittingId,
  timeZone,
} from './card-views.ts';

const late: ActionRow = {
  actionId: 'impegno-1',
  text: 'Preparare la bozza del volantino comune',
  ownerName: 'Bice Finticchi',
  seatName: 'Lugo',
  dueOn: '2027-01-08',
  overdue: true,
  own: false,
  reachable: true,
};
const coming: ActionRow = {
  ...late,
  actionId: 'impegno-2',
  text: 'Raccogliere gli orari degli sportelli',
  ownerName: 'Ciro Esempioni',
  seatName: 'Bagnacavallo',
  dueOn: '2027-02-15',
  overdue: false,
};
const outside: ActionRow = {
  ...coming,
  actionId: 'impegno-3',
  ownerName: 'Ospite Inventato',
  seatName: null,
  dueOn: null,
  reachable: false,
};

export const ACTION_NOTICES: Record<ActionNotice['code'], ActionNotice> = {
  action_added: { code: 'action_added', ownerName: 'Bice Finticchi', told: true, again: false },
  action_changed: { code: 'action_changed', ownerName: 'Bice Finticchi', told: false },
  action_closed: { code: 'action_closed', text: late.text, outcome: 'dropped' },
  action_already_closed: { code: 'action_already_closed', text: late.text, outcome: 'done' },
  action_not_own: { code: 'action_not_own', ownerName: 'Ciro Esempioni' },
};

const people = [
  { personId: 'p-1', name: 'Bice Finticchi' },
  { personId: 'p-2', name: 'Ciro Esempioni' },
];
const decidedIn = {
  sittingId,
  kind: 'ordinary' as const,
  number: { n: 3, year: 2027 },
  startsAt: new Date('2027-01-19T09:00:00Z'),
  timeZone,
};
const plain = { picked: '', word: '', problems: [], notice: null };
const message = { view: 'action_message', networkId, networkName, own: true, reachable: true } as const;

/** Cards about actions, by the name of their golden file. */
export function goldenActions(): Record<string, View> {
  return {
    'actions-none': { view: 'actions', networkId, rows: [], may: 'own', ...plain },
    'actions-own': {
      view: 'actions',
      networkId,
      rows: [{ ...late, own: true }, coming, outside],
      may: 'own',
      ...plain,
      notice: ACTION_NOTICES.action_not_own,
    },
    'actions-all': {
      view: 'actions',
      networkId,
      rows: [late, coming, outside],
      may: 'all',
      ...plain,
      picked: 'impegno-2',
      problems: [{ problem: 'word_missing', understood: null }],
    },
    'actions-channel': { view: 'actions', networkId, rows: [late, coming], may: 'nothing', ...plain },
    'action-form': {
      view: 'action_form',
      networkId,
      actionId: 'impegno-4',
      version: null,
      decidedIn,
      draft: { text: '', personId: '', ownerName: '', seatId: '', dueOn: '' },
      people,
      seats: SEATS,
      problems: [],
    },
    'action-form-problems': {
      view: 'action_form',
      networkId,
      actionId: 'impegno-1',
      version: 2,
      decidedIn: null,
      draft: { text: late.text, personId: 'p-1', ownerName: 'Ospite', seatId: '', dueOn: '2026-12-01' },
      people,
      seats: SEATS,
      problems: [
        { problem: 'owner_twice', understood: 'Bice Finticchi, Ospite' },
        { problem: 'due_past', understood: '2026-12-01' },
      ],
    },
    'action-given': { ...message, message: 'action_given', actionId: 'impegno-2', action: coming, decidedIn },
    'action-due': {
      ...message,
      message: 'action_due',
      actionId: 'impegno-2',
      action: coming,
      decidedIn: null,
    },
    'action-overdue': {
      ...message,
      message: 'action_overdue',
      actionId: 'impegno-1',
      action: late,
      decidedIn: null,
      own: false,
      reachable: false,
    },
    'sitting-actions': aSittingCardView({
      sitting: aSitting({ openActions: Array.from({ length: 8 }, (_, n) => (n === 0 ? late : coming)) }),
    }),
  };
}

/** The heaviest cards: as many actions as may be open, with these names and this text. */
export function heavyActions(names: readonly string[], text: string): View[] {
  const rows = names.map((name, n): ActionRow => {
    const actionId = `0a1b2c3d-0000-4000-8000-${String(n).padStart(12, '0')}`;
    return { ...late, actionId, text: text.slice(0, 500), ownerName: name, seatName: name };
  });
  const choices = rows.map(({ actionId, ownerName }) => ({ personId: actionId, name: ownerName }));
  return [
    {
      view: 'actions',
      networkId,
      rows,
      may: 'all',
      ...plain,
      word: text.slice(0, 2_000),
      problems: [{ problem: 'word_too_long', understood: '2000' }],
      notice: { code: 'action_closed', text: text.slice(0, 500), outcome: 'done' },
    },
    {
      view: 'action_form',
      networkId,
      actionId: 'a',
      version: 1,
      decidedIn,
      draft: {
        text: text.slice(0, 2_000),
        personId: '',
        ownerName: text.slice(0, 500),
        seatId: '',
        dueOn: '',
      },
      people: choices,
      seats: choices.map(({ personId, name }) => ({ id: personId, name })),
      problems: [{ problem: 'changed_meanwhile', understood: text }],
    },
    aSittingCardView({ sitting: aSitting({ openActions: rows }) }),
  ];
}
