import * as z from 'zod';

/** Names a request for ever: the page makes one for each press and keeps it when it sends the same again. */
const key = z.string().regex(/^[\w-]{16,64}$/);

/** Body of `POST …/actions`; what an action is, the server reads as it reads the button of a card. */
export const actionBody = z.object({ action: z.record(z.string(), z.unknown()), key });

/** `?year=` of a command that shows a whole one; `this`: the present one of the network. */
export const yearAsked = z.union([
  z.literal('this'),
  z
    .string()
    .regex(/^20\d\d$/)
    .transform(Number),
]);
