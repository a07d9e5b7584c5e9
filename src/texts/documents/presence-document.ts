import type {
  PresenceCorrection,
  PresenceRow,
  PresenceSpell,
  PresenceTable,
  QuorumFigure,
} from '../../domain/files/presence-table.ts';
import { clockTime, fullDateTime, longDate } from '../dates.ts';
import { roleLabel } from '../labels.ts';
import { counted, joinNames } from '../plurals.ts';
import { correctionChangeText } from '../register/register-changes.ts';

export const PRESENCE_WORDS = {
  title: 'Presenze',
  seat: 'Comune',
  name: 'Nome',
  quality: 'Qualità',
  presence: 'Presenza',
  arrival: 'Arrivo',
  departure: 'Uscita',
  signature: 'Firma',
  group: 'Gruppo',
  role: 'Ruolo',
  figure: 'Voce',
  value: 'Valore',
  sitting: 'Seduta',
  minutes: 'Durata prevista in minuti',
  inPlaceOf: 'In sostituzione di',
  substitute: 'Sostituito da',
  figures: 'Dati e correzioni',
  members: 'Componenti',
  managers: 'Dirigenti',
  operators: 'Operatori URP',
  nobody: 'Nessuna persona.',
  toTheEnd: 'al termine',
  seatsCovered: 'Comuni rappresentati',
  seatsTotal: 'Comuni della Rete',
  quorumNeeded: 'Comuni richiesti per il numero legale',
  quorumReached: 'Numero legale raggiunto',
  quorumMissing: 'Numero legale mancante',
  yes: 'sì',
  no: 'no',
  closedAt: 'Registro chiuso',
  seal: 'Impronta del registro (SHA-256)',
  open: 'Il registro delle presenze non è ancora chiuso: i dati possono cambiare.',
  stillOpen: 'non ancora',
  corrections: 'Correzioni dopo la chiusura del registro',
  correctedAt: 'Quando',
  correctedBy: 'Corretto da',
  correctedPerson: 'Persona',
  change: 'Correzione',
  sheetNote:
    'La firma è facoltativa: fanno fede il registro delle presenze e il verbale, che riportano arrivi e uscite.',
} as const;

const STATES: Record<PresenceRow['state'], string> = {
  present: 'in presenza',
  remote: 'da remoto',
  substituted: 'assente, con sostituzione',
  excused: 'assente giustificato',
  absent: 'assente',
};

const MODES = { in_person: STATES.present, remote: STATES.remote } as const;

/** "in presenza", "da remoto, poi in presenza", "assente, in sua vece Anna Verdi"; "" while nothing is recorded. */
export function rowPresenceText(row: PresenceRow, closed: boolean): string {
  if (row.spells.length > 0) {
    const modes = row.spells.map((spell) => MODES[spell.mode]);
    return modes.filter((mode, at) => mode !== modes[at - 1]).join(', poi ');
  }
  if (row.state === 'substituted' && row.substituteName !== null)
    return `assente, in sua vece ${row.substituteName}`;
  return stateText(row, closed);
}

/** How somebody who was not there is told; "" while the register is open and nothing is recorded. */
export function stateText(row: PresenceRow, closed: boolean): string {
  return row.state === 'absent' && !closed ? '' : STATES[row.state];
}

export function spellModeText(spell: PresenceSpell): string {
  return MODES[spell.mode];
}

/** "referente", "sostituto, in sostituzione di Anna Verdi". */
export function qualityText(row: PresenceRow): string {
  return row.inPlaceOf === null ? roleLabel(row.role) : `in sostituzione di ${row.inPlaceOf}`;
}

/** One line for each arrival. */
export function arrivalsText(row: PresenceRow, timeZone: string): string {
  return row.spells.map((spell) => clockTime(spell.arrivedAt, timeZone)).join('\n');
}

/** One line for each departure; who stayed left "al termine". */
export function departuresText(row: PresenceRow, timeZone: string): string {
  return row.spells
    .map((spell) => (spell.leftAt === null ? PRESENCE_WORDS.toTheEnd : clockTime(spell.leftAt, timeZone)))
    .join('\n');
}

/** "Componenti (8 presenti su 10)": a substitute counts among the present, not among those expected. */
export function groupTitle(name: string, rows: readonly PresenceRow[]): string {
  if (rows.length === 0) return name;
  const present = rows.filter((row) => row.spells.length > 0).length;
  const expected = rows.filter((row) => row.inPlaceOf === null).length;
  return `${name} (${counted(present, 'presente', 'presenti')} su ${expected})`;
}

/** "Comuni rappresentati: 7/9. Numero legale: almeno 5 Comuni presenti insieme, raggiunto." */
export function coverageText(presence: PresenceTable, timeZone: string): string {
  const seats = `${PRESENCE_WORDS.seatsCovered}: ${presence.seatsCovered}/${presence.seatsTotal}.`;
  return presence.quorum === null ? seats : `${seats} ${quorumText(presence.quorum, timeZone)}`;
}

/** "Numero legale: almeno 5 Comuni presenti insieme, raggiunto; mancante dalle 11:30 alle 12:00." */
function quorumText({ needed, reached, below }: QuorumFigure, timeZone: string): string {
  const least = counted(needed, 'Comune presente', 'Comuni presenti insieme');
  const missing = reached && below.length > 0 ? `; mancante ${joinNames(belowTexts(below, timeZone))}` : '';
  return `Numero legale: almeno ${least}, ${reached ? 'raggiunto' : 'non raggiunto'}${missing}.`;
}

/** "dalle 11:30 alle 12:00", one for each stretch without a quorum. */
export function belowTexts(below: QuorumFigure['below'], timeZone: string): string[] {
  return below.map(({ from, to }) => `dalle ${clockTime(from, timeZone)} alle ${clockTime(to, timeZone)}`);
}

export function closingText(presence: PresenceTable, timeZone: string): string {
  if (presence.closedAt === null) return PRESENCE_WORDS.open;
  return `${PRESENCE_WORDS.closedAt} ${fullDateTime(presence.closedAt, timeZone)}.`;
}

/** What ties a document to the closed register; null while it is open, or where there is no seal. */
export function sealText({ closedAt, seal }: PresenceTable): string | null {
  if (closedAt === null || seal === null) return null;
  return `${PRESENCE_WORDS.seal}: ${spacedSeal(seal)}`;
}

/** In groups of eight digits, as one reads them out. */
export function spacedSeal(seal: string): string {
  return seal.replace(/.{8}(?=.)/g, '$& ');
}

/** "16 marzo 2027, ore 13:05, Anna Verdi. Bruno Neri: da «assente» a «in presenza dalle 10:20» (motivo: …)". */
export function correctionText(correction: PresenceCorrection, timeZone: string): string {
  const at = `${longDate(correction.at, timeZone)}, ore ${clockTime(correction.at, timeZone)}`;
  return `${at}, ${correction.byName}. ${correction.personName}: ${correctionChangeText(correction, timeZone)}`;
}
