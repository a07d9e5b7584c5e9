import type { Person } from '../../../src/domain/network/person.ts';
import type { World } from '../core/world.ts';
import { dayIn } from './days.ts';

/** Who has the coordinator's powers by the rows themselves, in the plainest words (charter Art. 4). */
export function peopleInCharge(world: World, networkId: string, now: Date): Person[] {
  const { data } = world;
  const timeZone = data.networks.get(networkId)?.settings.calendar.timeZone ?? 'UTC';
  const today = dayIn(timeZone, now);
  const delegations = data.delegations.where('network', networkId);
  const people = data.people.where('network', networkId);
  const coordinates = ({ inTeam, position }: Person) => inTeam && position?.role === 'coordinator';
  return people.filter((person) => {
    if (coordinates(person)) return true;
    if (!person.inTeam || person.position === null || delegations.length === 0) return false;
    return delegations.some(({ deputyId, delegatorId, fromOn, toOn, revokedAt }) => {
      const delegator = data.people.get(delegatorId);
      const runs = revokedAt === null && fromOn <= today && today <= toOn;
      return deputyId === person.id && runs && delegator !== null && coordinates(delegator);
    });
  });
}
