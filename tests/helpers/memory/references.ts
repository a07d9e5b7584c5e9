import type { MemoryData } from './memory-data.ts';
import { ConstraintError } from './table.ts';

type Referenced =
  | 'sittings'
  | 'people'
  | 'seats'
  | 'agenda'
  | 'actions'
  | 'delegations'
  | 'minutes'
  | 'practices'
  | 'projects'
  | 'publications';

/** Holds what the foreign keys hold: a row of one network never points at a row of another. Null points at nothing. */
export function mustBelong(
  data: MemoryData,
  networkId: string,
  references: Partial<Record<Referenced, readonly (string | null)[]>>,
): void {
  if (data.networks.get(networkId) === null) throw new ConstraintError(`there is no network ${networkId}`);
  for (const [table, ids] of Object.entries(references) as [Referenced, readonly (string | null)[]][]) {
    for (const id of ids) {
      if (id === null || data[table].get(id)?.networkId === networkId) continue;
      throw new ConstraintError(`${table}: network ${networkId} has no ${id}`);
    }
  }
}

/** Holds what a check constraint holds. */
export function must(holds: boolean, rule: string): void {
  if (!holds) throw new ConstraintError(rule);
}
