import type { RetentionRepository } from '../../../src/usecases/ports/retention-repository.ts';
import type { MemoryData } from './memory-data.ts';
import { by } from './order.ts';
import { onlyInDatabase } from './personal-data.ts';
import { must, mustBelong } from './references.ts';

/** Runs and figures; what deletes goes by the columns of a database. */
export function retentionRepository(data: MemoryData): RetentionRepository {
  const { networks, retentionRuns: runs, figures } = data;
  return {
    networks: async () =>
      networks.all().sort(
        by(
          ({ name }) => name,
          ({ id }) => id,
        ),
      ),

    async run(networkId, id) {
      const found = runs.get(id);
      return found?.networkId === networkId ? found : null;
    },

    openRun: async (networkId) => runs.where('open', networkId)[0] ?? null,
    hasRun: async (networkId, month) => runs.has('month', `${networkId}|${month}`),

    async save(run) {
      mustBelong(data, run.networkId, { people: [run.postponedBy] });
      const known = runs.get(run.id);
      if (known === null) return must('inserted' in runs.insert(run), 'one run a month, one open a network');
      runs.put({ ...run, networkId: known.networkId, month: known.month, cutoffs: known.cutoffs });
    },

    async addFigures(networkId, sittingId, said) {
      mustBelong(data, networkId, {});
      const { sitting, seats, coveredSeatIds } = said;
      figures.insert({ networkId, sittingId, sitting, seats, covered: [...coveredSeatIds] });
    },

    async figures(networkId, from, to) {
      const own = figures
        .where('network', networkId)
        .map(({ sitting, seats, covered }) => ({ sitting, seats, coveredSeatIds: new Set(covered) }));
      const within = own.filter(({ sitting: { startsAt } }) => from <= startsAt && startsAt < to);
      return within.sort(by(({ sitting }) => sitting.startsAt));
    },

    count: onlyInDatabase,
    sittings: onlyInDatabase,
    forget: onlyInDatabase,
    forgetSitting: onlyInDatabase,
    forgetActions: onlyInDatabase,
    forgetProjects: onlyInDatabase,
    forgetPeople: onlyInDatabase,
  };
}
