import type { DeliveryKind } from '../delivery/delivery.ts';

/** Messages about one delegation; which one is part of the key under which each goes out once. */
export type DeputyMessageKind = 'deputy_named' | 'deputy_revoked' | 'deputy_urgent';

export function deputyKey(kind: DeputyMessageKind, delegationId: string): string {
  return `${kind}:${delegationId}`;
}

/** Id of the delegation a message is about; null for any other line key. */
export function delegationIdOf(lineKey: string): string | null {
  return /^deputy_[a-z]+:(.+)$/s.exec(lineKey)?.[1] ?? null;
}

export function isDeputyMessage(kind: DeliveryKind): kind is DeputyMessageKind {
  return kind === 'deputy_named' || kind === 'deputy_revoked' || kind === 'deputy_urgent';
}

/** Kinds sent because the recipient has the coordinator's powers: true only while they have them. */
const FOR_WHO_IS_IN_CHARGE: ReadonlySet<DeliveryKind> = new Set([
  'agenda_proposals',
  'uncovered',
  'minutes_overdue',
  'minutes_ready',
  'people_to_confirm',
  'person_erased',
  'retention_report',
  'problem',
]);

export function isForWhoIsInCharge(kind: DeliveryKind): boolean {
  return FOR_WHO_IS_IN_CHARGE.has(kind);
}
