import type { Network } from '../../domain/network/network.ts';
import type { Context } from '../context.ts';
import type { InboundEvent, Place } from '../inbound/inbound-event.ts';
import type { Tx } from '../ports/store.ts';
import { afterPeopleChange } from './after-people-change.ts';
import { changeEverywhere } from './change-person.ts';
import { tellWithoutCoordinator } from './tell-without-coordinator.ts';

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
  const network = await lockNetworkOf(tx, event.place);
  if (network === null) return followChat(tx, event, now);
  if (event.event === 'members_removed') return membersRemoved(tx, network, { event, now });
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

/** Locked: these events change the same rows as what people do in the meantime. */
async function lockNetworkOf(tx: Tx, place: Place): Promise<Network | null> {
  const network = place.teamId === null ? null : await tx.networks.byTeam(place.tenantId, place.teamId);
  return network === null ? null : tx.networks.lock(network.id);
}

async function membersRemoved(
  tx: Tx,
  network: Network,
  input: { event: TeamEvent & { event: 'members_removed' }; now: Date },
): Promise<void> {
  const people = await tx.people.list(network.id);
  for (const member of input.event.members) {
    const person = people.find(
      (candidate) =>
        candidate.aadObjectId === member.aadObjectId || candidate.teamsUserId === member.teamsUserId,
    );
    if (person?.inTeam) await tx.people.save({ ...person, inTeam: false });
  }
  const gone = input.event.members.flatMap(({ aadObjectId }) => aadObjectId ?? []);
  await tx.personalData.unmark(network.id, gone);
  await tellWithoutCoordinator(tx, network, input.now);
  await afterPeopleChange(tx, network, input.now);
}

/** The app was removed from a personal chat: that person cannot be reached there any more. */
async function followChat(tx: Tx, event: TeamEvent, now: Date): Promise<void> {
  if (event.event !== 'uninstalled' || event.sender === null || event.place.scope !== 'personal') return;
  await changeEverywhere(tx, event.sender, (person) => ({
    ...person,
    unreachable: { since: now, reason: 'app_removed' },
  }));
}
