import type { CardAction } from '../../domain/card-action.ts';
import type { CommandName } from '../../domain/commands/command.ts';
import type { FoundOf, PracticeToShare } from '../../domain/view/practice-view.ts';
import type { View } from '../../domain/view/view.ts';
import type { SearchPage } from '../ports/practice-repository.ts';

/** Who sent an activity, as the platform says; `aadObjectId` is the identity, the rest are labels. */
export interface Sender {
  tenantId: string;
  aadObjectId: string;
  teamsUserId: string;
  name: string;
}

/** Where an activity came from and where an answer goes. */
export interface Place {
  scope: 'personal' | 'channel' | 'group';
  /** Whole conversation id, with `;messageid=` when it is a thread. */
  conversationId: string;
  tenantId: string;
  /** Null outside a team. */
  teamId: string | null;
  teamName: string | null;
  /** Channel id without `;messageid=`; null outside a team. */
  channelId: string | null;
  serviceUrl: string;
  botId: string;
}

interface Inbound {
  /** Names the activity for ever within its conversation; the same on a redelivery by the channel. */
  key: string;
  place: Place;
}

/**
 * Who saw a message when it was written: whoever is in the place, or its sender alone, as with a command picked from the
 * slash menu of a channel (platform facts §2.6).
 */
export type SeenBy = 'place' | 'sender';

export type PressedVia = 'invoke' | 'form' | 'dialog' | 'query';

/** What happened in Teams, parsed once at the border. */
export type InboundEvent =
  /** Text addressed to the bot: mentions removed, entities decoded, spaces collapsed, original case. */
  | (Inbound & { event: 'command'; sender: Sender; text: string; seenBy: SeenBy })
  /**
   * `automatic`: the client refreshes by itself, a pure read. `form`: pressed on a client that knows only Submit,
   * answered with a message. `dialog`: asked from, or for, a dialog that the presser alone sees.
   */
  | (Inbound & {
      event: 'card_action';
      sender: Sender;
      action: CardAction;
      trigger: 'automatic' | 'manual';
      via: PressedVia;
    })
  /**
   * An action command of Teams: the form of `command`, in a dialog. `quoted`: plain text of the message it was opened
   * on, '' from the compose box.
   */
  | (Inbound & { event: 'action_command'; sender: Sender; command: CommandName; quoted: string })
  /** A search in the compose box; `typed` is '' before anything is. */
  | (Inbound & { event: 'practice_query'; sender: Sender; typed: string; page: SearchPage })
  | (Inbound & { event: 'installed'; sender: Sender; selectedChannelId: string | null })
  | (Inbound & { event: 'uninstalled'; sender: Sender | null })
  | (Inbound & { event: 'members_added'; members: { aadObjectId: string | null; teamsUserId: string }[] })
  | (Inbound & { event: 'members_removed'; members: { aadObjectId: string | null; teamsUserId: string }[] })
  | (Inbound & { event: 'team_renamed'; name: string })
  | (Inbound & { event: 'channel_deleted'; channelId: string })
  | (Inbound & { event: 'team_deleted' })
  /** A press whose data do not have the shape of any {@link CardAction}: refused and logged. */
  | (Inbound & { event: 'invalid_card_action'; sender: Sender; via: PressedVia; problem: string })
  /** Known to exist, of no use to the product (reactions, edits, typing …). */
  | { event: 'ignored'; what: string }
  /** An invoke nobody here answers: 501. */
  | { event: 'unsupported_invoke'; name: string }
  /** Not an activity of Teams that can be trusted to mean anything: 400 with the reason. */
  | { event: 'malformed'; reason: string };

export type Reply =
  | { reply: 'none' }
  | { reply: 'show'; view: View }
  /** One page of what a search in the compose box finds, after the first `skip`; each can be put into a message. */
  | { reply: 'found'; found: FoundOf; skip: number; practices: PracticeToShare[] };

/** The product, as the Teams side sees it. */
export interface BotLogic {
  /** Decides and stores; gives what to show in answer. Throws only for faults of ours, never for what people send. */
  handle(event: InboundEvent): Promise<Reply>;
}
