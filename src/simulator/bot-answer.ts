import * as z from 'zod';
import type { SimActivity } from './activities.ts';
import type { CardJson } from './world/world-data.ts';

/** What the bot answered to one activity. */
export interface BotAnswer {
  activity: SimActivity;
  /** HTTP status; 0 = no answer came (not reachable, or later than Teams waits). */
  status: number;
  body: unknown;
}

/** What an answered invoke shows to who pressed (platform facts §2.4). */
export type PressShown =
  | { shown: 'card'; card: CardJson }
  | { shown: 'notice'; text: string }
  | { shown: 'nothing' }
  /** An error status or none: Teams says that something went wrong. */
  | { shown: 'failure'; status: number };

/** Teams gives up after about this long (platform facts §2.4). */
const PATIENCE_MS = 15_000;
const CARD = 'application/vnd.microsoft.card.adaptive';
const NOTICE = 'application/vnd.microsoft.activity.message';

const invokeBody = z.discriminatedUnion('type', [
  z.object({ type: z.literal(CARD), value: z.record(z.string(), z.unknown()) }),
  z.object({ type: z.literal(NOTICE), value: z.string() }),
]);

/** Sends one activity to the bot over HTTP, as Teams does. Never rejects. */
export async function postToBot(url: string, activity: SimActivity): Promise<BotAnswer> {
  try {
    const response = await fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(activity),
      signal: AbortSignal.timeout(PATIENCE_MS),
    });
    return { activity, status: response.status, body: parsed(await response.text()) };
  } catch {
    return { activity, status: 0, body: null };
  }
}

export function pressShown({ status, body }: BotAnswer): PressShown {
  if (status < 200 || status >= 300) return { shown: 'failure', status };
  const read = invokeBody.safeParse(body);
  if (!read.success) return { shown: 'nothing' };
  if (read.data.type === CARD) return { shown: 'card', card: read.data.value };
  return read.data.value === '' ? { shown: 'nothing' } : { shown: 'notice', text: read.data.value };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text === '' ? null : text;
  }
}
