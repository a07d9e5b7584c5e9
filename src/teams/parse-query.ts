import * as z from 'zod';
import { isSearchCommand, SEARCH_PARAMETER } from '../domain/commands/search-command.ts';
import type { InboundEvent, Place, Sender } from '../usecases/inbound/inbound-event.ts';
import type { Activity } from './activity-shape.ts';

/** What Teams asks for, and the most that it takes (platform facts §3.5). */
const PAGE = 25;
const FARTHEST = 10_000;

export const QUERY_INVOKE = 'composeExtension/query';

const parameter = z.object({ name: z.string().catch(''), value: z.string().catch('') });

const shape = z.object({
  commandId: z.string().optional(),
  parameters: z.array(parameter).catch([]).default([]),
  queryOptions: z
    .object({
      skip: z.int().min(0).max(FARTHEST).catch(0).default(0),
      count: z.int().min(1).max(PAGE).catch(PAGE).default(PAGE),
    })
    .catch({ skip: 0, count: PAGE })
    .default({ skip: 0, count: PAGE }),
});

/**
 * A search in the compose box. When it is opened Teams asks before anything is typed (`initialRun`); a client that
 * names neither command nor parameter means the only ones there are.
 */
export function parseQuery(
  { value }: Activity,
  from: { key: string; place: Place; sender: Sender },
): InboundEvent {
  const read = shape.safeParse(value);
  if (!read.success) return refused(from, 'value: not a query');
  const { commandId, parameters, queryOptions } = read.data;
  if (commandId !== undefined && !isSearchCommand(commandId)) return refused(from, 'commandId: unknown');
  const typed = parameters.find(({ name }) => name === SEARCH_PARAMETER || name === '')?.value ?? '';
  const page = { skip: queryOptions.skip, limit: queryOptions.count };
  return { ...from, event: 'practice_query', typed, page };
}

function refused(from: { key: string; place: Place; sender: Sender }, problem: string): InboundEvent {
  return { ...from, event: 'invalid_card_action', via: 'query', problem };
}
