import { createHash } from 'node:crypto';
import type { RegisterEntry, RegisterEvent } from '../../../src/domain/register/register-entry.ts';
import type { RegisterRepository } from '../../../src/usecases/ports/register-repository.ts';
import type { MemoryData } from './memory-data.ts';
import { by } from './order.ts';
import { mustBelong } from './references.ts';
import { ConstraintError } from './table.ts';

export function registerRepository(data: MemoryData): RegisterRepository {
  const { registers } = data;
  return {
    async entries(sittingIds) {
      const all = [...new Set(sittingIds)].flatMap((id) => registers.where('sitting', id));
      return all.sort(
        by(
          ({ sittingId }) => sittingId,
          ({ seq }) => seq,
        ),
      );
    },

    async append(entry) {
      const { networkId, sittingId, recordedBy } = entry;
      mustBelong(data, networkId, { sittings: [sittingId], people: [recordedBy, personOf(entry)] });
      const before = registers.where('sitting', sittingId);
      const seq = before.length + 1;
      const seal = sealOf(before.find((each) => each.seq === seq - 1)?.seal ?? null, { ...entry, seq });
      const result = registers.insert({ ...entry, seq, seal } as RegisterEntry);
      if ('conflict' in result) throw new ConstraintError('a register is closed once');
      return result.inserted;
    },
  };
}

/** Not the database's hash: all that matters of it here is what it is made of. */
function sealOf(previous: string | null, entry: object): string {
  return createHash('sha256')
    .update(JSON.stringify([previous, entry]))
    .digest('hex');
}

function personOf(event: RegisterEvent): string | null {
  if (event.event === 'closed') return null;
  return /^person:(.+)$/.exec(event.attendeeId)?.[1] ?? null;
}
