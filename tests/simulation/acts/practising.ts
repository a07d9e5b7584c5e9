import type { PracticeView } from '../../../src/domain/view/practice-view.ts';
import type { From } from '../core/tell.ts';
import { noticeOf, press, say } from '../core/tell.ts';
import type { Human, Town } from '../core/town.ts';
import type { World } from '../core/world.ts';
import type { Act } from './coordinating.ts';

const MINUTE_MS = 60_000;
const DAY_MS = 24 * 60 * MINUTE_MS;

type PracticeCard = Extract<PracticeView, { view: 'practice' }>;

/** Tells of a way of working, now and then pressing twice. */
export const sharePractice: Act = async (world, town, human) => {
  const { random, timeline } = world;
  const from: From = { town, human, where: 'personal' };
  const asked = await say(world, from, `condividi Prassi ${random.int(1, 9)}`);
  if (asked.heard !== 'view' || asked.view.view !== 'practice_form') return;
  const { networkId, practiceId, version, form, seats } = asked.view;
  await timeline.sleep(random.int(1, 40) * MINUTE_MS);
  const told = { problem: 'le stesse domande ogni giorno', done: 'una pagina con le risposte' };
  const filled = { ...form, ...told, seatId: form.seatId || random.pick(seats).id };
  const save = { verb: 'practice_save', networkId, practiceId, version, ...filled } as const;
  const heard = await press(world, from, save);
  if (noticeOf(heard)?.code === 'practice_shared' && world.data.practices.get(practiceId) === null)
    world.violated('I6 acknowledged is stored', `practice ${practiceId} is shared and is not there`);
  if (random.chance(0.2)) await press(world, from, save);
};

/** Changes what one says, sometimes over a version that somebody else has changed meanwhile. */
export const changePractice: Act = async (world, town, human) => {
  const { random, timeline } = world;
  const from: From = { town, human, where: 'personal' };
  const practice = await openOne(world, from);
  if (practice === null) return;
  const { networkId, practice: own } = practice;
  const edit = { verb: 'practice_edit', networkId, practiceId: own.id } as const;
  const asked = await press(world, from, edit);
  if (asked.heard !== 'view' || asked.view.view !== 'practice_form') return;
  const { practiceId, version, form } = asked.view;
  await timeline.sleep(random.pick([1, 10, 2_000]) * MINUTE_MS * random.next());
  const changed = { ...form, result: `richieste dimezzate in ${random.int(2, 12)} mesi` };
  await press(world, from, { verb: 'practice_save', networkId, practiceId, version, ...changed });
};

/** Adopts one for a municipality: once, twice at the same moment, or again with another note; or takes it back. */
export const adoptPractice: Act = async (world, town, human) => {
  const { random, timeline } = world;
  const from: From = { town, human, where: 'personal' };
  const practice = await openOne(world, from);
  if (practice === null || practice.adopters.length === 0) return;
  const { networkId, adopters } = practice;
  const [practiceId, seatId] = [practice.practice.id, random.pick(adopters).id];
  const adopt = { verb: 'practice_adopt', networkId, practiceId, seatId, note: '' } as const;
  const heard = await Promise.all([adopt, ...(random.chance(0.3) ? [adopt] : [])].map(pressed));
  if (heard.some((each) => noticeOf(each)?.code === 'practice_adopted') && !isAdopted())
    world.violated('I6 acknowledged is stored', `${practiceId} is adopted by ${seatId} and is not`);
  if (random.chance(0.3)) await pressed({ ...adopt, note: 'con un modulo in meno' });
  if (!random.chance(0.2)) return;
  await timeline.sleep(random.int(1, 30) * DAY_MS);
  world.adoptionsTakenBack.add(`${practiceId}|${seatId}`);
  await press(world, from, { verb: 'practice_withdraw', networkId, practiceId, seatId });

  function pressed(action: Omit<typeof adopt, 'note'> & { note: string }) {
    return press(world, from, action);
  }

  function isAdopted(): boolean {
    const takenBack = world.adoptionsTakenBack.has(`${practiceId}|${seatId}`);
    return takenBack || world.data.adoptions.get(`${practiceId}|${seatId}`) !== null;
  }
};

/** Puts one on the agenda of the next sitting. */
export const practiceToAgenda: Act = async (world, town, human) => {
  const from: From = { town, human, where: 'personal' };
  const practice = await openOne(world, from);
  const [sitting] = practice?.sittings ?? [];
  if (practice === null || sitting === undefined) return;
  const { networkId } = practice;
  const { ref } = sitting;
  await press(world, from, { verb: 'practice_propose', networkId, practiceId: practice.practice.id, ref });
};

/** Somebody opens one that the digest in the channel tells of, or puts it on the agenda. */
export async function reactToDigest(
  world: World,
  { town, human }: { town: Town; human: Human },
  { networkId, rows, sittings }: Extract<PracticeView, { view: 'practice_digest' }>,
): Promise<void> {
  const { random, timeline } = world;
  await timeline.sleep(3 * DAY_MS * random.next());
  const from: From = { town, human, where: 'channel' };
  const chosenId = random.pick(rows).practiceId;
  const [sitting] = sittings;
  if (sitting === undefined || random.chance(0.5))
    await press(world, from, { verb: 'practice_digest_open', networkId, chosenId });
  else await press(world, from, { verb: 'practice_digest_propose', networkId, chosenId, ref: sitting.ref });
}

async function openOne(world: World, from: From): Promise<PracticeCard | null> {
  const list = await say(world, from, 'prassi');
  if (list.heard !== 'view' || list.view.view !== 'practices' || list.view.rows.length === 0) return null;
  const { networkId, rows } = list.view;
  const shown = await press(world, from, {
    verb: 'practice_show',
    networkId,
    practiceId: world.random.pick(rows).practiceId,
  });
  return shown.heard === 'view' && shown.view.view === 'practice' ? shown.view : null;
}
