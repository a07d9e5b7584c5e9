import type { InboundEvent } from '../usecases/inbound/inbound-event.ts';
import { activityKey } from './activity-key.ts';
import { type Activity, activityShape } from './activity-shape.ts';
import { parseInvoke } from './parse-invoke.ts';
import { parseMessage } from './parse-message.ts';
import { parsePlace } from './parse-place.ts';
import { parseConversationUpdate, parseInstallation } from './parse-team-event.ts';

/** What came to pass, from the body of a request. Never throws: what cannot be read has its own cases. */
export function parseActivity(body: unknown): InboundEvent {
  const shaped = activityShape.safeParse(body);
  if (!shaped.success) return { event: 'malformed', reason: 'not an activity: no type' };
  const activity = shaped.data;
  const parse = parserFor(activity);
  if (parse === null) return { event: 'ignored', what: activity.type.slice(0, 50) };
  const place = parsePlace(activity);
  if ('missing' in place) {
    return { event: 'malformed', reason: `${activity.type} without ${place.missing}` };
  }
  return parse(activity, { key: activityKey(activity), place });
}

function parserFor({ type }: Activity) {
  switch (type) {
    case 'message':
      return parseMessage;
    case 'invoke':
      return parseInvoke;
    case 'installationUpdate':
      return parseInstallation;
    case 'conversationUpdate':
      return parseConversationUpdate;
    default:
      return null;
  }
}
