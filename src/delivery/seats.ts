import { UNDER_WAY } from '../domain/delivery/platform-rates.ts';
import type { Urgency } from '../usecases/ports/platform-limits.ts';

/** Those that a slow machine or a slow Teams holds up arrive together afterwards: there must not be many. */
export interface Seats {
  /** Runs `work` when fewer than so many of its kind are under way; in order of asking. */
  whenFree<T>(of: { tenantId: string; urgency: Urgency }, work: () => Promise<T>): Promise<T>;
}

export function createSeats(): Seats {
  const rooms = new Map<string, { taken: number; waiting: (() => void)[] }>();
  return { whenFree };

  async function whenFree<T>(
    { tenantId, urgency }: { tenantId: string; urgency: Urgency },
    work: () => Promise<T>,
  ): Promise<T> {
    const key = `${urgency}/${tenantId}`;
    const room = rooms.get(key) ?? { taken: 0, waiting: [] };
    rooms.set(key, room);
    if (room.taken < UNDER_WAY[urgency]) room.taken += 1;
    else await new Promise<void>((resolve) => room.waiting.push(resolve));
    try {
      return await work();
    } finally {
      // The seat goes to who comes next, or is free.
      const next = room.waiting.shift();
      if (next !== undefined) next();
      else room.taken -= 1;
      if (room.taken === 0) rooms.delete(key);
    }
  }
}
