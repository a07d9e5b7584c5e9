import { capitalised, fullDateTime } from '../dates.ts';

export const MOVE_WORDS = {
  title: 'Spostamento di una seduta',
  date: 'Nuova data',
  dateMissing: 'Indicare la nuova data.',
  time: 'Nuova ora',
  timeMissing: 'Indicare la nuova ora.',
  reason: 'Motivo dello spostamento',
  reasonMissing: "Indicare il motivo: compare nell'avviso.",
  note: 'Chi era già stato avvisato riceve un solo avviso e risponde di nuovo. Le altre date non cambiano.',
  submit: 'Sposta la seduta',
} as const;

export const CANCEL_WORDS = {
  title: 'Annullamento di una seduta',
  reason: "Motivo dell'annullamento",
  reasonMissing: "Indicare il motivo: compare nell'avviso.",
  note: 'Chi era già stato avvisato riceve un solo avviso. Le altre date non cambiano. Non è possibile tornare indietro.',
  submit: 'Annulla la seduta',
} as const;

export const WHICH_SITTING = { label: 'Seduta', missing: 'Scegliere la seduta.' } as const;

/** "Martedì 19 gennaio 2027, ore 10:00", and the word for an urgent one. */
export function sittingChoiceLabel(
  choice: { startsAt: Date; kind: 'ordinary' | 'urgent' },
  timeZone: string,
): string {
  const when = capitalised(fullDateTime(choice.startsAt, timeZone));
  return choice.kind === 'urgent' ? `${when} (urgente)` : when;
}

export function changeFormSummary(title: string, startsAt: Date, timeZone: string): string {
  return `${title}: ${fullDateTime(startsAt, timeZone)}`;
}
