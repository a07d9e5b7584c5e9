import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { assertSimulatorAllowed } from '../../src/simulator/allowed.ts';
import type { TeamsClient } from '../../src/simulator/inbound.ts';
import type { TeamsWorld } from '../../src/simulator/world/teams-world.ts';
import type { SimPerson, SimTeam } from '../../src/simulator/world/world-data.ts';
import type { BotUnderTest } from '../helpers/network/bot-under-test.ts';
import { type SimulatedTeam, startSimulatedTeam } from '../helpers/teams/simulated-team.ts';

const NOW = new Date('2026-12-04T09:00:00Z');
const clock = { now: () => NOW };
const CARD = { type: 'AdaptiveCard', version: '1.5', body: [{ type: 'TextBlock', text: 'Seduta' }] };
const NOTICE = { view: 'notice', notice: { code: 'no_sitting' } } as const;

let simulated: SimulatedTeam;
let world: TeamsWorld;
let bot: BotUnderTest;
let client: TeamsClient;
let team: SimTeam;
let ada: SimPerson;
let ivo: SimPerson;
let channelId: string;

beforeEach(async () => {
  simulated = await startSimulatedTeam(clock);
  ({ world, bot, client, team, ada, ivo, channelId } = simulated);
});

afterEach(() => simulated.close());

describe('what people do', () => {
  it('reaches the bot as Teams tells it', async () => {
    bot.events.length = 0;
    await client.writeInChannel({ as: ada, channelId, text: 'urgente domani alle 15' });
    await client.writeInChat({ as: ivo, text: 'prossima' });
    await client.slash({ as: ada, channelId, title: 'urgente', rest: 'subito' });
    await client.addMember({ team, by: ada, member: ivo });
    await client.removeMember({ team, by: ada, member: ivo });
    await client.renameTeam({ team, by: ada, name: 'Rete nuova' });
    await client.deleteChannel({ team, by: ada, channelId });
    await client.uninstall({ team, by: ada });
    const [root] = world.standing(channelId);
    expect(bot.events).toMatchObject([
      {
        event: 'command',
        seenBy: 'place',
        text: 'urgente domani alle 15',
        place: { conversationId: `${channelId};messageid=${root?.id}`, teamId: team.id, channelId },
        sender: { aadObjectId: ada.aadObjectId, teamsUserId: ada.id, tenantId: team.tenantId },
      },
      { event: 'command', text: 'prossima', place: { scope: 'personal' } },
      { event: 'command', text: 'urgente subito', place: { scope: 'channel' }, seenBy: 'sender' },
      { event: 'members_added', members: [{ aadObjectId: ivo.aadObjectId, teamsUserId: ivo.id }] },
      { event: 'members_removed' },
      { event: 'team_renamed', name: 'Rete nuova' },
      { event: 'channel_deleted', channelId },
      { event: 'uninstalled' },
      { event: 'uninstalled' },
    ]);
  });

  it('is told twice when the app is added', () => {
    expect(bot.events).toMatchObject([
      { event: 'installed', selectedChannelId: channelId, sender: { aadObjectId: ada.aadObjectId } },
      { event: 'installed', selectedChannelId: channelId },
    ]);
  });

  it('stays among people when the bot is not mentioned', async () => {
    bot.events.length = 0;
    await client.writeInChannel({ as: ada, channelId, text: 'a dopo', mention: false });
    expect(bot.events).toEqual([]);
    expect(world.standing(channelId)).toHaveLength(1);
  });

  it('can be sent again, under the same id or another', async () => {
    const { activity } = await client.writeInChat({ as: ivo, text: 'prossima' });
    bot.events.length = 0;
    await client.sendAgain(activity, 'same');
    await client.sendAgain(activity, 'new');
    const keys = bot.events.map((event) => 'key' in event && event.key);
    expect([keys[0] === keys[1], String(keys[0]).endsWith(activity.id)]).toEqual([false, true]);
  });

  it('presses a button as an invoke, or as a form', async () => {
    const message = world.standing(channelId)[0] ?? world.post({ ...fromBot(), conversationId: channelId });
    bot.events.length = 0;
    const data = { verb: 'acknowledge', sittingId: 's1' };
    await client.press({ as: ivo, message, type: 'Action.Execute', verb: 'acknowledge', data });
    await client.press({ as: ivo, message, type: 'Action.Submit', data });
    const asked = { event: 'card_action', action: data, trigger: 'manual' };
    expect(bot.events).toMatchObject([
      { ...asked, via: 'invoke' },
      { ...asked, via: 'form' },
    ]);
  });

  it('shows an answered card to who pressed alone, until the card is edited', async () => {
    bot.decide(() => ({ reply: 'show', view: { view: 'choose_network', command: 'help', networks: [] } }));
    const message = world.post({ ...fromBot(), conversationId: channelId });
    const data = { verb: 'show_sitting', sittingId: 's1' };
    const { shown } = await client.press({
      as: ivo,
      message,
      type: 'Action.Execute',
      verb: 'show_sitting',
      data,
    });
    expect(shown.shown).toBe('card');
    expect(world.personalCard(message.id, ivo.id)).not.toBeNull();
    expect(world.personalCard(message.id, ada.id)).toBeNull();
    world.edit(message.id, { card: { ...CARD, lang: 'it' } });
    expect(world.personalCard(message.id, ivo.id)).toBeNull();
  });

  it('shows an answered text as a notice', async () => {
    bot.decide(() => ({ reply: 'show', view: NOTICE }));
    const message = world.post({ ...fromBot(), conversationId: channelId });
    const data = { verb: 'acknowledge', sittingId: 's1' };
    const { shown } = await client.press({ as: ivo, message, type: 'Action.Execute', data });
    expect(shown).toEqual({ shown: 'notice', text: 'no_sitting' });
  });

  it('refreshes by itself only a card that names the person', async () => {
    const refresh = { action: { verb: 'show_sitting', data: { sittingId: 's1' } }, userIds: [ivo.id] };
    const message = world.post({ ...fromBot(), conversationId: channelId, card: { ...CARD, refresh } });
    bot.events.length = 0;
    expect(await client.refresh({ as: ada, message })).toBeNull();
    expect(await client.refresh({ as: ivo, message })).toMatchObject({ status: 200 });
    expect(bot.events).toMatchObject([{ event: 'card_action', trigger: 'automatic' }]);
  });
});

describe('the simulator', () => {
  it('is refused in production and beside credentials, with what to do', () => {
    const production = { environment: 'production', hasCredentials: false } as const;
    expect(() => assertSimulatorAllowed(production)).toThrow(/development only/);
    const credentials = { environment: 'development', hasCredentials: true } as const;
    expect(() => assertSimulatorAllowed(credentials)).toThrow(/Remove the credentials/);
    expect(assertSimulatorAllowed({ environment: 'development', hasCredentials: false })).toBeUndefined();
  });
});

function fromBot() {
  return { from: world.data.bot, fromBot: true, card: CARD };
}
