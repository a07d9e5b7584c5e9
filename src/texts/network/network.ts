import type { PositionProblem } from '../../domain/network/position-form.ts';
import type { SeatChoice } from '../../domain/view/choices.ts';
import type { PersonRow } from '../../domain/view/view.ts';
import { positionLabel, roleLabel } from '../labels.ts';

export const NETWORK_WORDS = {
  title: 'Composizione della Rete',
  seats: 'Comuni e referenti',
  coordination: 'Coordinamento',
  invited: 'Dirigenti e operatori URP',
  pending: 'Da confermare',
  noReferent: 'referente non ancora indicato',
  undeclared: 'Comune e ruolo non ancora indicati',
  unreachable: 'non raggiungibile in chat',
  person: 'Persona',
  personMissing: 'Scegliere la persona da modificare.',
  choose: 'Scegliere dalla lista',
  edit: 'Modifica',
  editTitle: 'Modifica di ruolo e Comune',
  role: 'Ruolo',
  roleMissing: 'Scegliere il ruolo.',
  noRole: 'Nessun ruolo: non riceve convocazioni',
  seat: 'Comune',
  noSeat: 'Nessun Comune',
  save: 'Salva',
  handOver: 'Passa il coordinamento a questa persona',
  handOverNote: 'Passando il coordinamento, i poteri del coordinamento passano subito a questa persona.',
} as const;

/** "Lugo: Anna Verdi, Bruno Neri". */
export function seatLine(seatName: string, referents: string): string {
  return `${seatName}: ${referents === '' ? NETWORK_WORDS.noReferent : referents}`;
}

/** "Anna Verdi, non raggiungibile in chat". */
export function personName(person: Pick<PersonRow, 'name' | 'unreachable'>): string {
  return person.unreachable ? `${person.name} (${NETWORK_WORDS.unreachable})` : person.name;
}

/** "Anna Verdi: operatore URP, Lugo". */
export function invitedLine(person: PersonRow, seats: readonly SeatChoice[]): string {
  const name = personName(person);
  return person.position === null ? name : `${name}: ${positionText(person, seats)}`;
}

/** "operatore URP, Lugo"; empty without a position. */
export function positionText({ position }: PersonRow, seats: readonly SeatChoice[]): string {
  return position === null ? '' : positionLabel(position, seatNameOf(position, seats));
}

/** What the person has declared and nobody has confirmed. */
export function pendingLine(person: PersonRow, seats: readonly SeatChoice[]): string {
  return `${personName(person)}: ${pendingText(person, seats)}`;
}

/** The same without the name. */
export function pendingText({ declared }: PersonRow, seats: readonly SeatChoice[]): string {
  return declared === null ? NETWORK_WORDS.undeclared : positionLabel(declared, seatNameOf(declared, seats));
}

/** Confirmed position, else the one declared. */
export function currentPositionLine(person: PersonRow, seats: readonly SeatChoice[]): string {
  const { position, declared } = person;
  if (position !== null) return `Posizione attuale: ${positionLabel(position, seatNameOf(position, seats))}.`;
  if (declared !== null)
    return `Indicato dalla persona: ${positionLabel(declared, seatNameOf(declared, seats))}. Da confermare.`;
  return `${NETWORK_WORDS.undeclared}.`;
}

export function seatNameOf(position: { seatId: string | null }, seats: readonly SeatChoice[]): string | null {
  return seats.find((seat) => seat.id === position.seatId)?.name ?? null;
}

/** Why a role and municipality were not accepted, and what to do. */
export function positionProblemText({ problem }: PositionProblem): string {
  return problem === 'missing'
    ? 'Un referente rappresenta un Comune: scegliere quale.'
    : 'Il Comune scelto non fa più parte della Rete: sceglierne un altro.';
}

export function editSummary(name: string): string {
  return `${NETWORK_WORDS.editTitle}: ${name}`;
}

export const ROLE_QUESTION_WORDS = {
  title: 'Per quale Comune e con quale ruolo?',
  intro: 'La risposta serve a inviare le convocazioni alle persone giuste. Il coordinamento la conferma.',
  seatHint: "Il Comune è necessario per i referenti; chi lavora per l'Unione può non indicarlo.",
  submit: 'Invia',
} as const;

export function roleQuestionSummary(networkName: string): string {
  return `${networkName}: ${ROLE_QUESTION_WORDS.title}`;
}

export function alreadyDeclared(position: string, confirmed: boolean): string {
  return confirmed
    ? `Posizione confermata: ${position}.`
    : `Già indicato: ${position}. In attesa di conferma.`;
}

export const CONFIRM_WORDS = {
  title: 'Persone da confermare',
  intro: 'Chi viene confermato riceve le convocazioni. Togliere il segno da chi non va confermato adesso.',
  people: 'Persone che hanno indicato Comune e ruolo',
  missing: 'Segnare almeno una persona.',
  submit: 'Conferma',
  nobody: 'Nessuna persona da confermare.',
  silent: 'Non hanno ancora indicato Comune e ruolo:',
} as const;

export function confirmSummary(count: number): string {
  if (count === 0) return CONFIRM_WORDS.nobody;
  return count === 1 ? '1 persona da confermare' : `${count} persone da confermare`;
}

/** "Dirigente", for a choice. */
export function roleChoice(role: Parameters<typeof roleLabel>[0]): string {
  const label = roleLabel(role);
  return label.slice(0, 1).toLocaleUpperCase('it') + label.slice(1);
}
