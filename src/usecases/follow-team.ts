import type { Network } from '../domain/network.ts';
import type { Context } from './context.ts';
import type { InboundEvent, Place } from './inbound-event.ts';
import type { Tx } from './ports/store.ts';

type TeamEvent = InboundEvent & {
  event:
    | 'uninstalled'
    | 'members_added'
    | 'members_removed'
    | 'team_renamed'
    | 'channel_deleted'
    | 'team_deleted';
};

/** Keeps a network in line with its team: who joins and leaves, new names, removal of app, team or channel. */
export async function followTeam(context: Context, tx: Tx, event: TeamEvent, now: Date): Promise<void> {
  const network = await networkOf(tx, event.place);
  if (network === null) return followChat(tx, event, now);
  if (event.event === 'members_removed') return membersRemoved(tx, network, event);
  if (event.event === 'members_added') return tx.jobs.send({ job: 'sync_roster', networkId: network.id });
  if (event.event === 'team_renamed') return tx.networks.save({ ...network, name: event.name });
  if (event.event === 'channel_deleted') {
    if (event.channelId !== network.channelId) return;
    context.note('network channel deleted; convening in the general channel', { networkId: network.id });
    return tx.networks.save({ ...network, channelId: network.teamId });
  }
  await tx.networks.save({ ...network, status: 'removed', nextDueAt: null });
  context.note('network removed', { networkId: network.id, by: event.event });
}

async function networkOf(tx: Tx, place: Place): Promise<Network | null> {
  return place.teamId === null ? null : tx.networks.byTeam(place.tenantId, place.teamId);
}

async function membersRemoved(
  tx: Tx,
  network: Network,
  event: TeamEvent & { event: 'members_removed' },
): Promise<void> {
  const people = await tx.people.list(network.id);
  for (const member of event.members) {
    const person = people.find(
      (candidate) =>
        candidate.aadObjectId === member.aadObjectId || candidate.teamsUserId === member.teamsUserId,
    );
    if (person?.inTeam) await tx.people.save({ ...person, inTeam: false });
  }
}

/** The app was removed from a personal chat: that person cannot be reached there any more. */
async function followChat(tx: Tx, event: TeamEvent, now: Date): Promise<void> {
  if (event.event !== 'uninstalled' || event.sender === null || event.place.scope !== 'personal') return;
  const { tenantId, aadObjectId } = event.sender;
  for (const person of await tx.people.inTenant(tenantId, aadObjectId)) {
    await tx.people.save({ ...person, unreachable: { since: now, reason: 'app_removed' } });
  }
}
