import type { Network } from '../../../src/domain/network/network.ts';
import type { Person } from '../../../src/domain/network/person.ts';
import type { Human, Town } from '../core/town.ts';
import type { World } from '../core/world.ts';

/** The network of a team as it is stored, null before it is. */
export function networkOf({ data }: World, { tenantId, teamId }: Town): Network | null {
  return data.networks.where('team', JSON.stringify([tenantId, teamId]))[0] ?? null;
}

/** Everybody of the team the product knows of, whether they have left or not. */
export function peopleOf(world: World, town: Town): Person[] {
  const network = networkOf(world, town);
  return network === null ? [] : world.data.people.where('network', network.id);
}

/** Those in the team who coordinate, as far as the product knows. */
export function coordinators(world: World, town: Town): Human[] {
  const known = peopleOf(world, town).filter(
    ({ inTeam, position }) => inTeam && position?.role === 'coordinator',
  );
  return humansOf(town, known);
}

/** Those in the team with another position than that. */
export function members(world: World, town: Town): Human[] {
  const known = peopleOf(world, town).filter(
    ({ inTeam, position }) => inTeam && position !== null && position.role !== 'coordinator',
  );
  return humansOf(town, known);
}

function humansOf({ humans }: Town, people: readonly Person[]): Human[] {
  const ids = new Set(people.map(({ aadObjectId }) => aadObjectId));
  return humans.filter(({ inTeam, aadObjectId }) => inTeam && ids.has(aadObjectId));
}

export function personOf(world: World, town: Town, human: Human): Person | null {
  return peopleOf(world, town).find(({ aadObjectId }) => aadObjectId === human.aadObjectId) ?? null;
}
