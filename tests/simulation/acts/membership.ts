import { placeOf, senderOf, tell } from '../core/tell.ts';
import type { Human, Town } from '../core/town.ts';
import { BOT_ID, newHuman, SERVICE_URL } from '../core/town.ts';
import type { World } from '../core/world.ts';
import type { Act } from './coordinating.ts';

const DAY_MS = 24 * 3_600_000;

/** Something of the team changes, and Teams says so. */
async function teamSays(
  world: World,
  town: Town,
  event:
    | { event: 'members_added' | 'members_removed'; members: Pick<Human, 'aadObjectId' | 'teamsUserId'>[] }
    | { event: 'channel_deleted'; channelId: string }
    | { event: 'team_renamed'; name: string }
    | { event: 'uninstalled'; sender: null },
): Promise<void> {
  const place = {
    scope: 'channel' as const,
    conversationId: town.teamId,
    tenantId: town.tenantId,
    teamId: town.teamId,
    teamName: town.name,
    channelId: town.teamId,
    serviceUrl: SERVICE_URL,
    botId: BOT_ID,
  };
  await tell(world, { ...event, place, key: world.random.id() }, `${town.name}: ${event.event}`);
}

export const join: Act = async (world, town) => {
  if (town.humans.filter(({ inTeam }) => inTeam).length >= 9) return;
  const human = newHuman(world.random, `${town.teamId.slice(8, 9)}-${town.humans.length}`);
  town.humans.push(human);
  await teamSays(world, town, { event: 'members_added', members: [human] });
};

/** Leaves, and perhaps comes back after some time. */
export const leave: Act = async (world, town, human) => {
  const { random, timeline } = world;
  if (town.humans.filter(({ inTeam }) => inTeam).length <= 3) return;
  human.inTeam = false;
  await teamSays(world, town, { event: 'members_removed', members: [human] });
  if (!random.chance(0.6)) return;
  await timeline.sleep(random.int(1, 60) * DAY_MS);
  human.inTeam = true;
  await teamSays(world, town, { event: 'members_added', members: [human] });
};

/** Blocks the bot for some days, then writes to it again. */
export const block: Act = async (world, town, human) => {
  human.blocks = true;
  await world.timeline.sleep(world.random.int(1, 40) * DAY_MS);
  human.blocks = false;
  const from = { town, human, where: 'personal' as const };
  await tell(
    world,
    {
      event: 'command',
      text: 'aiuto',
      seenBy: 'place',
      place: placeOf(world, from),
      sender: senderOf(from),
      key: world.random.id(),
    },
    `${human.key} says aiuto`,
  );
};

export const loseChat: Act = async (_world, _town, human) => {
  human.chatId = null;
};

export const deleteChannel: Act = async (world, town) => {
  const { random, timeline } = world;
  if (town.channelGone || town.channelId === town.teamId) return;
  town.channelGone = true;
  if (random.chance(0.3)) await timeline.sleep(random.int(1, 5) * DAY_MS);
  await teamSays(world, town, { event: 'channel_deleted', channelId: town.channelId });
};

/** The app is taken out of the team and added again, by anybody. */
export const reinstall: Act = async (world, town, human) => {
  const { random, timeline } = world;
  if (!town.installed) return;
  town.installed = false;
  await teamSays(world, town, { event: 'uninstalled', sender: null });
  await timeline.sleep(random.pick([0.01, 1, 20]) * DAY_MS * random.next());
  await install(world, town, human);
};

export const rename: Act = async (world, town) => {
  await teamSays(world, town, { event: 'team_renamed', name: `${town.name} bis` });
};

export async function install(world: World, town: Town, human: Human): Promise<void> {
  town.installed = true;
  town.channelGone = false;
  const place = placeOf(world, { town, human, where: 'channel' });
  const installed = { event: 'installed', place, sender: senderOf({ town, human }) } as const;
  const selected = { ...installed, selectedChannelId: town.channelId };
  await tell(world, { ...selected, key: world.random.id() }, `${human.key} adds the app`);
}
