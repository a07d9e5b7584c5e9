import * as z from 'zod';
import type { BotAnswer } from './bot-answer.ts';
import type { CardJson } from './world/world-data.ts';

/** What an answered invoke of a dialog shows (platform facts §3.5). */
export type DialogShown =
  | { shown: 'dialog'; title: string; card: CardJson }
  | { shown: 'notice'; text: string }
  /** The dialog closes. */
  | { shown: 'nothing' }
  /** An error status or none: Teams says that something went wrong and leaves the dialog as it is. */
  | { shown: 'failure'; status: number };

const CARD = 'application/vnd.microsoft.card.adaptive';

const dialogBody = z.object({
  task: z.discriminatedUnion('type', [
    z.object({
      type: z.literal('continue'),
      value: z.object({
        title: z.string(),
        card: z.object({ contentType: z.literal(CARD), content: z.record(z.string(), z.unknown()) }),
      }),
    }),
    z.object({ type: z.literal('message'), value: z.string() }),
  ]),
});

export function dialogShown({ status, body }: BotAnswer): DialogShown {
  if (status < 200 || status >= 300) return { shown: 'failure', status };
  const read = dialogBody.safeParse(body);
  if (!read.success) return { shown: 'nothing' };
  const { task } = read.data;
  if (task.type === 'message') return { shown: 'notice', text: task.value };
  return { shown: 'dialog', title: task.value.title, card: task.value.card.content };
}
