import type { Network } from '../../domain/network/network.ts';
import type { Context } from '../context.ts';
import type { Tx } from '../ports/store.ts';
import type { TeamMember } from '../ports/teams-gateway.ts';
import { conveneLateComer } from '../sittings/convene.ts';
import { afterPeopleChange } from './after-people-change.ts';
import { tellWithoutCoordinator } from './tell-without-coordinator.ts';

/** Members of a team of people who work together; a larger roster is not a network and is not read on. */
const MAX_PAGES = 40;

/** Teams does not take the bot at all: the roster is read when it does. */
const REFUSED_BOT_WAIT_MS = 60_000;

/**
 * Reads the team's roster page by page and brings the people of the network in line with it: new members are asked
 * once for municipality and role, those gone are marked as such, those back get the running convocations. A roster that cannot be read whole changes nothing.
 *
 * @throws when the platform says to try again: the queue waits and calls again
 */
export async function syncRoster(context: Context, networkId: string): Promise<void> {
  const network = await context.store.transaction((tx) => tx.networks.byId(networkId));
  if (network === null || network.status === 'removed') return;
  const members = await readRoster(context, network);
  if (members === null) return;
  if (!Array.isArray(members)) {
    const { delayMs } = members;
    return context.store.transaction((tx) => tx.jobs.send({ job: 'sync_roster', networkId }, delayMs));
  }
  await context.store.transaction((tx) => bringInLine(tx, { networkId, members, now: context.clock.now() }));
}

/** Null when it cannot be read; `delayMs` when it is not to be asked before. */
async function readRoster(
  context: Context,
  network: Network,
): Promise<TeamMember[] | { delayMs: number } | null> {
  const members: TeamMember[] = [];
  let next: string | null = null;
  for (let page = 0; page < MAX_PAGES; page += 1) {
    const read = await context.gateway.rosterPage(network, network.teamId, next);
    if (read.outcome === 'paced') return { delayMs: read.delayMs };
    if (read.outcome !== 'page') {
      if (read.outcome === 'retry' || read.outcome === 'uncertain') throw new Error(`roster: ${read.reason}`);
      if (read.outcome === 'misconfigured' && read.refused === 'bot') return { delayMs: REFUSED_BOT_WAIT_MS };
      context.note('roster not readable', {
        networkId: network.id,
        outcome: read.outcome,
        reason: read.reason,
      });
      return null;
    }
    members.push(...read.members);
    next = read.next;
    if (next === null) return members;
  }
  context.note('roster too long', { networkId: network.id, pages: MAX_PAGES });
  return null;
}

async function bringInLine(
  tx: Tx,
  input: { networkId: string; members: TeamMember[]; now: Date },
): Promise<void> {
  const { networkId, members, now } = input;
  const network = await tx.networks.lock(networkId);
  if (network === null || network.status === 'removed') return;
  const absent = (await tx.people.list(networkId)).filter((person) => !person.inTeam);
  const wereAway = new Set(absent.map((person) => person.id));
  const present = new Set(members.map((member) => member.aadObjectId));
  await tx.personalData.keepMarksOf(networkId, [...present]);
  // Who asked to be erased and has stayed in the team is not written down again by being there (ADR 30).
  const erased = await tx.personalData.marked(networkId, [...present]);
  const toAsk: string[] = [];
  for (const member of members.filter(({ aadObjectId }) => !erased.has(aadObjectId))) {
    const { aadObjectId, teamsUserId, name } = member;
    const person = await tx.people.upsertMember({ networkId, aadObjectId, teamsUserId, name });
    if (wereAway.has(person.id) && person.position !== null) await conveneLateComer(tx, person, now);
    if (person.askedAt !== null || person.position !== null) continue;
    await tx.people.save({ ...person, askedAt: now });
    toAsk.push(person.id);
  }
  for (const person of await tx.people.list(networkId)) {
    if (person.inTeam && !present.has(person.aadObjectId)) await tx.people.save({ ...person, inTeam: false });
  }
  await tellWithoutCoordinator(tx, network, now);
  await afterPeopleChange(tx, network, now);
  await tx.deliveries.enqueue(
    toAsk.map((personId) => ({
      networkId,
      sittingId: null,
      kind: 'role_question',
      lineKey: 'role-question',
      recipient: { to: 'person', personId },
      dueAt: now,
    })),
    now,
  );
}
