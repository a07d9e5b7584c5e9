import { EMPTY_FORM } from '../../../src/domain/agenda/agenda-form.ts';
import { localDate } from '../../../src/domain/calendar/wall-time.ts';
import type { Sitting } from '../../../src/domain/sittings/sitting.ts';
import type { From } from '../core/tell.ts';
import { press, say } from '../core/tell.ts';
import type { Town } from '../core/town.ts';
import type { World } from '../core/world.ts';
import type { Act } from './coordinating.ts';
import { networkOf, peopleOf, personOf } from './who.ts';

const DAY_MS = 24 * 3_600_000;

/** A sitting of the team that is convened and has not begun, as far as the product knows. */
export function comingSitting(world: World, town: Town): Sitting | null {
  const network = networkOf(world, town);
  const coming = world.data.sittings
    .where('network', network?.id ?? '')
    .filter(({ status, startsAt }) => status === 'convened' && startsAt.getTime() > world.timeline.now());
  return coming.length === 0 ? null : world.random.pick(coming);
}

/** Names a substitute of the team or from outside, and perhaps takes them back. */
export const nameSubstitute: Act = async (world, town, human) => {
  const { random, timeline } = world;
  const sitting = comingSitting(world, town);
  const others = peopleOf(world, town).filter(({ aadObjectId }) => aadObjectId !== human.aadObjectId);
  if (sitting === null || others.length === 0) return;
  const from: From = { town, human, where: 'personal' };
  const outside = random.chance(0.3);
  const naming = {
    verb: 'name_substitute',
    ref: `id:${sitting.id}:${sitting.dateVersion}`,
    formId: random.id(),
    referentId: '',
    personId: outside ? '' : random.pick(others).id,
    outsideName: outside ? 'Ospite Inventato' : '',
  } as const;
  await press(world, from, naming);
  await timeline.sleep(random.int(0, 3) * DAY_MS);
  const own = personOf(world, town, human);
  const named = world.data.substitutions
    .where('sitting', sitting.id)
    .find(({ referentId, withdrawnAt }) => referentId === own?.id && withdrawnAt === null);
  if (named === undefined || !random.chance(0.3)) return;
  await press(world, from, { verb: 'withdraw_substitute', sittingId: sitting.id, substitutionId: named.id });
};

/** Proposes something for the next sitting. */
export const proposeItem: Act = async (world, town, human) => {
  const sitting = comingSitting(world, town);
  if (sitting === null) return;
  const ref = `id:${sitting.id}:${sitting.dateVersion}`;
  const form = { ...EMPTY_FORM, title: `Punto ${world.random.int(1, 99)}` };
  await press(world, { town, human, where: 'personal' }, { verb: 'agenda_propose', ref, ...form });
};

/** Gives somebody something to do by a date; the owner may say that it is done. */
export const giveAction: Act = async (world, town, human) => {
  const { random, timeline } = world;
  const network = networkOf(world, town);
  const people = peopleOf(world, town).filter(({ inTeam }) => inTeam);
  if (network === null || people.length === 0) return;
  const dueOn = localDate(
    new Date(timeline.now() + random.int(2, 40) * DAY_MS),
    network.settings.calendar.timeZone,
  );
  const [actionId, owner] = [random.id(), random.pick(people)];
  const given = {
    verb: 'action_submit',
    networkId: network.id,
    actionId,
    version: null,
    decidedIn: null,
  } as const;
  const what = { text: 'preparare la bozza', personId: owner.id, ownerName: '', seatId: '', dueOn };
  await press(world, { town, human, where: 'personal' }, { ...given, ...what });
  await timeline.sleep(random.int(1, 40) * DAY_MS);
  const doer = town.humans.find(({ aadObjectId }) => aadObjectId === owner.aadObjectId);
  if (doer === undefined || random.chance(0.4)) return;
  const done = { verb: 'action_done', networkId: network.id, actionId } as const;
  await press(world, { town, human: doer, where: 'personal' }, done);
};

/** Looks at what could not be delivered, and has one of it sent again. */
export const sendAgain: Act = async (world, town, human) => {
  const from: From = { town, human, where: 'personal' };
  const shown = await say(world, from, 'consegne');
  if (shown.heard !== 'view' || shown.view.view !== 'deliveries') return;
  const { networkId, parts } = shown.view;
  const refs = parts.flatMap(({ troubles }) => troubles.flatMap(({ recipients }) => recipients));
  const offered = refs.filter(({ mayRetry }) => mayRetry);
  if (offered.length === 0) return;
  const { ref: delivery } = world.random.pick(offered);
  const asked = await press(world, from, { verb: 'delivery_retry', networkId, delivery });
  if (asked.heard !== 'view' || asked.view.view !== 'delivery_retry') return;
  await press(world, from, { verb: 'delivery_retry_confirm', networkId, delivery });
};
