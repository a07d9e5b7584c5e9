import * as z from 'zod';

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
