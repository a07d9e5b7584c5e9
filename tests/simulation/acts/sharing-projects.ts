import { localDate } from '../../../src/domain/calendar/wall-time.ts';
import type { ProjectView } from '../../../src/domain/view/project-view.ts';
import type { From } from '../core/tell.ts';
import { noticeOf, press, say } from '../core/tell.ts';
import type { World } from '../core/world.ts';
import type { Act } from './coordinating.ts';

const MINUTE_MS = 60_000;
const DAY_MS = 24 * 60 * MINUTE_MS;

type Form = Extract<ProjectView, { view: 'project_form' }>;
type Quiet = Extract<ProjectView, { view: 'project_quiet' }>;

/** Starts one, answered for by whoever begins it or by a colleague; now and then pressing twice. */
export const startProject: Act = async (world, town, human) => {
  const { random, timeline } = world;
  const from: From = { town, human, where: 'personal' };
  const asked = await say(world, from, `nuovo progetto Progetto ${random.int(1, 9)}`);
  if (asked.heard !== 'view' || asked.view.view !== 'project_form') return;
  const { form, people, seats, timeZone } = asked.view;
  await timeline.sleep(random.int(1, 40) * MINUTE_MS);
  const seatIds = random.shuffled(seats.map(({ id }) => id)).slice(0, random.int(1, 4));
  const ownerId = people.length > 0 && random.chance(0.3) ? random.pick(people).personId : form.ownerId;
  const stepDueOn = localDate(new Date(timeline.now() + random.int(1, 60) * DAY_MS), timeZone);
  const filled = { aim: 'un orario comune', state: 'running', step: 'sentire gli uffici', stepDueOn };
  const save = saving(asked.view, { ...form, ...filled, seatIds, ownerId });
  const heard = await press(world, from, save);
  if (noticeOf(heard)?.code === 'project_started' && world.data.projects.get(save.projectId) === null)
    world.violated('I6 acknowledged is stored', `project ${save.projectId} is started and is not there`);
  if (random.chance(0.2)) await press(world, from, save);
};

/** Says how one goes, on its card; sometimes the card is sent twice. */
export const tellOfProject: Act = async (world, town, human) => {
  const { random } = world;
  const from: From = { town, human, where: 'personal' };
  const list = await say(world, from, 'progetti');
  if (list.heard !== 'view' || list.view.view !== 'projects' || list.view.rows.length === 0) return;
  const { networkId, rows } = list.view;
  const chosenId = random.pick(rows).projectId;
  const shown = await press(world, from, { verb: 'project_choose', networkId, chosenId });
  if (shown.heard !== 'view' || shown.view.view !== 'project' || shown.view.updateId === null) return;
  await post(world, from, { networkId, projectId: chosenId, updateId: shown.view.updateId });
};

/** Changes, passes on, closes or opens again one: who may not is refused by the product. */
export const changeProject: Act = async (world, town, human) => {
  const { random, timeline } = world;
  const from: From = { town, human, where: 'personal' };
  const list = await say(world, from, 'progetti');
  if (list.heard !== 'view' || list.view.view !== 'projects' || list.view.rows.length === 0) return;
  const { networkId, rows } = list.view;
  await edit(world, from, { networkId, projectId: random.pick(rows).projectId }, async (view) => {
    await timeline.sleep(random.pick([1, 10, 2_000]) * MINUTE_MS * random.next());
    const state = random.pick(['running', 'paused', 'done', 'dropped', 'running']);
    const ownerId = view.people.length > 0 ? random.pick(view.people).personId : view.form.ownerId;
    const nothing = { stepOwnerId: '', stepDueOn: '', step: '' };
    return { ...view.form, ...nothing, state, ...(random.chance(0.3) ? { ownerId } : {}) };
  });
};

/** Somebody asked how a project goes: says it, closes it, or leaves the question alone. */
export async function reactToQuiet(world: World, from: From, view: Quiet): Promise<void> {
  const { random, timeline } = world;
  await timeline.sleep(20 * DAY_MS * random.next() ** 2);
  const { networkId, projectId, updateId } = view;
  if (random.chance(0.3)) return;
  if (random.chance(0.5)) return post(world, from, { networkId, projectId, updateId });
  const closed = { state: 'done', step: '', stepOwnerId: '', stepDueOn: '' };
  await edit(world, from, { networkId, projectId }, async ({ form, people }) => {
    const owner = people.some(({ personId }) => personId === form.ownerId)
      ? form.ownerId
      : people[0]?.personId;
    return { ...form, ...closed, ownerId: owner ?? '' };
  });
}

async function post(
  world: World,
  from: From,
  to: { networkId: string; projectId: string; updateId: string },
): Promise<void> {
  const update = { verb: 'project_post', ...to, text: 'prima bozza pronta' } as const;
  const heard = await press(world, from, update);
  const isPosted = noticeOf(heard)?.code === 'project_update_posted';
  if (isPosted && world.data.projectUpdates.get(to.updateId) === null)
    world.violated('I6 acknowledged is stored', `update ${to.updateId} is posted and is not there`);
  if (world.random.chance(0.2)) await press(world, from, update);
}

async function edit(
  world: World,
  from: From,
  { networkId, projectId }: { networkId: string; projectId: string },
  fill: (view: Form) => Promise<Form['form']>,
): Promise<void> {
  const asked = await press(world, from, { verb: 'project_edit', networkId, projectId });
  if (asked.heard !== 'view' || asked.view.view !== 'project_form') return;
  await press(world, from, saving(asked.view, await fill(asked.view)));
}

function saving({ networkId, projectId, version }: Form, form: Form['form']) {
  return { verb: 'project_save', networkId, projectId, version, ...form } as const;
}
