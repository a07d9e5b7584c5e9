import * as z from 'zod';
import type { InboundEvent, Place, Sender } from '../usecases/inbound/inbound-event.ts';
import type { Activity } from './activity-shape.ts';
import type { DialogRequest } from './dialog-request.ts';
import { dialogRequest } from './dialog-request.ts';
import { parseActionCommand } from './parse-action-command.ts';
import type { ParsedCardAction } from './parse-card-action.ts';
import { parseCardAction } from './parse-card-action.ts';
import { parseSender } from './parse-place.ts';
import { parseQuery, QUERY_INVOKE } from './parse-query.ts';

interface Base {
  key: string;
  place: Place;
}

const executeShape = z.object({
  action: z.object({ verb: z.string().optional().catch(undefined), data: z.unknown().optional() }),
  trigger: z.string().optional().catch(undefined),
});

/**
 * A press of Action.Execute, a client refreshing a card by itself, what a dialog asks and sends, or a search; every
 * other invoke is for somebody else.
 */
export function parseInvoke(activity: Activity, base: Base): InboundEvent {
  const dialog = dialogRequest(activity);
  const query = activity.name === QUERY_INVOKE;
  if (activity.name !== 'adaptiveCard/action' && dialog === null && !query) {
    return { event: 'unsupported_invoke', name: (activity.name ?? '').slice(0, 100) };
  }
  if (activity.from === undefined) return { event: 'malformed', reason: 'invoke without from' };
  const sender = parseSender(activity, base.place.tenantId);
  if (sender === null) return { event: 'malformed', reason: 'invoke without from.aadObjectId' };
  if (query) return parseQuery(activity, { ...base, place: awayFromBot(base.place), sender });
  if (dialog !== null) return parseDialog(activity, dialog, { ...base, sender });
  const pressed = executeShape.safeParse(activity.value);
  const read = pressed.success
    ? parseCardAction(pressed.data.action.data ?? {}, pressed.data.action.verb)
    : { parsed: 'invalid' as const, problem: 'value without action' };
  const trigger = pressed.data?.trigger === 'automatic' ? 'automatic' : 'manual';
  return pressEvent(read, { ...base, sender, trigger, via: 'invoke' });
}

function parseDialog(
  activity: Activity,
  { invoke, data }: DialogRequest,
  { place, ...by }: Base & { sender: Sender },
): InboundEvent {
  const from = { ...by, place: invoke.startsWith('composeExtension/') ? awayFromBot(place) : place };
  if (invoke === 'composeExtension/fetchTask') return parseActionCommand(activity, from);
  return pressEvent(parseCardAction(data), { ...from, trigger: 'manual', via: 'dialog' });
}

/**
 * Compose boxes stand in chats between two people as well, which is personal too and not the chat with the bot:
 * its id must not be taken for one that the bot can write to.
 */
function awayFromBot(place: Place): Place {
  return place.scope === 'personal' ? { ...place, scope: 'group' } : place;
}

function pressEvent(
  read: ParsedCardAction,
  { trigger, ...from }: Base & { sender: Sender; trigger: 'automatic' | 'manual'; via: 'invoke' | 'dialog' },
): InboundEvent {
  if (read.parsed === 'invalid') return { ...from, event: 'invalid_card_action', problem: read.problem };
  return { ...from, event: 'card_action', action: read.action, trigger };
}
