import { durationText, fullDateTime } from '../dates.ts';

export const URGENT_WORDS = {
  formTitle: 'Convocazione urgente',
  formIntro:
    'Indicare data, ora e motivo. Prima di inviare si vede un riepilogo: per ora nessuno è avvisato.',
  date: 'Data',
  dateMissing: 'Indicare la data.',
  time: 'Ora',
  timeMissing: "Indicare l'ora.",
  reason: "Motivo dell'urgenza",
  reasonMissing: 'Indicare il motivo: compare nella convocazione.',
  check: 'Verifica e prosegui',
  confirmTitle: 'Convocazione URGENTE: conferma',
  notYet: 'Nessuno è ancora stato avvisato.',
  start: 'Inizio',
  notice: 'Preavviso',
  recipients: 'Persone avvisate',
  confirm: 'Conferma e convoca',
  edit: 'Modifica',
  drop: 'Rinuncia',
  boardTitle: 'Quadro della convocazione',
  refresh: 'Aggiorna',
  telephone: 'Da avvisare per telefono',
  everybody: 'Tutte le persone convocate hanno dato la presa visione.',
  missing: 'Senza presa visione',
  undelivered: 'Messaggio personale non consegnato',
  uncertain: 'Consegna del messaggio personale incerta',
} as const;

/** "Convocazione urgente: martedì …, da confermare". */
export function confirmSummary(startsAt: Date, immediate: boolean, timeZone: string): string {
  return `Convocazione urgente da confermare: ${startText(startsAt, immediate, timeZone)}`;
}

export function startText(startsAt: Date, immediate: boolean, timeZone: string): string {
  return immediate ? 'subito, alla conferma' : fullDateTime(startsAt, timeZone);
}

/** "3 ore e 20 minuti". */
export function noticeLength(minutes: number, immediate: boolean): string {
  return immediate || minutes <= 0 ? 'nessuno: convocazione immediata' : durationText(minutes);
}

/** "14 persone; 2 senza una chat con il bot: l'avviso arriva loro solo nel canale". */
export function recipientsText(recipients: number, withoutChat: number): string {
  const all = recipients === 1 ? '1 persona' : `${recipients} persone`;
  if (withoutChat === 0) return all;
  const some =
    withoutChat === 1
      ? '1 non ha ancora una chat con il bot'
      : `${withoutChat} non hanno ancora una chat con il bot`;
  return `${all}; ${some}`;
}

export const NOBODY_TO_TELL =
  'Nessuna persona è confermata nella Rete: la convocazione arriverebbe solo nel canale.';

export function acknowledgedLine(count: number, total: number): string {
  return `Presa visione ${count}/${total}`;
}

export function seatsLine(covered: number, total: number): string {
  return `Comuni ${covered}/${total}`;
}

export function unreachedSummary(count: number, headline: string): string {
  const people = count === 1 ? '1 persona senza presa visione' : `${count} persone senza presa visione`;
  return `${people}. ${headline}`;
}

/** "Anna Verdi (Lugo)". */
export function rowName(name: string, seatName: string | null): string {
  return seatName === null ? name : `${name} (${seatName})`;
}
