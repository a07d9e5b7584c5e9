import type { CardAction } from '../../domain/card-action.ts';
import type { CommandName } from '../../domain/commands/command.ts';
import type { View } from '../../domain/view/view.ts';
import type { MemberNetwork } from '../../usecases/tab/open-session.ts';

/** What a button carries: an action, or its data with what was typed beside them. */
export type PressData = CardAction | { verb: CardAction['verb']; [input: string]: unknown };

/** What the pages ask of the server; every method throws a `TabProblemError` and nothing else. */
export interface TabApi {
  session(): Promise<MemberNetwork[]>;
  /** What a command of a network shows. @param year of those that show a whole one when asked for it */
  read(networkId: string, command: CommandName, year?: string | undefined): Promise<View>;
  /** A button. Sent again by itself, with the same key, when no answer comes: it has one effect. */
  press(networkId: string, action: PressData): Promise<View>;
}
