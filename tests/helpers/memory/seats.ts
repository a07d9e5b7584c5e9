import type { SeatRepository } from '../../../src/usecases/ports/store.ts';
import type { MemoryData } from './memory-data.ts';
import { by } from './order.ts';
import { must, mustBelong } from './references.ts';

export function seatRepository(data: MemoryData): SeatRepository {
  const { seats, people, substitutions, actions, practices, adoptions, projects, outletLists } = data;
  return {
    async list(networkId) {
      return seats.where('network', networkId).sort(
        by(
          ({ position }) => position,
          ({ id }) => id,
        ),
      );
    },

    async insert(seat) {
      mustBelong(data, seat.networkId, {});
      must(seat.patronDay === null || /^\d{2}-\d{2}$/.test(seat.patronDay), 'a patron day is MM-dd');
      must('inserted' in seats.insert(seat), 'a seat is inserted once');
    },

    async save(seat) {
      if (seats.get(seat.id)?.networkId === seat.networkId) seats.put(seat);
    },

    async remove(networkId, seatId) {
      if (seats.get(seatId)?.networkId !== networkId) return;
      for (const { position, declared } of people.where('network', networkId))
        must(position?.seatId !== seatId && declared?.seatId !== seatId, 'somebody sits on this seat');
      for (const { id } of substitutions.where('seat', seatId)) substitutions.remove(id);
      for (const action of actions.where('network', networkId))
        if (action.seatId === seatId) actions.put({ ...action, seatId: null });
      for (const practice of practices.where('network', networkId))
        if (practice.seatId === seatId) practices.put({ ...practice, seatId: null });
      for (const { practiceId } of adoptions.where('seat', seatId))
        adoptions.remove(`${practiceId}|${seatId}`);
      for (const project of projects.where('network', networkId))
        if (project.seatIds.includes(seatId))
          projects.put({ ...project, seatIds: project.seatIds.filter((id) => id !== seatId) });
      for (const { id } of projects.where('network', networkId))
        for (const update of data.projectUpdates.where('project', id))
          if (update.seatId === seatId) data.projectUpdates.put({ ...update, seatId: null });
      outletLists.remove(`${networkId}|${seatId}`);
      seats.remove(seatId);
    },
  };
}
