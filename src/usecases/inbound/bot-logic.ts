import type { CommandName, ParsedCommand } from '../../domain/commands/command.ts';
import type { Notice } from '../../domain/view/notice.ts';
import type { View } from '../../domain/view/view.ts';
import type { AnswerPress } from '../answers/answer-sitting.ts';
import { answerSittings } from '../answers/answer-sitting.ts';
import type { Caller, Context } from '../context.ts';
import { followTeam } from '../network/follow-team.ts';
import { installNetwork } from '../network/install-network.ts';
import { rememberChat } from '../network/open-chat.ts';
import type { Tx } from '../ports/store.ts';
import { queryPractices } from '../practices/query-practices.ts';
import { createBatcher } from './batcher.ts';
import type { CommandInput, Shown } from './command-input.ts';
import { decidePress } from './decide-press.ts';
import { findSubject } from './find-subject.ts';
import type { BotLogic, InboundEvent, Place, Reply, Sender } from './inbound-event.ts';
import type { DecidedAction } from './press-handler.ts';
import { resolveCaller } from './resolve-caller.ts';
import { pressEffect } from './run-card-action.ts';
import { runCommand } from './run-command.ts';
import { showPrivately } from './show-privately.ts';

/** Longest message read as a command; a longer one is answered, not executed. */
const TEXT_LIMIT = 4_000;

/** Answers that share one commit at most. */
const MAX_ANSWERS_TOGETHER = 64;

const NONE: Reply = { reply: 'none' };

type FromPerson = InboundEvent & { event: 'command' | 'card_action' | 'action_command' };

interface Answered {
  shown: Shown;
  caller: Caller | null;
}

const AGAIN: Answered = {
  shown: { view: { view: 'notice', notice: { code: 'already_received' } }, private: false },
  caller: null,
};

/**
 * The product behind the Teams side: one transaction decides each event and stores what follows from it; what only
 * the caller may see is sent to their own chat afterwards, outside it.
 *
 * @param parse reads the text of a message as a command
 */
