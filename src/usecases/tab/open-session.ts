import { allowedCommands } from '../../domain/commands/allowed-commands.ts';
import type { CommandName } from '../../domain/commands/command.ts';
import { mayCoordinate } from '../../domain/network/authority.ts';
import type { NetworkStatus } from '../../domain/network/network.ts';
import type { Role } from '../../domain/network/person.ts';
import type { Context } from '../context.ts';
import { authorityAt } from '../delegation/who-coordinates.ts';
import type { Tx } from '../ports/store.ts';
import type { MemberIdentity } from './resolve-member.ts';

/** One network of the signed-in person, and what they are and may do in it. */
export interface MemberNetwork {
  networkId: string;
  name: string;
  /** The team it lives in, by which a page opened in a channel finds it. */
  teamId: string;
  /** `setup`: installed, and its calendar does not run yet. */
  status: Exclude<NetworkStatus, 'removed'>;
  timeZone: string;
  person: { personId: string; name: string; role: Role | null; seatName: string | null };
  /** Whether the coordinator's powers are theirs now, own or delegated. */
  coordinates: boolean;
  /** Commands to offer. */
  may: CommandName[];
}

/** The networks of the signed-in person whose teams have the app, by name; empty when they are in none. */
export function openSession(context: Context, identity: MemberIdentity): Promise<MemberNetwork[]> {
  const now = context.clock.now();
  return context.store.transaction(async (tx) => {
    const people = await tx.people.inTenant(identity.tenantId, identity.aadObjectId);
    const found: MemberNetwork[] = [];
    // A deputy's network is locked: in the order of ids, so that two sessions cannot wait for each other.
    const networkIds = people.filter((person) => person.inTeam).map((person) => person.networkId);
    for (const networkId of networkIds.sort()) {
      const described = await describeNetwork(tx, { identity, networkId, now });
      if (described !== null) found.push(described);
    }
    return found.sort((one, other) => one.name.localeCompare(other.name, 'it'));
  });
}

async function describeNetwork(
  tx: Tx,
  input: { identity: MemberIdentity; networkId: string; now: Date },
): Promise<MemberNetwork | null> {
  const { networkId, now } = input;
  const network = await tx.networks.byId(networkId);
  const person = await tx.people.byAadObjectId(networkId, input.identity.aadObjectId);
  if (network === null || person === null || network.status === 'removed') return null;
  const authority = await authorityAt(tx, { network, person, now });
  const seatId = person.position?.seatId ?? null;
  const seat = (await tx.seats.list(networkId)).find((candidate) => candidate.id === seatId);
  return {
    networkId,
    name: network.name,
    teamId: network.teamId,
    status: network.status,
    timeZone: network.settings.calendar.timeZone,
    person: {
      personId: person.id,
      name: person.name,
      role: person.position?.role ?? null,
      seatName: seat?.name ?? null,
    },
    coordinates: mayCoordinate(authority),
    may: allowedCommands(authority, person),
  };
}
