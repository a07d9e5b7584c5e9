import type { DeliveryOutcome } from '../../domain/delivery/delivery-outcome.ts';
import type { View } from '../../domain/view/view.ts';
import type { Pass, Urgency } from './platform-limits.ts';

/** Where a network lives, as needed to reach it. */
export interface TeamsAddress {
  serviceUrl: string;
  tenantId: string;
  botId: string;
}

export interface TeamMember {
  aadObjectId: string;
  teamsUserId: string;
  name: string;
}

/** One page of a roster, or why it could not be read. */
export type RosterPage =
  | { outcome: 'page'; members: TeamMember[]; next: string | null }
  | Exclude<DeliveryOutcome, { outcome: 'sent' }>;

/** How a request goes. */
export interface Going {
  urgency: Urgency;
  /** The leave it was given before; null when it has still to ask for it. */
  pass: Pass | null;
  /** `text`: what a card says, without it, because Teams did not take it. */
  as: 'card' | 'text';
}

/**
 * Sends to Teams. No method throws for what the platform answers: every answer is a {@link DeliveryOutcome}.
 * No method retries, and none waits longer than the moment it takes to be within the platform's limits: that is the
 * queue's business.
 */
export interface TeamsGateway {
  /** Starts a new thread. The outcome's `activityId` is the thread's root id, `conversationId` the bare channel id. */
  postToChannel(
    address: TeamsAddress,
    channelId: string,
    view: View,
    going?: Going,
  ): Promise<DeliveryOutcome>;
  /** Replies under the post `rootId`. */
  replyInThread(
    address: TeamsAddress,
    channelId: string,
    rootId: string,
    view: View,
    going?: Going,
  ): Promise<DeliveryOutcome>;
  /** Sends to a conversation whose id is known (a chat, or the thread a command came from). */
  sendToConversation(
    address: TeamsAddress,
    conversationId: string,
    view: View,
    going?: Going,
  ): Promise<DeliveryOutcome>;
  /**
   * Shows one person alone a message in a channel or group they are in. Teams takes it away after a day, and nobody can
   * reply to it (platform facts §2.6). The outcome's `activityId` is of no use to {@link update}.
   */
  sendToPersonIn(
    address: TeamsAddress,
    conversationId: string,
    teamsUserId: string,
    view: View,
    going?: Going,
  ): Promise<DeliveryOutcome>;
  /** Edits what was posted; repeatable. `gone`/`activity` when the message was deleted. */
  update(
    address: TeamsAddress,
    conversationId: string,
    activityId: string,
    view: View,
  ): Promise<DeliveryOutcome>;
  /** Opens (or finds) the personal conversation with one person; `sent` carries its conversation id. Posts nothing. */
  openChat(address: TeamsAddress, teamsUserId: string, going?: Going): Promise<DeliveryOutcome>;
  /** One page of the team's members; pass `next` back until it is null. Bots are not in it. */
  rosterPage(address: TeamsAddress, teamId: string, next: string | null): Promise<RosterPage>;
}
