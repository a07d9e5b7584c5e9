import type { Store } from '../../../src/usecases/ports/store.ts';
import type { JobTable } from '../../helpers/memory/job-table.ts';
import type { MemoryData } from '../../helpers/memory/memory-data.ts';
import type { AnswerLedger } from '../checks/answer-ledger.ts';
import type { RegisterLedger } from '../checks/register-ledger.ts';
import type { Sabotage } from '../sabotage.ts';
import type { Process } from './process.ts';
import type { Random } from './random.ts';
import type { Teams } from './teams.ts';
import type { Timeline } from './timeline.ts';
import type { Trace } from './trace.ts';
import type { Weather } from './weather.ts';

/** What a run has met, for whoever reads its result. */
export interface Stats {
  sends: number;
  doubts: number;
  crashes: number;
  freezes: number;
  transactions: number;
  presses: number;
  steps: number;
  practices: number;
  adoptions: number;
  digests: number;
  projects: number;
  /** Questions how a project goes. */
  quiet: number;
  /** Items to publish. */
  items: number;
  /** What municipalities have said of them; those that have said nothing are left out. */
  reports: number;
  /** Reminders of items that were decided to go out. */
  reminders: number;
  /** What municipalities have asked about items. */
  questions: number;
}

/** Everything of one run. */
export interface World {
  random: Random;
  timeline: Timeline;
  trace: Trace;
  weather: Weather;
  teams: Teams;
  jobs: JobTable;
  store: Store;
  data: MemoryData;
  /** Those that run, and those that have died and were not started again. */
  processes: Process[];
  /** Whose transaction is being committed. */
  acting: Process | null;
  /** Since when at least one process has been running without a break; null while none is. */
  upSince: number | null;
  /** Until when nothing is started again. */
  downUntil: number;
  /** When a clock jumped last. */
  lastJumpAt: number;
  /** When the platform was last out of reach. */
  lastOutageAt: number;
  /** Since when each network has had the settings and the status it has. */
  ruledSince: Map<string, number>;
  /** Adoptions of practices, `practiceId|seatId`, that somebody has asked to take back. */
  adoptionsTakenBack: Set<string>;
  /** When each person, by id, was last known to have left their team. */
  leftAt: Map<string, number>;
  answers: AnswerLedger;
  registers: RegisterLedger;
  /** Faults put in on purpose; none in a run that counts. */
  sabotage: Sabotage;
  stats: Stats;
  /** Says that a promise was broken; the run ends. */
  violated(promise: string, how: string): void;
  violations: string[];
}
