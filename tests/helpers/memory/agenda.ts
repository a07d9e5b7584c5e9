import type { AgendaItem } from '../../../src/domain/agenda/agenda.ts';
import type { AgendaRepository } from '../../../src/usecases/ports/agenda-repository.ts';
import type { MemoryData } from './memory-data.ts';
import { by } from './order.ts';
import { must, mustBelong } from './references.ts';

export function agendaRepository(data: MemoryData): AgendaRepository {
  const { agenda } = data;
  return {
    async forSitting(networkId, sittingId) {
      const items = agenda.where('sitting', sittingId).filter((item) => item.networkId === networkId);
      return items.sort(
        by(
          ({ position }) => position,
          ({ proposedAt }) => proposedAt,
          ({ id }) => id,
        ),
      );
    },

    async byId(networkId, id) {
      const item = agenda.get(id);
      return item?.networkId === networkId ? item : null;
    },

    async carried(networkId, ids) {
      const on = ids.filter((id) => agenda.where('carried', id).some((item) => item.networkId === networkId));
      return new Set(on);
    },

    async insert(item) {
      check(data, item);
      const result = agenda.insert(item);
      if ('inserted' in result) return true;
      must(result.conflict === 'carried', `another item has its ${result.conflict}`);
      return false;
    },

    async save(item) {
      if (agenda.get(item.id)?.networkId !== item.networkId) return;
      check(data, item);
      agenda.put(item);
    },
  };
}

function check(data: MemoryData, item: AgendaItem): void {
  const { networkId, sittingId, proposedBy, carriedFrom, state, position, refusal } = item;
  mustBelong(data, networkId, { sittings: [sittingId], people: [proposedBy], agenda: [carriedFrom] });
  must((state === 'accepted') === position > 0, 'accepted items have a position, others none');
  must((state === 'refused') === (refusal !== null), 'refused items have a word, others none');
  must(item.minutes === null || item.minutes > 0, 'an item takes time');
}
