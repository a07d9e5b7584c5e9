import * as z from 'zod';
import type { SearchCommandId } from '../../domain/commands/search-command.ts';
import { isSearchCommand } from '../../domain/commands/search-command.ts';

const as = z.string().min(1);
const key = z.string().min(1);

/** What the page may ask for, by the last part of its address. */
export const PAGE_REQUESTS = {
  message: z.object({
    as,
    where: z.enum(['channel', 'thread', 'chat']),
    rootId: z.string().nullish(),
    text: z.string().max(20_000),
  }),
  press: z.object({
    as,
    messageId: z.string(),
    type: z.enum(['Action.Execute', 'Action.Submit']),
    verb: z.string().nullish(),
    /** The button's data with the inputs of the card merged into them. */
    data: z.record(z.string(), z.unknown()).nullish(),
  }),
  /** Of a button of `messageId`, or of the action command `commandId`, perhaps on that message. */
  dialog: z.object({
    as,
    where: z.enum(['channel', 'chat']),
    messageId: z.string().nullish(),
    commandId: z.string().nullish(),
    step: z.enum(['fetch', 'submit']),
    data: z.record(z.string(), z.unknown()).nullish(),
  }),
  /** Of the compose box; `typed` is '' when it has just been opened. */
  search: z.object({
    as,
    where: z.enum(['channel', 'chat']),
    commandId: z.custom<SearchCommandId>((id) => typeof id === 'string' && isSearchCommand(id)),
    typed: z.string().max(200),
    skip: z.int().min(0),
  }),
  /** What was found and chosen, as a message. */
  insert: z.object({ as, where: z.enum(['channel', 'chat']), card: z.record(z.string(), z.unknown()) }),
  refresh: z.object({ as, messageId: z.string() }),
  signIn: z.object({ as }),
  clock: z.object({
    to: z.union([z.enum(['hour', 'day', 'next']), z.iso.datetime({ offset: true })]),
  }),
  /** `add` and `remove` are about the app, the others about the person of that key. */
  team: z.discriminatedUnion('do', [
    z.object({ do: z.enum(['leave', 'join', 'block', 'unblock']), key }),
    z.object({ do: z.enum(['add', 'remove']) }),
  ]),
};

export type PageRequests = { [K in keyof typeof PAGE_REQUESTS]: z.output<(typeof PAGE_REQUESTS)[K]> };
