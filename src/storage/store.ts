import { AsyncLocalStorage } from 'node:async_hooks';
import { setImmediate as turnOfTheLoop } from 'node:timers/promises';
import type { KyselyPlugin, Transaction } from 'kysely';
import type { PgBoss } from 'pg-boss';
import type { Store, Tx } from '../usecases/ports/store.ts';
import { actionRepository } from './actions.ts';
import { agendaRepository } from './agenda.ts';
import { answerRepository } from './answers.ts';
import { auditLog } from './audit.ts';
import { delegationRepository } from './delegations.ts';
import type { CurrentOrigin } from './deliveries.ts';
import { deliveryRepository } from './deliveries.ts';
import type { Engine } from './engine/engine.ts';
import { errorCode, isConnectionLost } from './engine/server-errors.ts';
import { nestedTransaction, transactionEnded } from './engine/transaction-misuse.ts';
import { fileLinkRepository } from './file-links.ts';
import { inboundLog } from './inbound.ts';
import { minutesRepository } from './minutes.ts';
import { networkRepository } from './networks.ts';
import { personRepository } from './people.ts';
import { personalDataRepository } from './personal-data.ts';
import { planRunRepository } from './plan-runs.ts';
import { practiceRepository } from './practices.ts';
import { projectRepository } from './projects.ts';
import { publicationRepository } from './publications.ts';
import { transactionJobs } from './queue/jobs.ts';
import { registerRepository } from './registers.ts';
import { retentionRepository } from './retention.ts';
import { seatRepository } from './seats.ts';
import { sittingRepository } from './sittings.ts';
import { substitutionRepository } from './substitutions.ts';
import type { Tables } from './tables/tables.ts';
import { urgentDraftRepository } from './urgent-drafts.ts';

/** Serialization failure and deadlock: PostgreSQL has undone the transaction and asks for it again. */
const UNDONE = new Set(['40001', '40P01']);

/** `deciding`: `work` runs. `committing`: it has resolved. `failed`: it has thrown. */
interface Run {
  phase: 'deciding' | 'committing' | 'failed';
}

/**
 * Transactions at READ COMMITTED: uniqueness rests on constraints and order on row locks, not on the isolation level
 * (reliability 0.7).
 *
 * A transaction that the database undid, or that lost its connection before the commit was asked for, is run once
 * more: `work` decides from what it reads and touches nothing outside, so running it again is safe. When the
 * connection breaks during the commit nobody knows whether it happened: the error is passed on.
 *
 * The embedded database works in this thread and never waits for anything: one transaction after the other would keep
 * requests under way, and their time limits, from getting on. So each lets them first.
 */
export function createStore(engine: Engine, boss: PgBoss, currentOrigin: CurrentOrigin): Store {
  const running = new AsyncLocalStorage<Run>();

  return {
    async transaction(work) {
      engine.assertUsable();
      if (running.getStore()?.phase === 'deciding') throw nestedTransaction();
      const run: Run = { phase: 'deciding' };
      try {
        return await attempt(work, run);
      } catch (error) {
        if (!mayRunAgain(error, run)) throw error;
        return attempt(work, { phase: 'deciding' });
      }
    },
  };

  function attempt<T>(work: (tx: Tx) => Promise<T>, run: Run): Promise<T> {
    const transaction = engine.db.transaction().setIsolationLevel('read committed');
    return transaction.execute(async (trx) => {
      try {
        if (engine.kind === 'embedded') await turnOfTheLoop();
        const result = await running.run(run, () => work(repositories({ boss, currentOrigin }, trx, run)));
        run.phase = 'committing';
        return result;
      } catch (error) {
        run.phase = 'failed';
        throw error;
      }
    });
  }
}

function mayRunAgain(error: unknown, run: Run): boolean {
  const code = errorCode(error);
  if (code !== null && UNDONE.has(code)) return true;
  return isConnectionLost(error) && run.phase !== 'committing';
}

interface Means {
  boss: PgBoss;
  currentOrigin: CurrentOrigin;
}

function repositories({ boss, currentOrigin }: Means, transaction: Transaction<Tables>, run: Run): Tx {
  const trx = transaction.withPlugin(onlyWhile(assertOpen)) as Transaction<Tables>;
  const jobs = transactionJobs(boss, trx, assertOpen);
  return {
    networks: networkRepository(trx),
    people: personRepository(trx),
    seats: seatRepository(trx),
    sittings: sittingRepository(trx),
    agenda: agendaRepository(trx),
    actions: actionRepository(trx),
    answers: answerRepository(trx),
    substitutions: substitutionRepository(trx),
    registers: registerRepository(trx),
    deliveries: deliveryRepository(trx, { sendJobs: jobs.sendDeliveries, currentOrigin }),
    planRuns: planRunRepository(trx),
    drafts: urgentDraftRepository(trx),
    delegations: delegationRepository(trx),
    minutes: minutesRepository(trx),
    practices: practiceRepository(trx),
    projects: projectRepository(trx),
    publications: publicationRepository(trx),
    audit: auditLog(trx),
    fileLinks: fileLinkRepository(trx),
    inbound: inboundLog(trx),
    personalData: personalDataRepository(trx),
    retention: retentionRepository(trx),
    jobs,
  };

  /** A forgotten `await` must not write into somebody else's transaction on the same connection. */
  function assertOpen(): void {
    if (run.phase !== 'deciding') throw transactionEnded();
  }
}

function onlyWhile(assertOpen: () => void): KyselyPlugin {
  return {
    transformQuery({ node }) {
      assertOpen();
      return node;
    },
    transformResult: async ({ result }) => result,
  };
}
