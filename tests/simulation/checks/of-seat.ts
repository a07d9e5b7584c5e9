import type { Person } from '../../../src/domain/network/person.ts';
import type { World } from '../core/world.ts';
import { peopleInCharge } from './in-charge.ts';

/** Who is told in the name of a municipality: its referents, or without one whoever else sits there. */
export function toldFor({ data }: World, networkId: string, seatId: string): Person[] {
  const there = data.people
    .where('network', networkId)
    .filter(({ inTeam, position }) => inTeam && position?.seatId === seatId);
  const referents = there.filter(({ position }) => position?.role === 'referent');
  return referents.length > 0 ? referents : there;
}

/** Whether somebody may speak in the name of a municipality: they sit there, or coordinate. */
export function maySpeakFor(
  world: World,
  { personId, seatId, now }: { personId: string | null; seatId: string; now: Date },
): boolean {
  const person = personId === null ? null : world.data.people.get(personId);
  if (person === null) return false;
  if (person.inTeam && person.position?.seatId === seatId) return true;
  return peopleInCharge(world, person.networkId, now).some(({ id }) => id === person.id);
}
