import type { Scene } from './scene.ts';

/** What is written of one item, named by some words of its title. */
export interface Written {
  item: string;
  text: string;
  decisions?: string;
}

/** Writes items of the minutes of the last sitting held; the others keep what the program proposes. */
export async function writeMinutes(scene: Scene, by: string, written: readonly Written[]): Promise<void> {
  await scene.say(by, 'verbale');
  const card = scene.card(by, 'minutes_edit');
  for (const { item, text, decisions = '' } of written) {
    await scene.press(by, card, { verb: 'minutes_edit', itemKey: scene.choice(by, card, 'itemKey', item) });
    await scene.press(by, card, { verb: 'minutes_save', move: 'overview', text, decisions });
  }
}

/** Names who writes the minutes of the last sitting held. */
export async function nameSecretary(scene: Scene, by: string, secretary: string): Promise<string> {
  await scene.say(by, 'verbale');
  const card = scene.card(by, 'minutes_secretary');
  const personId = scene.choice(by, card, 'personId', scene.network.person(secretary).name);
  return scene.press(by, card, { verb: 'minutes_secretary', personId });
}

export async function openReview(scene: Scene, by: string): Promise<string> {
  await scene.say(by, 'verbale');
  return scene.press(by, scene.card(by, 'minutes_review'), { verb: 'minutes_review' });
}

/** Comments on the draft, from the message that came with it. */
export async function commentOn(scene: Scene, by: string, about: string, text: string): Promise<string> {
  const card = scene.card(by, 'minutes_remark', about);
  await scene.press(by, card, { verb: 'minutes_remark' });
  return scene.press(by, card, { verb: 'minutes_comment', text });
}

/** Publishes the minutes of the last sitting held, pressing twice; gives what was shown each time. */
export async function publishMinutes(scene: Scene, by: string): Promise<string[]> {
  await scene.say(by, 'verbale');
  const card = scene.card(by, 'minutes_check');
  await scene.press(by, card, { verb: 'minutes_check' });
  const data = scene.network.dataOf(by, card, 'minutes_publish');
  const first = await scene.press(by, card, { verb: 'minutes_publish' });
  const again = await scene.network.forge(by, card, { ...data, verb: 'minutes_publish' });
  return [first, JSON.stringify(again)];
}

/** Records the approval of the minutes of the sitting on this day, at the sitting held now. */
export async function adoptMinutes(scene: Scene, by: string, day: string): Promise<string> {
  await scene.say(by, 'verbale');
  const card = scene.card(by, 'minutes_choose');
  await scene.press(by, card, { verb: 'minutes_choose', ref: refOf(scene, by, day) });
  return scene.press(by, scene.card(by, 'minutes_adopt'), { verb: 'minutes_adopt' });
}

function refOf(scene: Scene, by: string, day: string): string {
  return scene.choice(by, scene.card(by, 'minutes_choose'), 'ref', day);
}
