import type { CommandName } from '../../domain/commands/command.ts';
import type { Network } from '../../domain/network/network.ts';
import type { Person } from '../../domain/network/person.ts';
import type { Notice } from '../../domain/view/notice.ts';
import type { View } from '../../domain/view/view.ts';
import type { Caller } from '../context.ts';
import { authorityAt } from '../delegation/who-coordinates.ts';
import { changePerson } from '../network/change-person.ts';
import type { Tx } from '../ports/store.ts';
import type { Place, Sender } from './inbound-event.ts';

export type Resolved = { who: 'caller'; caller: Caller } | { who: 'nobody'; show: View };

/**
 * Finds the network a message or press belongs to and the person who sent it.
 *
 * In a team the network is the team's. In a personal chat it is the one named by the card (`networkId`), or the
 * person's only one; with several the person is asked. Somebody who writes in a team is in that team, so they are
 * taken into its people; an id named by a card never is. Who is known to have left is not taken back on the word of
 * one message, which may be older than their leaving: the roster is read, and says.
 *
 * Somebody of the team who was erased comes back as new when they act there, not when a card of theirs refreshes by
 * itself (ADR 30).
 *
 * @param input.thingOf network of the thing a card names. It counts for who is of it: to others the thing does not
 *   exist, and they get the answer they would get then (reliability row 23)
 * @param input.now the instant at which it is asked what the person may decide
 * @param input.automatic whether a client asks by itself
 */
export async function resolveCaller(
  tx: Tx,
  input: {
    sender: Sender;
    place: Place;
    networkId: string | null;
    thingOf?: string | null;
    command: CommandName;
    now: Date;
    automatic?: boolean;
  },
): Promise<Resolved> {
  const { sender, place, now, thingOf = null, automatic = false } = input;
  const team = place.teamId === null ? null : await tx.networks.byTeam(place.tenantId, place.teamId);
  const named = input.networkId ?? thingOf;
  if (team !== null && (named ?? team.id) === team.id)
    return callerInTeam(tx, team, { sender, place, now, automatic });
  const people = (await tx.people.inTenant(sender.tenantId, sender.aadObjectId)).filter((p) => p.inTeam);
  const wanted = input.networkId ?? people.find((p) => p.networkId === thingOf)?.networkId ?? null;
  if (wanted === null && team !== null) return callerInTeam(tx, team, { sender, place, now, automatic });
  if (wanted === null && place.teamId !== null) return nobody({ code: 'not_installed' });
  const mine = people.filter((p) => wanted === null || p.networkId === wanted);
  // What is kept about a person is shown of all their networks together.
  if (mine.length > 1 && input.command !== 'personal_data')
    return { who: 'nobody', show: await chooseNetwork(tx, mine, input.command) };
  const [person] = mine;
  const network = person === undefined ? null : await tx.networks.byId(person.networkId);
  if (person === undefined || network === null) return nobody(await whyNobody(tx, sender));
  return callerIn(tx, network, { person, from: { sender, place, now } });
}

interface From {
  sender: Sender;
  place: Place;
  now: Date;
}

async function whyNobody(tx: Tx, { tenantId, aadObjectId }: Sender): Promise<Notice> {
  const erased = await tx.personalData.isMarkedIn(tenantId, aadObjectId);
  return { code: erased ? 'erased_before' : 'not_in_network' };
}

async function callerInTeam(
  tx: Tx,
  network: Network,
  { automatic, ...from }: From & { automatic: boolean },
): Promise<Resolved> {
  const { aadObjectId, teamsUserId, name } = from.sender;
  const known = await tx.people.byAadObjectId(network.id, aadObjectId);
  if (known === null && automatic) return nobody(await whyNobody(tx, from.sender));
  if (known === null) await tx.personalData.unmark(network.id, [aadObjectId]);
  if (known !== null && !known.inTeam && network.status !== 'removed') {
    await tx.jobs.send({ job: 'sync_roster', networkId: network.id });
    return nobody({ code: 'not_in_network' });
  }
  const person =
    known ?? (await tx.people.upsertMember({ networkId: network.id, aadObjectId, teamsUserId, name }));
  return callerIn(tx, network, { person, from });
}

async function callerIn(tx: Tx, network: Network, input: { person: Person; from: From }): Promise<Resolved> {
  const { person, from } = input;
  if (network.tenantId !== from.sender.tenantId) return nobody({ code: 'not_in_network' });
  if (network.status === 'removed') return nobody({ code: 'removed' });
  if (network.serviceUrl !== from.place.serviceUrl) {
    await tx.networks.refreshServiceUrl(network.id, from.place.serviceUrl);
  }
  const known = await withChat(tx, person, from.place);
  const authority = await authorityAt(tx, { network, person: known, now: from.now });
  return { who: 'caller', caller: { network, person: known, authority, sender: from.sender } };
}

/** A personal message proves that the chat works: its id is kept and an old refusal forgotten. */
async function withChat(tx: Tx, person: Person, place: Place): Promise<Person> {
  if (place.scope !== 'personal') return person;
  if (person.chatId === place.conversationId && person.unreachable === null) return person;
  const chatId = place.conversationId;
  return (await changePerson(tx, person, (newest) => ({ ...newest, chatId, unreachable: null }))) ?? person;
}

async function chooseNetwork(tx: Tx, mine: Person[], command: CommandName): Promise<View> {
  const networks: { id: string; name: string }[] = [];
  for (const person of mine) {
    const network = await tx.networks.byId(person.networkId);
    if (network !== null) networks.push({ id: network.id, name: network.name });
  }
  return { view: 'choose_network', command, networks };
}

function nobody(notice: Notice): Resolved {
  return { who: 'nobody', show: { view: 'notice', notice } };
}
