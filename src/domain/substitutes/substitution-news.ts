import type { Delivery, DeliveryKind } from '../delivery/delivery.ts';
import type { Untruth } from '../delivery/still-true.ts';
import type { Person } from '../network/person.ts';
import { isReferent } from '../network/person.ts';
import { sittingPhase } from '../sittings/phase.ts';
import type { SittingFacts } from '../sittings/sitting-facts.ts';
import type { Substitution } from './substitution.ts';

/** `named` and `withdrawn` go to the substitute, `ended` to the referent and the coordinators. */
export type SubstitutionNews = 'named' | 'withdrawn' | 'ended';

/** Why a substitution holds no more, on today's data. */
export type SubstitutionEnd =
  | 'withdrawn'
  | 'replaced'
  | 'moved'
  | 'substitute_left'
  | 'substitute_busy'
  | 'referent_gone';

const KEY = /^substitute-(named|withdrawn|ended)-(.+)$/;

/** Line key of a message about a substitution: told once to each person. */
export function substitutionKey(news: SubstitutionNews, substitutionId: string): string {
  return `substitute-${news}-${substitutionId}`;
}

/** Null for keys of anything else. */
export function substitutionIdOf(lineKey: string): string | null {
  return KEY.exec(lineKey)?.[2] ?? null;
}

/** What is sent for a piece of news. */
export function substitutionKind(news: SubstitutionNews): DeliveryKind {
  return `substitute_${news}`;
}

/** Whether a delivery is about a substitution and no other line. */
export function isSubstitutionKind(kind: DeliveryKind): boolean {
  return kind === 'substitute_named' || kind === 'substitute_withdrawn' || kind === 'substitute_ended';
}

/**
 * Whether news of a substitution is still true at the moment of sending: nobody is told of one that has been
 * withdrawn meanwhile, nor of a withdrawal after being named again. Null = still true.
 *
 * @param person the recipient
 */
export function untruthOfSubstitutionNews(input: {
  delivery: Pick<Delivery, 'kind'>;
  substitution: Substitution;
  facts: SittingFacts;
  person: Person;
  now: Date;
}): Untruth | null {
  const { delivery, substitution, facts, person, now } = input;
  const { sitting, network, substitutions } = facts;
  if (network.status === 'removed') return 'network_removed';
  if (!person.inTeam) return 'left';
  if (sitting.status === 'cancelled') return 'cancelled';
  if (sittingPhase(sitting, false, now) !== 'open') return 'begun';
  if (delivery.kind === 'substitute_named') return substitution.withdrawnAt === null ? null : 'withdrawn';
  const isAgain = (other: Substitution) =>
    delivery.kind === 'substitute_withdrawn'
      ? other.referentId === substitution.referentId && other.substituteId === person.id
      : other.seatId === substitution.seatId;
  return substitutions.some(isAgain) ? 'superseded' : null;
}

/** Why it ended, from what there is today. */
export function endOfSubstitution(facts: SittingFacts, substitution: Substitution): SubstitutionEnd {
  const { people, sitting, substitutions } = facts;
  const substitute = people.find((person) => person.id === substitution.substituteId);
  if (substitute !== undefined && !substitute.inTeam) return 'substitute_left';
  if (substitute !== undefined && isReferent(substitute)) return 'substitute_busy';
  if (!holdsSeat(people, substitution)) return 'referent_gone';
  const { change } = sitting;
  if (change?.kind === 'moved' && change.at.getTime() === substitution.withdrawnAt?.getTime()) return 'moved';
  const replaced = substitutions.some((other) => other.referentId === substitution.referentId);
  return replaced ? 'replaced' : 'withdrawn';
}

/**
 * Whether what a substitution rests on is no longer there: the referent has left the seat or the team, the
 * substitute has left the team or sits for a municipality of their own.
 */
export function isBroken(people: readonly Person[], substitution: Substitution): boolean {
  if (!holdsSeat(people, substitution)) return true;
  if (substitution.substituteId === null) return false;
  const substitute = people.find((person) => person.id === substitution.substituteId);
  return substitute === undefined || !substitute.inTeam || isReferent(substitute);
}

function holdsSeat(people: readonly Person[], { referentId, seatId }: Substitution): boolean {
  const referent = people.find((person) => person.id === referentId);
  return referent !== undefined && isReferent(referent) && referent.position.seatId === seatId;
}
