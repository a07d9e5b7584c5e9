import * as z from 'zod';
import type { InboundEvent, Place } from '../usecases/inbound/inbound-event.ts';
import type { Activity } from './activity-shape.ts';
import { parseCardAction } from './parse-card-action.ts';
import { parseSender } from './parse-place.ts';

const executeShape = z.object({
  action: z.object({ verb: z.string().optional().catch(undefined), data: z.unknown().optional() }),
  trigger: z.string().optional().catch(undefined),
});

/** A press of Action.Execute or a client refreshing a card by itself; every other invoke is for somebody else. */
export function parseInvoke(activity: Activity, base: { key: string; place: Place }): InboundEvent {
  if (activity.name !== 'adaptiveCard/action') {
    return { event: 'unsupported_invoke', name: (activity.name ?? '').slice(0, 100) };
  }
  if (activity.from === undefined) return { event: 'malformed', reason: 'invoke without from' };
  const sender = parseSender(activity, base.place.tenantId);
  if (sender === null) return { event: 'malformed', reason: 'invoke without from.aadObjectId' };
  const pressed = executeShape.safeParse(activity.value);
  const read = pressed.success
    ? parseCardAction(pressed.data.action.data ?? {}, pressed.data.action.verb)
    : { parsed: 'invalid' as const, problem: 'value without action' };
  if (read.parsed === 'invalid') {
    return { ...base, event: 'invalid_card_action', sender, via: 'invoke', problem: read.problem };
  }
  const trigger = pressed.data?.trigger === 'automatic' ? 'automatic' : 'manual';
  return { ...base, event: 'card_action', sender, action: read.action, trigger, via: 'invoke' };
}
