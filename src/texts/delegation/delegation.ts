import type { DelegationNotice } from '../../domain/view/delegation-notice.ts';
import type { DelegationRow, PowersRow } from '../../domain/view/delegation-view.ts';
import { commandWord } from '../command-words.ts';
import { fullDateOf, fullDateTime } from '../dates.ts';
import { joinNames } from '../plurals.ts';

export const DELEGATION_WORDS = {
  title: 'Deleghe del coordinamento',
  none: 'Nessuna delega in corso o futura.',
  current: 'Deleghe in corso e future',
  form: 'Nuova delega',
  intro:
    "Chi riceve la delega ha i poteri del coordinamento nei giorni indicati, compresi il primo e l'ultimo, e non può delegare altri. I poteri cominciano e finiscono da soli.",
  person: 'Persona',
  personMissing: 'Scegliere la persona.',
  choose: 'Scegliere dalla lista',
  nobody: 'Nessuna persona può ricevere la delega: prima va confermata nella Rete.',
  from: 'Primo giorno',
  fromMissing: 'Indicare il primo giorno.',
  to: 'Ultimo giorno (compreso)',
  toMissing: "Indicare l'ultimo giorno.",
  reason: 'Motivo',
  reasonMissing: 'Indicare il motivo.',
  reasonHint: 'Non indicare motivi di salute',
  submit: 'Conferisci la delega',
  powersTitle: 'Chi ha i poteri del coordinamento',
  coordination: 'Coordinamento',
  deputies: 'Per delega',
  noCoordinator: 'La Rete non ha ora chi la coordina.',
  noDeputies: 'Nessuna delega in corso.',
} as const;

const STATES: Record<DelegationRow['state'], string> = {
  running: 'in corso',
  coming: 'non ancora cominciata',
  suspended: 'sospesa, perché chi ha delegato o chi è delegato non è ora nella Rete',
};

type Days = Pick<PowersRow, 'fromOn' | 'toOn'>;

/** "da giovedì 3 dicembre 2026 a lunedì 14 dicembre 2026, compresi"; one day alone: "giovedì 3 dicembre 2026". */
export function periodText({ fromOn, toOn }: Days): string {
  if (fromOn === toOn) return `per il solo giorno di ${fullDateOf(fromOn)}`;
  return `da ${fullDateOf(fromOn)} a ${fullDateOf(toOn)}, compresi`;
}

/** "Bice Finti, in nome di Ada Inventata, dal … al …, compresi". */
export function powersLine(row: PowersRow): string {
  return `${row.deputyName}, in nome di ${row.delegatorName}, ${periodText(row)}`;
}

/** Beside the coordinator, in the composition of the network. */
export function runningDeputyLine(row: PowersRow): string {
  return `${row.deputyName}: per delega di ${row.delegatorName}, fino a ${fullDateOf(row.toOn)} compreso`;
}

/** "Bice Finti: in corso". */
export function delegationTitle(row: DelegationRow): string {
  return `${row.deputyName}: ${STATES[row.state]}`;
}

/** The days, in whose name, why. */
export function delegationDetail(row: DelegationRow): string {
  return `In nome di ${row.delegatorName}, ${periodText(row)}. ${DELEGATION_WORDS.reason}: ${row.reason}`;
}

/** Label of a button: which delegation it revokes must be clear without the text above. */
export function revokeLabel(row: DelegationRow): string {
  return `Revoca: ${row.deputyName}, dal ${shortDay(row.fromOn)} al ${shortDay(row.toOn)}`;
}

export function powersSummary(coordinators: readonly string[], deputies: readonly PowersRow[]): string {
  const who = coordinators.length === 0 ? DELEGATION_WORDS.noCoordinator : joinNames(coordinators);
  const names = deputies.map((row) => row.deputyName);
  const byDelegation = names.length === 0 ? '' : ` ${DELEGATION_WORDS.deputies}: ${joinNames(names)}.`;
  return `${DELEGATION_WORDS.powersTitle}: ${who}${who.endsWith('.') ? '' : '.'}${byDelegation}`;
}

export function delegationNoticeText(notice: DelegationNotice): string {
  switch (notice.code) {
    case 'deputy_may_not':
      return `${MAY_NOT[notice.act]}${notice.coordinators.length === 0 ? '' : ` Rivolgersi a ${joinNames(notice.coordinators)}.`}`;
    case 'delegated':
      return notice.again
        ? `La delega a ${notice.deputy} ${periodText(notice)}, c'è già: nulla è cambiato.`
        : `Delega conferita a ${notice.deputy} ${periodText(notice)}. La persona riceve un avviso.`;
    case 'delegation_revoked':
      return `Delega a ${notice.deputy} revocata: i poteri sono cessati ora. La persona riceve un avviso.`;
    case 'delegation_already_revoked':
      return `La delega a ${notice.deputy} era già cessata prima di ora: nulla è cambiato.`;
    case 'delegation_over':
      return `La delega a ${notice.deputy} è finita da sola, dopo ${fullDateOf(notice.toOn)}: non c'è nulla da revocare.`;
  }
}

const MAY_NOT = {
  delegate:
    'Chi agisce per delega ha i poteri del coordinamento, ma non può delegare altri: la delega la conferisce o la revoca solo chi coordina la Rete.',
  change_coordination:
    'Chi agisce per delega non può cambiare chi coordina la Rete: il coordinamento lo passa solo chi lo ha.',
} as const;

export const DEPUTY_WORDS = {
  named: 'Delega a coordinare la Rete',
  from: 'Conferita da',
  days: 'Giorni',
  reason: 'Motivo',
  powers:
    "In quei giorni si hanno i poteri del coordinamento: convocare d'urgenza, spostare e annullare le sedute, correggere la composizione e le impostazioni. Ogni atto è registrato in nome di chi ha delegato. Non si può delegare altri.",
  bySelf: `I poteri cominciano e finiscono da soli. Durante la delega «${commandWord('help')}» mostra i comandi a disposizione.`,
  revoked: 'Fine della delega a coordinare la Rete',
  ended: 'Cessata',
  wasFor: 'Era conferita',
  noPowers: 'Nei giorni che restavano non si hanno i poteri del coordinamento.',
  urgent: 'Seduta urgente convocata per delega',
  by: 'Convocata da',
  inNameOf: 'In nome di',
  sitting: 'Seduta',
  why: "Motivo dell'urgenza",
} as const;

export function namedSummary(row: PowersRow): string {
  return `${DEPUTY_WORDS.named}: ${periodText(row)}`;
}

export function revokedSummary(endedAt: Date, timeZone: string): string {
  return `${DEPUTY_WORDS.revoked}: ${fullDateTime(endedAt, timeZone)}`;
}

export function urgentByDeputySummary(deputyName: string, headline: string): string {
  return `${deputyName} ha convocato una seduta urgente per delega. ${headline}`;
}

/** "3/12/2026". */
function shortDay(on: string): string {
  const [year, month, day] = on.split('-').map(Number);
  return `${day}/${month}/${year}`;
}
