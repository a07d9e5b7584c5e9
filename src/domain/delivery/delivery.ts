/** What is sent. The queue keeps kind, data and recipient, never a rendered card. */
export type DeliveryKind =
  | 'convocation'
  | 'nudge'
  | 'uncovered'
  | 'eve'
  | 'joining'
  | 'roll_call'
  | 'minutes_overdue'
  | 'agenda_changed'
  | 'agenda_proposals'
  | 'agenda_decided'
  | 'minutes_named'
  | 'minutes_review'
  | 'minutes_ready'
  | 'minutes_published'
  | 'moved'
  | 'cancelled'
  | 'urgent_call'
  | 'urgent_escalation'
  | 'urgent_unreached'
  | 'urgent_board'
  | 'substitute_named'
  | 'substitute_withdrawn'
  | 'substitute_ended'
  | 'welcome'
  | 'setup'
  | 'role_question'
  | 'people_to_confirm'
  | 'no_coordinator'
  | 'deputy_named'
  | 'deputy_revoked'
  | 'deputy_urgent'
  | 'action_given'
  | 'action_due'
  | 'action_overdue'
  | 'practice_digest'
  | 'project_quiet'
  | 'publication_asked'
  | 'publication_nudge'
  | 'publication_scheduled'
  | 'publication_changed'
  | 'publication_withdrawn'
  | 'publication_takedown'
  | 'publication_question'
  | 'publication_answer'
  | 'person_erased'
  | 'retention_report'
  | 'problem';

/** `channel` = a new post; `thread` = a reply under the sitting's post; otherwise one person's chat. */
export type Recipient = { to: 'channel' } | { to: 'thread' } | { to: 'person'; personId: string };

/**
 * - `queued`: waiting to be sent
 * - `sending`: claimed; if the process dies here the message may or may not have gone out
 * - `sent`
 * - `skipped`: no longer true at the moment of sending, or too late
 * - `failed`: refused for good, or given up
 * - `uncertain`: may have been posted; by its kind it is not sent again
 */
export type DeliveryStatus = 'queued' | 'sending' | 'sent' | 'skipped' | 'failed' | 'uncertain';

/** One message to one recipient: unique per (network, sitting, lineKey, recipient). */
export interface Delivery {
  id: string;
  networkId: string;
  sittingId: string | null;
  kind: DeliveryKind;
  /** Which line of the plan or which event this is, with the date version where it matters, e.g. `nudge-5d@1`. */
  lineKey: string;
  recipient: Recipient;
  /** The scheduled instant, which travels with the work. */
  dueAt: Date;
  status: DeliveryStatus;
  /** Sends that left the process, including the current one. */
  attempts: number;
  /** Outcomes in which the message may have been posted. */
  uncertainties: number;
  /** Why skipped, failed or uncertain; a code of {@link ./delivery-outcome.ts} or of the domain. */
  reason: string | null;
  queuedAt: Date;
  sentAt: Date | null;
  /** When the send under way was claimed; null unless `sending`. */
  claimedAt: Date | null;
  /** Where it stands: conversation and activity id, once sent. */
  conversationId: string | null;
  activityId: string | null;
}

/** An urgent call and what belongs to it overtake whatever else is waiting to be sent. */
export function isUrgentKind(kind: DeliveryKind): boolean {
  return kind.startsWith('urgent');
}

/** Whether what was posted is edited as things change: the sitting's card in the channel, roll call, caller's board. */
export function isKeptCurrent({ kind, recipient }: Pick<Delivery, 'kind' | 'recipient'>): boolean {
  if (kind === 'urgent_board' || kind === 'roll_call') return true;
  return recipient.to === 'channel' && (kind === 'convocation' || kind === 'urgent_call');
}
