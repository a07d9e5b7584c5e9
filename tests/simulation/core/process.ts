import type { Context } from '../../../src/usecases/context.ts';
import type { BotLogic } from '../../../src/usecases/inbound/inbound-event.ts';
import type { JobHandlers } from '../../../src/usecases/ports/jobs.ts';
import type { MemoryJob } from '../../helpers/memory/job-table.ts';

/** One running process of the product, from its start to its death. */
export interface Process {
  name: string;
  alive: boolean;
  /** Until when it stands still. */
  frozenUntil: number;
  /** What its clock shows, less the true time. */
  clockOffMs: number;
  sweeping: boolean;
  /** Jobs it has in hand. */
  held: Set<MemoryJob>;
  context: Context;
  logic: BotLogic;
  handlers: JobHandlers;
  /** A point at which others may come first, and at which it may stand still or die. @throws Crashed when it is dead */
  step(): Promise<void>;
  now(): Date;
}
