import { localDate } from '../../../src/domain/calendar/wall-time.ts';
import { planField } from '../../../src/domain/settings/settings-fields.ts';
import type { From } from '../core/tell.ts';
import { press, say } from '../core/tell.ts';
import type { Human, Town } from '../core/town.ts';
import type { World } from '../core/world.ts';
import { comingSitting } from './taking-part.ts';
import { members, networkOf, peopleOf, personOf } from './who.ts';

const MINUTE_MS = 60_000;
const DAY_MS = 24 * 60 * MINUTE_MS;

/** Somebody of a team does something. Whether they may is for the product to say. */
export type Act = (world: World, town: Town, human: Human) => Promise<void>;

const URGENT_WORDS = [
  'subito guasto al sito',
  'domani alle 15 guasto',
  'tra due ore prova',
  'oggi alle 18 prova',
];

/** One line and a confirmation, now and then pressed twice, on one device or two. */
export const callUrgent: Act = async (world, town, human) => {
  const { random, timeline } = world;
  const from: From = { town, human, where: 'personal' };
  const asked = await say(world, from, `urgente ${random.pick(URGENT_WORDS)}`);
  if (asked.heard !== 'view' || asked.view.view !== 'urgent_confirm') return;
  const { draftId } = asked.view;
  await timeline.sleep(random.int(1, 120) * 1_000);
  const confirm = { verb: 'urgent_confirm', draftId } as const;
  const both = random.chance(0.3)
    ? [press(world, from, confirm), press(world, from, confirm)]
    : [press(world, from, confirm)];
  for (const heard of await Promise.all(both)) {
    if (heard.heard !== 'view' || heard.view.view !== 'notice') continue;
    if (heard.view.notice.code !== 'urgent_convened') continue;
    if (world.data.drafts.get(draftId)?.sittingId == null)
      world.violated('I6 acknowledged is stored', `draft ${draftId} is convened and has no sitting`);
  }
};

/** Moves one of the next sittings by hours to weeks. */
export const move: Act = async (world, town, human) => {
  const { random, timeline } = world;
  const from: From = { town, human, where: 'personal' };
  const asked = await say(world, from, 'sposta');
  if (asked.heard !== 'view' || asked.view.view !== 'move_form') return;
  const { choices, timeZone } = asked.view;
  const { ref, startsAt } = random.pick(choices.slice(0, 2));
  const to = new Date(startsAt.getTime() + random.int(-6, 20) * DAY_MS);
  await timeline.sleep(random.int(1, 300) * 1_000);
  const date = localDate(to, timeZone);
  const time = random.pick(['09:30', '10:00', '15:00', '02:30']);
  const submit = { verb: 'move_submit', ref, date, time, reason: 'sala occupata' } as const;
  await press(world, from, submit);
  if (random.chance(0.2)) await press(world, from, submit);
};

export const cancel: Act = async (world, town, human) => {
  const { random } = world;
  const from: From = { town, human, where: 'personal' };
  const asked = await say(world, from, 'annulla');
  if (asked.heard !== 'view' || asked.view.view !== 'cancel_form') return;
  const { ref } = random.pick(asked.view.choices.slice(0, 2));
  const submit = { verb: 'cancel_submit', ref, reason: 'prova' } as const;
  const heard = await press(world, from, submit);
  if (random.chance(0.2)) await press(world, from, submit);
  const said =
    heard.heard === 'view' && heard.view.view === 'notice' && heard.view.notice.code === 'cancelled';
  const [kind, id = ''] = ref.split(':');
  if (said && kind === 'id' && world.data.sittings.get(id)?.status !== 'cancelled')
    world.violated('I6 acknowledged is stored', `${ref} is said to be cancelled and is not`);
};

/** One or two settings, in the form of one of the two pages. */
export const changeSettings: Act = async (world, town, human) => {
  const { random } = world;
  const network = networkOf(world, town);
  if (network === null) return;
  const fields = random.pick<Record<string, string>>([
    { place: `Sala ${random.int(1, 9)}` },
    { time: random.pick(['09:30', '10:00', '14:30']) },
    { nth: String(random.int(1, 4)), weekday: String(random.int(1, 5)) },
    { everyMonths: random.pick(['1', '2', '3']) },
    { answerByDays: String(random.int(0, 5)), lockAtAnswerBy: random.pick(['true', 'false']) },
    { escalationMinutes: random.pick(['', '15, 60', '5']) },
    { practiceDigest: random.pick(['true', 'true', 'false']), practiceDigestDay: String(random.int(1, 15)) },
    { [planField('nudge-2d', 'on')]: random.pick(['true', 'false']) },
    { [planField('eve', 'offset')]: String(random.int(1, 3)) },
    { [planField('convocation', 'offset')]: String(random.int(6, 20)) },
  ]);
  await press(
    world,
    { town, human, where: 'personal' },
    { verb: 'settings_submit', networkId: network.id, fields, seen: {} },
  );
};

/** Delegates to a member from today for some days, and perhaps takes it back. */
export const delegate: Act = async (world, town, human) => {
  const { random, timeline } = world;
  const network = networkOf(world, town);
  const deputy = members(world, town).map((each) => personOf(world, town, each));
  const to = deputy.length === 0 ? null : random.pick(deputy);
  if (network === null || to === null) return;
  const { timeZone } = network.settings.calendar;
  const day = (days: number) => localDate(new Date(timeline.now() + days * DAY_MS), timeZone);
  const from: From = { town, human, where: 'personal' };
  const [fromOn, toOn] = [day(random.int(0, 3)), day(random.int(3, 20))];
  const networkId = network.id;
  await press(world, from, {
    verb: 'delegation_submit',
    networkId,
    personId: to.id,
    fromOn,
    toOn,
    reason: 'ferie',
  });
  await timeline.sleep(random.int(1, 10) * DAY_MS);
  const given = world.data.delegations.where('network', network.id).find((each) => each.deputyId === to.id);
  if (given === undefined || !random.chance(0.4)) return;
  await press(world, from, { verb: 'delegation_revoke', networkId, delegationId: given.id });
};

/** Puts somebody's position right, or passes the coordination on. */
export const arrangePeople: Act = async (world, town, human) => {
  const { random } = world;
  const network = networkOf(world, town);
  const people = peopleOf(world, town).filter(({ inTeam }) => inTeam);
  if (network === null || people.length === 0) return;
  const [personId, networkId] = [random.pick(people).id, network.id];
  const from: From = { town, human, where: 'personal' };
  if (random.chance(0.15)) {
    await press(world, from, { verb: 'hand_over', networkId, personId });
    return;
  }
  const seatId = random.pick(world.data.seats.where('network', networkId)).id;
  const role = random.pick(['referent', 'referent', 'manager', 'operator', 'none', 'coordinator'] as const);
  await press(world, from, { verb: 'set_position', networkId, personId, role, seatId });
};

/** Writes down an answer received by telephone. */
export const answerForSomebody: Act = async (world, town, human) => {
  const { random } = world;
  const sitting = comingSitting(world, town);
  const people = peopleOf(world, town).filter(({ inTeam }) => inTeam);
  if (sitting === null || people.length === 0) return;
  const { id: sittingId, dateVersion } = sitting;
  const personId = random.pick(people).id;
  const state = random.pick(['in_person', 'remote', 'excused'] as const);
  await press(
    world,
    { town, human, where: 'personal' },
    { verb: 'record_answer', sittingId, dateVersion, personId, state },
  );
};
