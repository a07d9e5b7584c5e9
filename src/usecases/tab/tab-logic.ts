import type { CardAction } from '../../domain/card-action.ts';
import type { CommandName, ParsedCommand } from '../../domain/commands/command.ts';
import type { readYear } from '../../domain/reading/read-year.ts';
import type { View } from '../../domain/view/view.ts';
import { answerSittings } from '../answers/answer-sitting.ts';
import type { Caller, Context } from '../context.ts';
import { decidePress } from '../inbound/decide-press.ts';
import { findSubject } from '../inbound/find-subject.ts';
import type { Place } from '../inbound/inbound-event.ts';
import { UNKNOWN_ITEM } from '../inbound/press-handler.ts';
import { pressEffect } from '../inbound/run-card-action.ts';
import { runCommand } from '../inbound/run-command.ts';
import type { Tx } from '../ports/store.ts';
import type { MemberNetwork } from './open-session.ts';
import { openSession } from './open-session.ts';
import type { MemberIdentity } from './resolve-member.ts';
import { resolveMember } from './resolve-member.ts';

/** Commands that show a whole year when asked for it. */
export type YearlyCommand = 'calendar' | 'attendance' | 'publications';

/**
 * What a page asks of one network: what a command shows, or what a button does. `key` names the request for ever, so
 * that one sent again has no second effect.
 */
export type TabAsk =
  | { ask: 'command'; command: CommandName }
  /** `this`: the present one. */
  | { ask: 'year'; command: YearlyCommand; year: number | 'this' }
  | { ask: 'action'; action: CardAction; key: string };

/** `again`: this request had been taken before; what became of it is read, not done a second time. */
export type TabAnswer =
  | { answer: 'view'; view: View }
  | { answer: 'unknown' | 'removed' | 'again' | 'too_many' };

/** The product as the pages of the tab see it: the commands and buttons of the chat, for who is signed in. */
export interface TabLogic {
  /** Null when this person asks beyond reason. */
  session(identity: MemberIdentity): Promise<MemberNetwork[] | null>;
  /** One transaction: decided, stored, and what is to be seen read, together. Throws only for faults of ours. */
  handle(identity: MemberIdentity, networkId: string, ask: TabAsk): Promise<TabAnswer>;
}

export function createTabLogic(context: Context): TabLogic {
  return {
    session: (identity) => openSession(context, identity),
    handle: (identity, networkId, ask) =>
      context.store.transaction((tx) => handle(context, tx, { identity, networkId, ask })),
  };
}

async function handle(
  context: Context,
  tx: Tx,
  input: { identity: MemberIdentity; networkId: string; ask: TabAsk },
): Promise<TabAnswer> {
  const { identity, networkId, ask } = input;
  const now = context.clock.now();
  const resolved = await resolveMember(tx, { identity, networkId, now });
  if (resolved.member !== 'caller') return { answer: resolved.member };
  const { caller } = resolved;
  if (!(await isNew(tx, caller, { ask, now }))) return { answer: 'again' };
  return { answer: 'view', view: await decide(context, tx, { caller, ask, now }) };
}

/** Readings may be asked for as often as one likes, and answers are told apart by their meaning (ADR 0011). */
async function isNew(tx: Tx, caller: Caller, { ask, now }: { ask: TabAsk; now: Date }): Promise<boolean> {
  if (ask.ask !== 'action') return true;
  const { verb } = ask.action;
  if (verb === 'answer' || (verb !== 'run_command' && pressEffect(verb) === 'read')) return true;
  return tx.inbound.firstTime(`tab|${caller.person.id}|${ask.key}`, now);
}

async function decide(
  context: Context,
  tx: Tx,
  { caller, ask, now }: { caller: Caller; ask: TabAsk; now: Date },
): Promise<View> {
  if (ask.ask === 'command') return command(context, tx, { ...ask, rest: '', caller, now });
  if (ask.ask === 'year') return command(context, tx, { ...ask, rest: yearWords(ask.year), caller, now });
  const { action } = ask;
  if (action.verb === 'run_command') {
    return command(context, tx, { command: action.command, rest: '', caller, now });
  }
  if (action.verb === 'answer') return answer(context, tx, { caller, action });
  const { subject, networkId } = await findSubject(tx, action);
  if (networkId !== null && networkId !== caller.network.id) return UNKNOWN_ITEM;
  return decidePress(context, tx, { caller, action, subject, now });
}

async function command(
  context: Context,
  tx: Tx,
  input: { command: CommandName; rest: string; caller: Caller; now: Date },
): Promise<View> {
  const { caller, command, rest, now } = input;
  const parsed: ParsedCommand = { kind: 'command', command, rest };
  const { view } = await runCommand(context, tx, { caller, parsed, alone: true, now });
  return view;
}

/** As it is typed in chat, see {@link readYear}. */
function yearWords(year: number | 'this'): string {
  return year === 'this' ? 'anno' : String(year);
}

/** As if pressed in the network's channel: the place where everybody who is in the team may answer. */
async function answer(
  context: Context,
  tx: Tx,
  { caller, action }: { caller: Caller; action: CardAction & { verb: 'answer' } },
): Promise<View> {
  const { network, sender } = caller;
  const sitting = await tx.sittings.find(action.sittingId);
  if (sitting?.networkId !== network.id) return UNKNOWN_ITEM;
  const { tenantId, teamId, channelId, serviceUrl, botId, name: teamName } = network;
  const place: Place = {
    ...{ scope: 'channel', conversationId: channelId, serviceUrl, botId },
    ...{ tenantId, teamId, teamName, channelId },
  };
  const [view] = await answerSittings(context, tx, [{ sender, place, action }]);
  return view ?? UNKNOWN_ITEM;
}
