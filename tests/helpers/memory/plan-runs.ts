import type { PlanRunRepository } from '../../../src/usecases/ports/store.ts';
import type { MemoryData } from './memory-data.ts';
import { must } from './references.ts';

export function planRunRepository({ planRuns, sittings }: MemoryData): PlanRunRepository {
  return {
    async decided(sittingIds) {
      const runs = sittingIds.flatMap((id) => planRuns.where('sitting', id));
      return new Set(runs.map((run) => `${run.sittingId}|${run.dateVersion}|${run.lineKey}`));
    },

    async record(run, now) {
      must(sittings.get(run.sittingId) !== null, 'a line is decided for a stored sitting');
      return 'inserted' in planRuns.insert({ ...run, decidedAt: now });
    },
  };
}
