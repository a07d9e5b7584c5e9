import type { PresenceCorrection, PresenceRow, QuorumFigure } from '../../domain/files/presence-table.ts';
import type { CheckInResult } from '../../domain/register/decide-check-in.ts';
import type { PresenceChoice } from '../../domain/register/read-presence.ts';
import type { RegisterNotice } from '../../domain/view/register-notice.ts';
import type { RegisterFigures, RegisterLine, RegisterViewer } from '../../domain/view/register-view.ts';
import { commandWord } from '../command-words.ts';
import { capitalised, clockTime, fullDateTime } from '../dates.ts';
import { roleLabel } from '../labels.ts';
import { counted } from '../plurals.ts';
import { correctionChangeText, spellText } from './register-changes.ts';

export const REGISTER_WORDS = {
  rollCall: 'Appello',
  register: 'Registro delle presenze',
  closing: 'Chiusura del registro',
  inPerson: 'Sono in presenza',
  remote: 'Sono da remoto',
  leave: 'Esco ora',
  whole: 'Registro completo',
  own: 'La mia presenza',
  substitute: 'Aggiungi un sostituto',
  close: 'Chiudi il registro',
  confirmClose: 'Conferma la chiusura',
  back: 'Torna al registro',
  checkIn: 'Registra la presenza',
  form: 'Correggi o aggiungi una presenza',
  formAfterClosing: 'Correggi il registro chiuso',
  afterClosingNote: "La correzione resta visibile nel registro, con chi l'ha fatta e quando.",
  attendee: 'Persona',
  attendeeMissing: 'Scegliere la persona.',
  presence: 'Presenza',
  presenceMissing: 'Scegliere la presenza.',
  choose: 'Scegliere dalla lista',
  arrived: "Ora di arrivo (vuota: quella già registrata, o l'inizio)",
  left: 'Ora di uscita (vuota: quella già registrata, o nessuna)',
  timeHint: 'Per esempio 10:05',
  more: 'Indicazioni',
  again: 'Rientro: aggiungere questo periodo ai precedenti',
  voice: 'Ha risposto a voce',
  reason: 'Motivo della correzione',
  reasonMissing: 'Indicare il motivo.',
  submit: 'Registra',
  members: 'Comuni e coordinamento',
  managers: 'Dirigenti',
  operators: 'Operatori URP',
  corrections: 'Correzioni dopo la chiusura',
  nobody: 'Nessuna persona è ancora confermata nella Rete.',
  closingNote: 'Dopo la chiusura il registro si modifica solo con correzioni che restano visibili.',
  excused: 'Assenti giustificati (lo avevano comunicato)',
  absent: 'Assenti',
  stillThere: 'Presenti fino alla fine',
} as const;

const STATES: Record<PresenceRow['state'], string> = {
  present: 'in presenza',
  remote: 'da remoto',
  substituted: 'sostituito',
  excused: 'assente giustificato',
  absent: 'assente',
};

const CHOICES: Record<PresenceChoice, string> = {
  in_person: 'In presenza',
  remote: 'Da remoto',
  excused: 'Assente giustificato',
  absent: 'Assente',
};

/** In the order of the form. */
export const PRESENCE_LABELS = Object.entries(CHOICES) as readonly [PresenceChoice, string][];

export function presenceChoiceText(choice: PresenceChoice): string {
  return CHOICES[choice];
}

/** "Comuni presenti: 7/9"; once closed "Comuni rappresentati: 8/9". */
export function seatsLine({ state, seatsCovered, seatsTotal }: RegisterFigures): string {
  return `${state === 'closed' ? 'Comuni rappresentati' : 'Comuni presenti'}: ${seatsCovered}/${seatsTotal}`;
}

/** "In presenza 8, da remoto 3, usciti 1". */
export function peopleLine({ inPerson, remote, left }: RegisterFigures): string {
  const gone = left > 0 ? `, usciti ${left}` : '';
  return `In presenza ${inPerson}, da remoto ${remote}${gone}`;
}

export function missingSeatsLine(names: string, state: RegisterFigures['state']): string {
  return `${state === 'closed' ? 'Non rappresentati' : 'Non ancora presenti'}: ${names}`;
}

/** Where the register stands, and until when people may check in by themselves. */
export function registerStateLine(
  figures: RegisterFigures,
  now: 'before' | 'after',
  timeZone: string,
): string {
  const { state, opensAt, closesAt, closedAt } = figures;
  if (state === 'cancelled') return 'La seduta è stata annullata: nessuna presenza da registrare.';
  if (state === 'closed' && closedAt !== null) return `Registro chiuso ${fullDateTime(closedAt, timeZone)}.`;
  if (state === 'open')
    return `Registro aperto: la propria presenza si registra fino alle ore ${clockTime(closesAt, timeZone)}.`;
  if (now === 'before') return `La propria presenza si registra da ${fullDateTime(opensAt, timeZone)}.`;
  return `Registro non ancora chiuso. La propria presenza si registrava fino a ${fullDateTime(closesAt, timeZone)}.`;
}

export function quorumLines(quorum: QuorumFigure | null, timeZone: string): string[] {
  if (quorum === null) return [];
  const needed = counted(quorum.needed, 'Comune', 'Comuni insieme');
  const reached = quorum.reached ? 'raggiunto' : 'non raggiunto';
  if (!quorum.reached || quorum.below.length === 0) return [`Numero legale (${needed}): ${reached}.`];
  const below = quorum.below.map(
    ({ from: since, to }) => `dalle ${clockTime(since, timeZone)} alle ${clockTime(to, timeZone)}`,
  );
  return [`Numero legale (${needed}): ${reached}. Mancava ${below.join(', ')}.`];
}

