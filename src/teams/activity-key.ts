import { createHash } from 'node:crypto';
import type { Activity } from './activity-shape.ts';

/** Names an activity for ever within its conversation; by its content when the channel gave it no id. */
export function activityKey(activity: Activity): string {
  const conversationId = activity.conversation?.id ?? '';
  if (activity.id) return `${conversationId}|${activity.id}`;
  const { type, timestamp, text, name, action, replyToId, from, value } = activity;
  const content = [type, timestamp, text, name, action, replyToId, from?.id, ...plainValues(value)];
  const hash = createHash('sha256').update(JSON.stringify(content)).digest('hex');
  return `${conversationId}|sha256:${hash}`;
}

/** Only what stands at the top: a value nested without end must not exhaust the stack. */
function plainValues(value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return [String(value)];
  return Object.entries(value).map(
    ([key, each]) => `${key}=${typeof each === 'object' ? '…' : String(each)}`,
  );
}
