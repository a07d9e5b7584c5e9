import type { PlatformRates } from '../domain/delivery/platform-rates.ts';
import type { Route } from '../http/route.ts';
import type { VerifyToken } from '../http/tab/verify-token.ts';
import type { LogDestination } from '../logging/logger.ts';
import type { Database } from '../storage/engine/database.ts';
import type { Context } from '../usecases/context.ts';
import type { PersonLimit } from '../usecases/inbound/person-accounts.ts';
import type { Clock } from '../usecases/ports/clock.ts';

/** One running process of the product. */
export interface App {
  /** Where it listens, e.g. `http://127.0.0.1:3978`. */
  url: string;
  /** What to tell the person who started it. */
  greeting: string;
  context: Context;
  database: Database;
  /** Decides what is due now and waits until it has been sent, and whatever follows from it. */
  settle(): Promise<void>;
  /** Writes a backup where the configuration says; never rejects: what came of it is in the log. */
  backUp(): Promise<void>;
  /** Takes no more, finishes what is in hand, closes: in ten seconds at most. What was not begun is left to the next. */
  dispose(): Promise<void>;
}

export interface AppOverrides {
  clock?: Clock;
  /** Says who is signed in to the tab, instead of Entra. */
  verifySignIn?: VerifyToken;
  /** How fast the platform may be asked; as Teams allows unless told. */
  rates?: PlatformRates;
  /** More addresses to serve, made when the app's own parts are there. */
  routes?: (parts: { context: Context }) => Route[];
  /** Where log lines go; standard output unless told. */
  logs?: LogDestination;
  /** How much one person may ask; null = as much as they like. */
  personLimit?: PersonLimit | null;
}