/** What became of the press; null when nothing was pressed. */
export function checkInLine(
  result: CheckInResult | null,
  figures: RegisterFigures,
  timeZone: string,
): string | null {
  switch (result) {
    case null:
      return null;
    case 'checked_in':
      return 'Presenza registrata.';
    case 'mode_changed':
      return 'Modalità cambiata: ora registrata.';
    case 'checked_out':
      return 'Uscita registrata.';
    case 'check_in_unchanged':
      return 'La presenza era già registrata così: nulla è cambiato.';
    case 'not_there':
      return 'Nessuna presenza in corso: nulla da registrare.';
    case 'too_early':
      return `Non registrata: la presenza si registra da ${fullDateTime(figures.opensAt, timeZone)}.`;
    case 'too_late':
      return `Non registrata: la presenza si registrava fino a ${fullDateTime(figures.closesAt, timeZone)}. Rivolgersi al coordinamento.`;
    case 'register_closed':
      return 'Non registrata: il registro è già chiuso. Per una correzione rivolgersi al coordinamento.';
    case 'sitting_cancelled':
      return 'Non registrata: la seduta non si tiene.';
  }
}

/** The viewer's own line: "La propria presenza: in presenza dalle 10:02". @param open something may still be recorded */
export function ownPresenceLine({ row, seq }: RegisterViewer, open: boolean, timeZone: string): string {
  const none = open && seq === 0 && row.spells.length === 0 && row.state === 'absent';
  return `La propria presenza: ${none ? 'non ancora registrata' : stateText(row, timeZone)}.`;
}

function stateText(row: PresenceRow, timeZone: string): string {
  if (row.spells.length > 0) return row.spells.map((spell) => spellText(spell, timeZone)).join(', ');
  if (row.state === 'substituted' && row.substituteName !== null)
    return `sostituito da ${row.substituteName}`;
  return STATES[row.state];
}

/** "Lugo: Anna Verdi, in presenza dalle 10:02"; what nobody has recorded yet says so while the register is open. */
export function registerLineText(line: RegisterLine, open: boolean, timeZone: string): string {
  return `${registerLineName(line)}, ${registerLineState(line, open, timeZone)}`;
}

/** "Lugo: Anna Verdi"; who came in somebody's place says whose. */
export function registerLineName({ row }: RegisterLine): string {
  const seat = row.seatName === null ? '' : `${row.seatName}: `;
  const role = row.role === 'coordinator' && row.seatName === null ? ` (${roleLabel(row.role)})` : '';
  const place = row.inPlaceOf === null ? '' : ` (al posto di ${row.inPlaceOf})`;
  return `${seat}${row.name}${role}${place}`;
}

/** "in presenza dalle 10:02 (a voce)". */
export function registerLineState(line: RegisterLine, open: boolean, timeZone: string): string {
  const { row, recorded, byVoice } = line;
  const waits = open && !recorded && row.state !== 'substituted';
  const said = row.state === 'excused' ? "non registrato, aveva comunicato l'assenza" : 'non registrato';
  return `${waits ? said : stateText(row, timeZone)}${byVoice ? ' (a voce)' : ''}`;
}

/** For the list of choices: "Anna Verdi (Lugo)". */
export function attendeeChoice({ row }: RegisterLine): string {
  return `${row.name} (${row.seatName ?? roleLabel(row.role)})`;
}

export function correctionLine(correction: PresenceCorrection, timeZone: string): string {
  const { at, byName, personName } = correction;
  return `${capitalised(fullDateTime(at, timeZone))}, ${byName}. ${personName}: ${correctionChangeText(correction, timeZone)}`;
}

/** "Appello. Convocazione n. 1/2027: …". */
export function registerSummary(title: string, headline: string): string {
  return `${title}. ${headline}`;
}

export function registerNoticeText(notice: RegisterNotice): string {
  switch (notice.code) {
    case 'register_closed':
      return `Registro chiuso ${when(notice.at, notice)}.`;
    case 'register_was_closed':
      return `Il registro era già stato chiuso ${when(notice.at, notice)} da ${notice.byName}: nulla è cambiato.`;
    case 'register_not_begun':
      return `È troppo presto: si può da ${when(notice.from, notice)}. Nulla è cambiato.`;
    case 'register_corrected':
      return notice.afterClosing
        ? `Correzione registrata e visibile nel registro: ${notice.name}.`
        : `Presenza registrata: ${notice.name}.`;
    case 'register_unchanged':
      return `Il registro diceva già così: nulla è cambiato (${notice.name}).`;
    case 'no_register':
      return noRegister(notice);
    case 'register_cancelled':
      return `La seduta di ${when(notice.startsAt, notice)} non si tiene: il registro non si chiude.`;
  }
}

function noRegister(notice: Extract<RegisterNotice, { code: 'no_register' }>): string {
  const none = "Nessuna seduta si è ancora tenuta: non c'è un registro da mostrare.";
  if (notice.opensAt === null) return none;
  return `${none} Per la prossima la presenza si registra da ${when(notice.opensAt, notice)}; la data si vede con «${commandWord('next')}».`;
}

function when(at: Date, { timeZone }: { timeZone: string }): string {
  return fullDateTime(at, timeZone);
}
