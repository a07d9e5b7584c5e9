/** How the list is put in order. */
export type ActionOrder = 'due' | 'owner';

export const ACTIONS_PART = {
  order: 'Ordine',
  drop: 'Lascia cadere',
  dropWhy: 'Motivo',
  overdue: 'Scaduto',
  unreachable: 'chi ne risponde non è nel team: nessun promemoria personale',
  noneHint: 'Gli impegni decisi in una seduta si registrano con «Nuovo impegno», qui o in chat.',
  cancel: 'Annulla',
} as const;

export const ACTION_ORDERS: readonly [ActionOrder, string][] = [
  ['due', 'Per scadenza'],
  ['owner', 'Per persona'],
];