export function createBotLogic(context: Context, parse: (text: string) => ParsedCommand): BotLogic {
  const answerDesk = createBatcher<AnswerPress, View>(
    (presses) => context.store.transaction((tx) => answerSittings(context, tx, presses)),
    MAX_ANSWERS_TOGETHER,
  );
  return { handle };

  async function handle(event: InboundEvent): Promise<Reply> {
    const now = context.clock.now();
    switch (event.event) {
      case 'command':
        return answer(event, await context.store.transaction((tx) => onCommand(tx, event, now)));
      case 'card_action':
        return onPress(event, now);
      case 'action_command': {
        const parsed: ParsedCommand = { kind: 'command', command: event.command, rest: '' };
        return answer(
          event,
          await context.store.transaction((tx) =>
            command(tx, { ...event, parsed, networkId: null, alone: true, now }),
          ),
        );
      }
      case 'practice_query':
        return context.store.transaction((tx) => queryPractices(tx, { ...event, now }));
      case 'installed':
        await context.store.transaction((tx) => onInstalled(tx, event, now));
        return NONE;
      case 'uninstalled':
      case 'members_added':
      case 'members_removed':
      case 'team_renamed':
      case 'channel_deleted':
      case 'team_deleted':
        await context.store.transaction((tx) => followTeam(context, tx, event, now));
        return NONE;
      case 'invalid_card_action':
        context.note('card action refused', { problem: event.problem, tenantId: event.sender.tenantId });
        return show({ code: 'unknown_item' });
      case 'ignored':
      case 'unsupported_invoke':
      case 'malformed':
        return NONE;
    }
  }

  async function onInstalled(tx: Tx, event: InboundEvent & { event: 'installed' }, now: Date): Promise<void> {
    if (event.place.scope === 'personal') return rememberChat(tx, event);
    return installNetwork(context, tx, event, now);
  }

  async function onCommand(
    tx: Tx,
    event: InboundEvent & { event: 'command' },
    now: Date,
  ): Promise<Answered | null> {
    if (!(await tx.inbound.firstTime(event.key, now))) return null;
    if (event.text.length > TEXT_LIMIT) {
      const notice: Notice = { code: 'text_too_long', length: event.text.length, limit: TEXT_LIMIT };
      return { shown: { view: { view: 'notice', notice }, private: false }, caller: null };
    }
    const alone = isAlone(event);
    return command(tx, { ...event, parsed: parse(event.text), networkId: null, alone, now });
  }

  async function command(
    tx: Tx,
    input: Omit<CommandInput, 'caller' | 'rest'> & {
      sender: Sender;
      place: Place;
      parsed: ParsedCommand;
      networkId: string | null;
    },
  ): Promise<Answered> {
    const { sender, place, parsed, networkId, alone, quoted, now } = input;
    const name: CommandName = parsed.kind === 'command' ? parsed.command : 'help';
    const resolved = await resolveCaller(tx, { sender, place, networkId, command: name, now });
    if (resolved.who === 'nobody') {
      const { show: view } = resolved;
      const asked = view.view === 'choose_network' && quoted !== undefined ? { ...view, quoted } : view;
      return { shown: { view: asked, private: false }, caller: null };
    }
    const { caller } = resolved;
    return { shown: await runCommand(context, tx, { caller, parsed, alone, quoted, now }), caller };
  }

  async function onPress(event: InboundEvent & { event: 'card_action' }, now: Date): Promise<Reply> {
    const { action } = event;
    if (event.trigger === 'automatic' && pressEffect(action.verb) !== 'read') {
      context.note('automatic refresh asked for a change', { verb: action.verb });
      return show({ code: 'unsupported' });
    }
    if (action.verb === 'answer') return onAnswer({ ...event, action }, now);
    const result = await context.store.transaction(async (tx): Promise<Answered | null> => {
      const once = event.via === 'form' || pressEffect(action.verb) === 'latest_wins';
      if (once && !(await tx.inbound.firstTime(event.key, now))) return event.via === 'form' ? null : AGAIN;
      if (action.verb === 'run_command') {
        const parsed: ParsedCommand = { kind: 'command', command: action.command, rest: '' };
        const { networkId, quoted } = action;
        return command(tx, { ...event, parsed, networkId, quoted, alone: isAlone(event), now });
      }
      return press(tx, { event, action, now });
    });
    return answer(event, result);
  }

  /** Stored before it is known whether it came before: its meaning keeps it from counting twice, the id its reply. */
  async function onAnswer(
    event: AnswerPress & InboundEvent & { event: 'card_action' },
    now: Date,
  ): Promise<Reply> {
    const { sender, place, action, key } = event;
    const view = await answerDesk({ sender, place, action });
    const first =
      event.via !== 'form' || (await context.store.transaction((tx) => tx.inbound.firstTime(key, now)));
    return first ? { reply: 'show', view } : NONE;
  }

  async function press(
    tx: Tx,
    input: {
      event: InboundEvent & { event: 'card_action' };
      action: DecidedAction;
      now: Date;
    },
  ): Promise<Answered> {
    const { event, action, now } = input;
    const { subject, networkId, thingOf } = await findSubject(tx, action);
    const { sender, place } = event;
    const automatic = event.trigger === 'automatic';
    const whose = { sender, place, networkId, thingOf, automatic };
    const resolved = await resolveCaller(tx, { ...whose, command: 'help', now });
    if (resolved.who === 'nobody') {
      context.note('card action from outside the network', {
        verb: action.verb,
        networkId: networkId ?? thingOf,
      });
      return { shown: { view: resolved.show, private: false }, caller: null };
    }
    const { caller } = resolved;
    const view = await decidePress(context, tx, { caller, action, subject, now });
    return { shown: { view, private: false }, caller };
  }

  async function answer(event: FromPerson, result: Answered | null): Promise<Reply> {
    if (result === null) return NONE;
    const { shown, caller } = result;
    if (!shown.private || caller === null || isAlone(event)) {
      return { reply: 'show', view: shown.view };
    }
    return show(await showPrivately(context, caller, shown.view));
  }
}

/** Whether what is shown in answer will be read by the sender alone. */
function isAlone(event: FromPerson): boolean {
  if (event.place.scope === 'personal') return true;
  switch (event.event) {
    case 'command':
      return event.seenBy === 'sender';
    case 'card_action':
      return event.via === 'dialog';
    case 'action_command':
      return true;
  }
}

function show(notice: Notice): Reply {
  return { reply: 'show', view: { view: 'notice', notice } };
}
