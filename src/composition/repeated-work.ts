import type { WakeUp } from '../scheduler/wake-ups.ts';
import type { Database } from '../storage/engine/database.ts';
import type { Context } from '../usecases/context.ts';
import { lookAgain } from '../usecases/delivery/look-again.ts';
import { sendOrphans } from '../usecases/delivery/send-orphans.ts';
import { forgetFileLinks } from '../usecases/files/forget-file-links.ts';
import { forgetInbound } from '../usecases/inbound/forget-inbound.ts';
import type { PlatformLimits } from '../usecases/ports/platform-limits.ts';
import { retain } from '../usecases/retention/retain.ts';

/** How often the sweep looks for what is due, and when nightly upkeep runs. */
const EVERY_MINUTE = '* * * * *';
const NIGHTLY = '40 3 * * *';
const UPKEEP_ZONE = 'Europe/Rome';

export interface RepeatedParts {
  context: Context;
  database: Database;
  limits: PlatformLimits;
  sweep: () => Promise<unknown>;
  /** The nightly copy; null where none is kept. */
  backUp: (() => Promise<void>) | null;
}

/** What the process is woken for. */
export function repeatedWork({ context, database, limits, sweep, backUp }: RepeatedParts): WakeUp[] {
  return [
    { name: 'sweep', expression: EVERY_MINUTE, timeZone: UPKEEP_ZONE, run: sweep },
    { name: 'orphans', expression: EVERY_MINUTE, timeZone: UPKEEP_ZONE, run: sendWhatWaits },
    { name: 'upkeep', expression: NIGHTLY, timeZone: UPKEEP_ZONE, run: upkeep },
  ];

  async function sendWhatWaits(): Promise<void> {
    const jobs = await database.queue.followClock();
    const rows = await limits.followClock();
    if (jobs + rows > 0) context.note('clock set back: waits shortened', { jobs, rows });
    await sendOrphans(context);
  }

  async function upkeep(): Promise<void> {
    await forgetInbound(context);
    await forgetFileLinks(context);
    await limits.forget();
    await retain(context);
    await lookAgain(context);
    await database.maintain();
    await backUp?.();
  }
}
