import type { Caller } from '../context.ts';
import { authorityAt } from '../delegation/who-coordinates.ts';
import type { Tx } from '../ports/store.ts';

/** Who is signed in: what a verified token says, nothing else. */
export interface MemberIdentity {
  tenantId: string;
  aadObjectId: string;
}

/** `unknown`: not in that network, or there is no such network; which of the two is not said. */
export type ResolvedMember =
  | { member: 'caller'; caller: Caller }
  | { member: 'unknown' }
  /** In the network, whose team no longer has the app. */
  | { member: 'removed' };

/**
 * The signed-in person as a caller of one network. Unlike a message in a team, a page proves nothing about
 * membership: only who the roster knows to be in the team gets in, and nobody is taken into the people.
 */
export async function resolveMember(
  tx: Tx,
  input: { identity: MemberIdentity; networkId: string; now: Date },
): Promise<ResolvedMember> {
  const { tenantId, aadObjectId } = input.identity;
  const network = await tx.networks.byId(input.networkId);
  if (network === null || network.tenantId !== tenantId) return { member: 'unknown' };
  const person = await tx.people.byAadObjectId(network.id, aadObjectId);
  if (person === null || !person.inTeam) return { member: 'unknown' };
  if (network.status === 'removed') return { member: 'removed' };
  const authority = await authorityAt(tx, { network, person, now: input.now });
  const { teamsUserId, name } = person;
  return {
    member: 'caller',
    caller: { network, person, authority, sender: { tenantId, aadObjectId, teamsUserId, name } },
  };
}
