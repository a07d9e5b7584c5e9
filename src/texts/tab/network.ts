export const NETWORK_PART = {
  search: 'Cerca una persona o un Comune',
  nothingFound: 'Nessuna persona e nessun Comune corrisponde alla ricerca.',
  confirm: 'Conferma',
  confirmAll: 'Conferma tutti gli incarichi indicati',
  editSeats: 'Modifica i Comuni',
  delegations: 'Vai alle deleghe',
  noSeats: 'La Rete non ha ancora Comuni: aggiungerli con «Modifica i Comuni».',
  noSeatsReader: 'La Rete non ha ancora Comuni.',
  noCoordinator: 'Nessuna persona coordina ora la Rete.',
  noInvited:
    'Nessun dirigente o operatore URP: chi entra nel team indica il proprio ruolo in chat, poi il coordinamento lo conferma.',
  nonePending: 'Nessuna persona in attesa di conferma.',
  unreachable: 'Chiedere alla persona di scrivere al bot nella chat personale.',
  uncovered: 'Senza referente',
  handOver: 'Passaggio del coordinamento',
} as const;

export const CONFIRM_HAND_OVER = { yes: 'Conferma il passaggio', no: 'Annulla' } as const;

/** What a button is about must be clear without the line it stands on. */
export function confirmLabel(name: string): string {
  return `Conferma l'incarico di ${name}`;
}

export function editLabel(name: string): string {
  return `Modifica ruolo e Comune di ${name}`;
}

export function uncoveredText(count: number): string | null {
  if (count === 0) return null;
  return count === 1 ? 'Un Comune è senza referente.' : `${count} Comuni sono senza referente.`;
}
