import type { Network } from '../../domain/network/network.ts';
import type { Person } from '../../domain/network/person.ts';
import { isCoordinator } from '../../domain/network/person.ts';
import { DEFAULT_SEAT_NAMES } from '../../domain/network/seat.ts';
import { defaultSettings } from '../../domain/settings/settings.ts';
import type { Context } from '../context.ts';
import type { InboundEvent } from '../inbound/inbound-event.ts';
import type { NewDelivery, Tx } from '../ports/store.ts';

type Installed = InboundEvent & { event: 'installed' };

/**
 * The app was added to a team (product §11): a network of its own with the nine municipalities as default seats, a
 * welcome in the channel, the set-up card for who installed it, who becomes coordinator. Added again after a
 * removal, it resumes with its data. Teams tells of one installation twice: the second time nothing happens.
 */
export async function installNetwork(context: Context, tx: Tx, event: Installed, now: Date): Promise<void> {
  const { place } = event;
  if (place.teamId === null) return;
  const found = await tx.networks.byTeam(place.tenantId, place.teamId);
  if (found === null) return createNetwork(context, tx, event, now);
  const known = (await tx.networks.lock(found.id)) ?? found;
  if (known.status !== 'removed') return tx.networks.refreshServiceUrl(known.id, place.serviceUrl);
  const resumed: Network = {
    ...known,
    channelId: event.selectedChannelId ?? known.channelId,
    serviceUrl: place.serviceUrl,
    botId: place.botId,
    status: known.setUpAt === null ? 'setup' : 'active',
    nextDueAt: known.setUpAt === null ? null : now,
  };
  await tx.networks.save(resumed);
  const people = await tx.people.list(known.id);
  const inCharge = people.find(isCoordinator) ?? (await takeCharge(tx, { network: resumed, event, now }));
  await welcome(tx, resumed, { now, coordinator: resumed.status === 'setup' ? inCharge : null });
}

async function createNetwork(context: Context, tx: Tx, event: Installed, now: Date): Promise<void> {
  const { place } = event;
  const teamId = place.teamId ?? '';
  const network: Network = {
    id: context.newId(),
    tenantId: place.tenantId,
    teamId,
    name: place.teamName ?? '',
    channelId: event.selectedChannelId ?? place.channelId ?? teamId,
    serviceUrl: place.serviceUrl,
    botId: place.botId,
    status: 'setup',
    setUpAt: null,
    settings: defaultSettings(),
    nextDueAt: null,
  };
  if (!(await tx.networks.insert(network))) return;
  for (const [position, name] of DEFAULT_SEAT_NAMES.entries()) {
    await tx.seats.insert({ id: context.newId(), networkId: network.id, name, position, patronDay: null });
  }
  const coordinator = await takeCharge(tx, { network, event, now });
  await welcome(tx, network, { now, coordinator });
}

/** Who adds the app to a team that has no coordinator becomes one. */
async function takeCharge(tx: Tx, input: { network: Network; event: Installed; now: Date }): Promise<Person> {
  const { network, event, now } = input;
  const { aadObjectId, teamsUserId, name } = event.sender;
  await tx.personalData.unmark(network.id, [aadObjectId]);
  const member = await tx.people.upsertMember({ networkId: network.id, aadObjectId, teamsUserId, name });
  const position = { role: 'coordinator', seatId: null } as const;
  const coordinator: Person = { ...member, position, declared: null, askedAt: member.askedAt ?? now };
  await tx.people.save(coordinator);
  await tx.audit.append({
    networkId: network.id,
    at: now,
    actorId: coordinator.id,
    actorAadObjectId: aadObjectId,
    act: 'install',
    outcome: 'done',
    delegated: null,
    details: {},
  });
  return coordinator;
}

async function welcome(
  tx: Tx,
  network: Network,
  input: { now: Date; coordinator: Person | null },
): Promise<void> {
  const { now, coordinator } = input;
  const since = now.toISOString();
  const common = { networkId: network.id, sittingId: null, dueAt: now };
  const deliveries: NewDelivery[] = [
    { ...common, kind: 'welcome', lineKey: `welcome-${since}`, recipient: { to: 'channel' } },
  ];
  if (coordinator !== null) {
    const recipient = { to: 'person' as const, personId: coordinator.id };
    deliveries.push({ ...common, kind: 'setup', lineKey: `setup-${since}`, recipient });
  }
  await tx.deliveries.enqueue(deliveries, now);
  await tx.jobs.send({ job: 'sync_roster', networkId: network.id });
}
