import { AsyncLocalStorage } from 'node:async_hooks';
import { nestedTransaction, transactionEnded } from '../../../src/storage/engine/transaction-misuse.ts';
import type { Store, Tx } from '../../../src/usecases/ports/store.ts';
import { actionRepository } from './actions.ts';
import { agendaRepository } from './agenda.ts';
import { answerRepository } from './answers.ts';
import { auditLog } from './audit.ts';
import { delegationRepository } from './delegations.ts';
import { deliveryRepository } from './deliveries.ts';
import { fileLinkRepository } from './file-links.ts';
import { inboundLog } from './inbound.ts';
import type { JobTable, NewJob } from './job-table.ts';
import type { Change } from './journal.ts';
import { createJournal } from './journal.ts';
import type { MemoryData } from './memory-data.ts';
import { createMemoryData } from './memory-data.ts';
import { minutesRepository } from './minutes.ts';
import { networkRepository } from './networks.ts';
import { personRepository } from './people.ts';
import { personalDataRepository } from './personal-data.ts';
import { planRunRepository } from './plan-runs.ts';
import { practiceRepository } from './practices.ts';
import { projectRepository } from './projects.ts';
import { publicationRepository } from './publications.ts';
import { registerRepository } from './registers.ts';
import { retentionRepository } from './retention.ts';
import { seatRepository } from './seats.ts';
import { sittingRepository } from './sittings.ts';
import { substitutionRepository } from './substitutions.ts';
import { transactionJobs } from './transaction-jobs.ts';
import { urgentDraftRepository } from './urgent-drafts.ts';

interface Run {
  open: boolean;
}

/**
 * The port `Store` in memory. Transactions run one after the other, in the order in which they were asked for: every
 * lock is held by whoever runs, and what happens between two transactions is where others come in. One that throws
 * leaves nothing, jobs included.
 *
 * @param onCommit told of every row a transaction has written, before anybody else can read it
 * @param withoutKeys as of `createMemoryData`
 */
export function createMemoryStore(
  jobs: JobTable,
  newId: () => string,
  onCommit: (changes: Change[]) => void = () => undefined,
  withoutKeys: readonly string[] = [],
): { store: Store; data: MemoryData } {
  const journal = createJournal();
  const data = createMemoryData(journal, withoutKeys);
  const running = new AsyncLocalStorage<Run>();
  let queued: NewJob[] = [];
  let last: Promise<void> = Promise.resolve();
  const ofTransaction = transactionJobs((job) => queued.push(job));
  const repositories: Tx = {
    networks: networkRepository(data),
    people: personRepository(data, newId),
    seats: seatRepository(data),
    sittings: sittingRepository(data),
    agenda: agendaRepository(data),
    actions: actionRepository(data),
    answers: answerRepository(data),
    substitutions: substitutionRepository(data),
    registers: registerRepository(data),
    deliveries: deliveryRepository(data, newId, ofTransaction.sendDeliveries, jobOf),
    planRuns: planRunRepository(data),
    drafts: urgentDraftRepository(data),
    delegations: delegationRepository(data),
    minutes: minutesRepository(data),
    practices: practiceRepository(data),
    projects: projectRepository(data),
    publications: publicationRepository(data),
    audit: auditLog(data),
    fileLinks: fileLinkRepository(data),
    inbound: inboundLog(data),
    personalData: personalDataRepository(data),
    retention: retentionRepository(data),
    jobs: ofTransaction,
  };
  return { data, store: { transaction } };

  function jobOf(deliveryId: string): 'there' | 'given_up' | 'gone' {
    const isOf = ({ data: of }: { data: object }) => 'deliveryId' in of && of.deliveryId === deliveryId;
    if (queued.some(isOf) || jobs.waiting().some(isOf) || jobs.active().some(isOf)) return 'there';
    return jobs.givenUp.some(isOf) ? 'given_up' : 'gone';
  }

  async function transaction<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
    if (running.getStore()?.open === true) throw nestedTransaction();
    const before = last;
    const ended = Promise.withResolvers<void>();
    last = ended.promise;
    await before;
    const run: Run = { open: true };
    try {
      const result = await running.run(run, () => work(whileOpen(repositories, run)));
      run.open = false;
      const changes = journal.commit();
      for (const job of queued) jobs.add(job);
      onCommit(changes);
      return result;
    } catch (error) {
      run.open = false;
      journal.rollBack();
      throw error;
    } finally {
      queued = [];
      ended.resolve();
    }
  }
}

/** The repositories of one transaction: after its end every call is refused. */
function whileOpen(repositories: Tx, run: Run): Tx {
  const opened = new Map<string | symbol, unknown>();
  return new Proxy(repositories, {
    get(all, name) {
      const repository = Reflect.get(all, name);
      if (repository === undefined) return undefined;
      const known = opened.get(name) ?? guarded(repository, run);
      opened.set(name, known);
      return known;
    },
  });
}

function guarded(repository: object, run: Run): object {
  return new Proxy(repository, {
    get(all, name) {
      const method = Reflect.get(all, name);
      if (typeof method !== 'function') return method;
      return async (...given: unknown[]) => {
        if (!run.open) throw transactionEnded();
        return Reflect.apply(method, all, given);
      };
    },
  });
}
