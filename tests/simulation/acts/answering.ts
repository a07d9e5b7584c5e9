import type { AnswerState } from '../../../src/domain/answers/answer.ts';
import type { View } from '../../../src/domain/view/view.ts';
import type { From } from '../core/tell.ts';
import { press } from '../core/tell.ts';
import type { World } from '../core/world.ts';

type SittingCard = View & { view: 'sitting' };

const STATES: readonly AnswerState[] = ['in_person', 'in_person', 'remote', 'excused'];
const HOUR_MS = 3_600_000;

/** Answers on a card, and perhaps changes their mind later, on the card that came back. */
export async function answerOn(world: World, from: From, card: SittingCard): Promise<void> {
  const { random, timeline } = world;
  const back = await answerOnce(world, from, card, random.pick(STATES));
  const again = back ?? card;
  if (!random.chance(0.15)) return;
  await timeline.sleep(random.pick([2_000, 30_000, HOUR_MS, 30 * HOUR_MS]) * random.next());
  await answerOnce(world, from, again, random.pick(STATES));
}

async function answerOnce(
  world: World,
  from: From,
  { sitting, viewer }: SittingCard,
  state: AnswerState,
): Promise<SittingCard | null> {
  const { sittingId, dateVersion } = sitting;
  const seq = viewer?.seq ?? null;
  const press_ = world.answers.begin({ human: from.human.aadObjectId, sittingId, dateVersion, state, seq });
  const action = { verb: 'answer', sittingId, state, dateVersion, seq } as const;
  const heard = await press(world, from, action);
  const view = heard.heard === 'view' && heard.view.view === 'sitting' ? heard.view : null;
  world.answers.heard(press_, view);
  return view;
}

/** "Presa visione". */
export async function acknowledge(world: World, from: From, { sitting }: SittingCard): Promise<void> {
  const { sittingId } = sitting;
  const heard = await press(world, from, { verb: 'acknowledge', sittingId });
  if (heard.heard !== 'view' || heard.view.view !== 'sitting' || heard.view.press !== 'acknowledged') return;
  const person = heard.view.viewer?.personId ?? '';
  if (!world.data.acknowledgements.has('sitting', sittingId))
    world.violated('I6 acknowledged is stored', `${person} has seen ${sittingId} and it is not there`);
}
