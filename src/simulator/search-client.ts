import * as z from 'zod';
import type { SearchCommandId } from '../domain/commands/search-command.ts';
import { SEARCH_PARAMETER } from '../domain/commands/search-command.ts';
import type { ActivityMaker, PersonPlace, SimActivity } from './activities.ts';
import type { BotAnswer } from './bot-answer.ts';
import type { CardJson, SimPerson } from './world/world-data.ts';

/** A search in the compose box. */
export interface SearchAsk {
  as: SimPerson;
  place: PersonPlace;
  commandId: SearchCommandId;
  /** '' when the search has just been opened. */
  typed: string;
  skip: number;
}

/** What Teams shows of the answer (platform facts §3.5). */
export type SearchShown =
  | { shown: 'found'; found: { title: string; text: string; card: CardJson }[] }
  | { shown: 'notice'; text: string }
  | { shown: 'failure'; status: number };

export const SEARCH_PAGE = 25;

const attachment = z.object({
  content: z.record(z.string(), z.unknown()),
  preview: z.object({ content: z.object({ title: z.string(), text: z.string() }) }),
});

const queryBody = z.object({
  composeExtension: z.discriminatedUnion('type', [
    z.object({ type: z.literal('result'), attachments: z.array(attachment) }),
    z.object({ type: z.literal('message'), text: z.string() }),
  ]),
});

/** Sends it as Teams does: once when the search is opened, then for what is typed, page by page. */
export function createSearchClient(
  make: ActivityMaker,
  send: (activity: SimActivity) => Promise<BotAnswer>,
): (ask: SearchAsk) => Promise<{ answer: BotAnswer; shown: SearchShown }> {
  return async ({ as: person, place, commandId, typed, skip }) => {
    const asked =
      typed === '' ? { name: 'initialRun', value: 'true' } : { name: SEARCH_PARAMETER, value: typed };
    const value = {
      commandId,
      parameters: [asked],
      queryOptions: { skip, count: SEARCH_PAGE },
      context: { theme: 'default' },
    };
    const answer = await send(
      make.invoke({ person, place, messageId: null, name: 'composeExtension/query', value }),
    );
    return { answer, shown: searchShown(answer) };
  };
}

function searchShown({ status, body }: BotAnswer): SearchShown {
  const read = queryBody.safeParse(body);
  if (status < 200 || status >= 300 || !read.success) return { shown: 'failure', status };
  const { composeExtension: said } = read.data;
  if (said.type === 'message') return { shown: 'notice', text: said.text };
  const found = said.attachments.map(({ content: card, preview }) => ({
    title: unescaped(preview.content.title),
    text: unescaped(preview.content.text),
    card,
  }));
  return { shown: 'found', found };
}

function unescaped(markup: string): string {
  return markup.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');
}
