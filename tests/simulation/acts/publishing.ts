import { localDate } from '../../../src/domain/calendar/wall-time.ts';
import type { PublicationForm } from '../../../src/domain/publications/publication-form.ts';
import type { From } from '../core/tell.ts';
import { noticeOf, press, say } from '../core/tell.ts';
import type { World } from '../core/world.ts';
import type { Act } from './coordinating.ts';
import { reportOn } from './reporting.ts';

const MINUTE_MS = 60_000;
const DAY_MS = 24 * 60 * MINUTE_MS;
const TIME_ZONE = 'Europe/Rome';

/** Asks all municipalities to publish something, with or without an end and one of the plans of reminders. */
export const proposePublication: Act = async (world, town, human) => {
  const { random, timeline } = world;
  const from: From = { town, human, where: 'personal' };
  const asked = await say(world, from, `pubblica Notizia ${random.int(1, 9)}`);
  if (asked.heard !== 'view' || asked.view.view !== 'publication_form') return;
  const { networkId, publicationId, version, form } = asked.view;
  await timeline.sleep(random.int(1, 40) * MINUTE_MS);
  const fromDays = random.pick([0, 0, 0, random.int(1, 10)]);
  const what = { text: 'Gli uffici cambiano orario.', kind: random.pick(['news', 'service', 'campaign']) };
  const when = { fromOn: day(world, fromDays), untilOn: untilOn(world, fromDays) };
  const filled = { ...form, ...what, ...when, nudges: random.pick(['none', 'once', 'weekly', 'close']) };
  const save = { verb: 'publication_save', networkId, publicationId, version, ...filled } as const;
  const heard = await press(world, from, save);
  const isProposed = noticeOf(heard)?.code === 'publication_proposed';
  if (isProposed && world.data.publications.get(publicationId) === null)
    world.violated('I6 acknowledged is stored', `item ${publicationId} is proposed and is not there`);
  if (random.chance(0.2)) await press(world, from, save);
};

/** Changes the text of one under way, its last day or how it is reminded of. */
export const changePublication: Act = async (world, town, human) => {
  const { random, timeline } = world;
  const from: From = { town, human, where: 'personal' };
  const of = await chooseOne(world, from);
  if (of === null) return;
  const asked = await press(world, from, { verb: 'publication_edit', ...of });
  if (asked.heard !== 'view' || asked.view.view !== 'publication_form') return;
  const { version, form } = asked.view;
  await timeline.sleep(random.pick([1, 10, 2_000]) * MINUTE_MS * random.next());
  const changed = random.pick<Partial<PublicationForm>>([
    { text: `Gli uffici cambiano orario dal giorno ${random.int(1, 28)}.` },
    { untilOn: untilOn(world, 0) },
    { nudges: random.pick(['none', 'once', 'weekly', 'close']) },
  ]);
  await press(world, from, { verb: 'publication_save', ...of, version, ...form, ...changed });
};

export const withdrawPublication: Act = async (world, town, human) => {
  const { random } = world;
  const from: From = { town, human, where: 'personal' };
  const of = await chooseOne(world, from);
  if (of === null) return;
  const withdraw = { verb: 'publication_withdraw', ...of, reason: 'rinviata' } as const;
  const heard = await press(world, from, withdraw);
  const { publicationId } = of;
  if (noticeOf(heard)?.code === 'publication_withdrawn' && isStanding())
    world.violated('I6 acknowledged is stored', `${publicationId} is said to be withdrawn and is not`);
  if (random.chance(0.2)) await press(world, from, withdraw);

  function isStanding(): boolean {
    return world.data.publications.get(publicationId)?.withdrawn === null;
  }
};

/** Reports without having been asked, or for a municipality that has telephoned. */
export const reportUnasked: Act = async (world, town, human) => {
  const from: From = { town, human, where: 'personal' };
  const of = await chooseOne(world, from);
  if (of === null) return;
  const shown = await press(world, from, { verb: 'publication_show', ...of });
  if (shown.heard === 'view' && shown.view.view === 'publication') await reportOn(world, from, shown.view);
};

async function chooseOne(
  world: World,
  from: From,
): Promise<{ networkId: string; publicationId: string } | null> {
  const list = await say(world, from, 'notizie');
  if (list.heard !== 'view' || list.view.view !== 'publications' || list.view.rows.length === 0) return null;
  const { networkId, rows } = list.view;
  return { networkId, publicationId: world.random.pick(rows).publicationId };
}

/** That many days from now. */
function day({ timeline }: World, days: number): string {
  return localDate(new Date(timeline.now() + days * DAY_MS), TIME_ZONE);
}

/** Empty: without an end. */
function untilOn(world: World, afterDays: number): string {
  const { random } = world;
  return random.chance(0.25) ? '' : day(world, afterDays + random.int(2, 50));
}
