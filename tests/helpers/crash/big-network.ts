import { randomUUID } from 'node:crypto';
import { DEFAULT_SEAT_NAMES } from '../../../src/domain/network/seat.ts';
import { defaultSettings } from '../../../src/domain/settings/settings.ts';
import type { SimPerson, SimTeam } from '../../../src/simulator/world/world-data.ts';
import type { Store } from '../../../src/usecases/ports/store.ts';
import { aNetwork } from '../builders.ts';
import type { OutsideTeams } from './outside-teams.ts';

export interface BigNetwork {
  id: string;
  team: SimTeam;
  channelId: string;
  coordinator: SimPerson;
  /** Without the coordinator. */
  people: SimPerson[];
  /** `yyyy-MM-dd`: the next date of the series, far enough ahead that nothing is due. */
  seriesOn: string;
  /** A moment to move it to: then those who have not answered are nudged when the test asked for it. */
  nearby: Date;
  /** Minutes before a sitting at which those who have not answered are nudged; may have a fraction. */
  nudgeMinutes: number;
}

const DAY_MS = 24 * 3_600_000;
/** More than this before the sitting nobody is convened. */
const NUDGE_DAYS = 7;

/** Stores a network that runs, with so many people, some of whom the bot has never written to. */
export async function storeBigNetwork(
  store: Store,
  teams: OutsideTeams,
  { size, nudgeAt }: { size: number; nudgeAt: Date },
): Promise<BigNetwork> {
  const { world, connector } = teams;
  const team = world.addTeam({ name: 'Rete grande', channels: ['Convocazioni'] });
  const channelId = team.channels.at(-1)?.id ?? '';
  const members = Array.from({ length: size + 1 }, (_, n) =>
    world.addPerson({ key: `persona-${n}`, name: `Persona Inventata ${n}`, team }),
  );
  world.update(() => {
    team.appInstalled = true;
  });
  const startsAt = wholeMinute(new Date(nudgeAt.getTime() + NUDGE_DAYS * DAY_MS));
  const nudgeMinutes = (startsAt.getTime() - nudgeAt.getTime()) / 60_000;
  const calendar = farCalendar(nudgeAt);
  const defaults = defaultSettings();
  const network = aNetwork({
    id: randomUUID(),
    tenantId: team.tenantId,
    teamId: team.id,
    channelId,
    serviceUrl: connector.serviceUrl(),
    botId: world.data.bot.id,
    setUpAt: nudgeAt,
    settings: {
      ...defaults,
      escalationMinutes: [24 * 60],
      calendar: { ...defaults.calendar, everyMonths: 12, anchor: calendar.seriesOn.slice(0, 7) },
      plan: defaults.plan.map((line) =>
        line.key === 'nudge-5d'
          ? { ...line, offset: { unit: 'minutes' as const, minutes: -nudgeMinutes } }
          : line,
      ),
    },
  });
  const seats = DEFAULT_SEAT_NAMES.map((name, position) => ({
    id: randomUUID(),
    networkId: network.id,
    name,
    position,
    patronDay: null,
  }));
  await store.transaction(async (tx) => {
    await tx.networks.insert(network);
    for (const seat of seats) await tx.seats.insert(seat);
    for (const [n, { aadObjectId, id, name }] of members.entries()) {
      const member = { networkId: network.id, aadObjectId, teamsUserId: id, name };
      const stored = await tx.people.upsertMember(member);
      const role = n === 0 ? 'coordinator' : n <= seats.length ? 'referent' : 'operator';
      await tx.people.save({
        ...stored,
        position: { role, seatId: seats[n % seats.length]?.id ?? null },
        chatId: n % 2 === 0 ? world.openChat(id) : null,
        askedAt: nudgeAt,
      });
    }
  });
  const [coordinator, ...people] = members;
  if (coordinator === undefined) throw new Error('a network has a coordinator');
  return {
    id: network.id,
    team,
    channelId,
    coordinator,
    people,
    ...calendar,
    nearby: startsAt,
    nudgeMinutes,
  };
}

/** The third Tuesday two months ahead: six weeks off at least. */
function farCalendar(now: Date): { seriesOn: string } {
  const month = new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth() + 2, 1));
  const firstTuesday = ((2 - month.getUTCDay() + 7) % 7) + 1;
  return { seriesOn: `${month.toISOString().slice(0, 7)}-${String(firstTuesday + 14).padStart(2, '0')}` };
}

/** The next one. */
export function wholeMinute(at: Date): Date {
  return new Date(Math.ceil(at.getTime() / 60_000) * 60_000);
}
