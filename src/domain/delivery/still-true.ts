import { willAttend } from '../answers/answer.ts';
import type { Minutes } from '../minutes/minutes.ts';
import { isUnderReview } from '../minutes/minutes.ts';
import type { Network } from '../network/network.ts';
import type { Person } from '../network/person.ts';
import { isInvited } from '../network/person.ts';
import { dateVersionOf } from '../plan/line-key.ts';
import { endsAt } from '../sittings/sitting.ts';
import type { SittingFacts } from '../sittings/sitting-facts.ts';
import { isExpected, stateOf } from '../substitutes/substitution.ts';
import type { Delivery } from './delivery.ts';

/** Why a queued message has stopped being true. */
export type Untruth =
  | 'network_removed'
  | 'left'
  | 'unreachable'
  | 'cancelled'
  | 'superseded'
  | 'begun'
  | 'over'
  | 'answered'
  | 'withdrawn'
  | 'acknowledged'
  | 'not_attending'
  | 'minutes_out'
  /** No longer coordinates, and no delegation to them runs. */
  | 'not_in_charge'
  | 'done';

interface Case {
  delivery: Delivery;
  network: Network;
  /** The recipient, null for channel and thread. */
  person: Person | null;
  now: Date;
}

/**
 * Whether a message about a sitting is still true at the moment of sending (product §5): nobody is nudged who has
 * answered meanwhile, nobody is told of a date that has changed. Null = still true.
 */
export function untruthOfSittingMessage(input: Case & { facts: SittingFacts }): Untruth | null {
  const { delivery, person, facts, now } = input;
  const general = untruthOfRecipient(input);
  if (general !== null) return general;
  const tellsOfChange = delivery.kind === 'moved' || delivery.kind === 'cancelled';
  if (person !== null && !tellsOfChange && !isExpected(person, facts.substitutions)) return 'left';
  const { sitting } = facts;
  const { kind } = delivery;
  if (kind === 'urgent_board') return null;
  if (kind === 'cancelled') return sitting.status === 'cancelled' ? null : 'superseded';
  if (sitting.status === 'cancelled') return 'cancelled';
  const version = dateVersionOf(delivery.lineKey);
  if (version !== null && version !== sitting.dateVersion) return 'superseded';
  if (kind === 'minutes_overdue') return sitting.minutesOutAt === null ? null : 'minutes_out';
  if (kind === 'urgent_unreached') return null;
  if (kind === 'urgent_call' || kind === 'moved' || kind === 'roll_call')
    return now >= endsAt(sitting) ? 'over' : null;
  if (now >= sitting.startsAt) return 'begun';
  const state = person === null ? null : stateOf(person.id, facts.answers, facts.substitutions);
  if (kind === 'nudge' && state !== null) return 'answered';
  if (kind === 'urgent_escalation' && person !== null && facts.acknowledgements.has(person.id))
    return 'acknowledged';
  if (kind === 'joining' && (state === null || !willAttend(state))) return 'not_attending';
  return null;
}

/** The same for messages about the network itself: welcome, set-up, questions, problems. */
export function untruthOfNetworkMessage(input: Case & { pending: number }): Untruth | null {
  const { delivery, network, person } = input;
  const general = untruthOfRecipient(input);
  if (general !== null) return general;
  if (delivery.kind === 'setup' && network.status !== 'setup') return 'done';
  if (delivery.kind === 'role_question' && (person?.position ?? person?.declared ?? null) !== null)
    return 'answered';
  if (delivery.kind === 'people_to_confirm' && input.pending === 0) return 'done';
  return null;
}

/** The same for messages about the minutes of a sitting; `minutes` null when nobody has begun them. */
export function untruthOfMinutesMessage(input: Case & { minutes: Minutes | null }): Untruth | null {
  const { delivery, person, minutes, now } = input;
  const general = untruthOfRecipient(input);
  if (general !== null) return general;
  if (person !== null && !isInvited(person)) return 'left';
  if (minutes === null) return 'superseded';
  switch (delivery.kind) {
    case 'minutes_named':
      return minutes.secretaryId === person?.id && minutes.status !== 'published' ? null : 'superseded';
    case 'minutes_review':
      if (minutes.status === 'published') return 'done';
      return isUnderReview(minutes, now) ? null : 'over';
    case 'minutes_ready':
      return minutes.status === 'review' ? null : 'done';
    default:
      return null;
  }
}

function untruthOfRecipient({ network, person }: Case): Untruth | null {
  if (network.status === 'removed') return 'network_removed';
  if (person === null) return null;
  if (!person.inTeam) return 'left';
  return null;
}
