import { lastOf } from '../lists.ts';
import type { Scene } from './scene.ts';

/** Presses a button of the roll call in the channel. */
export async function checkIn(
  scene: Scene,
  about: string,
  presences: Readonly<Record<string, 'in_person' | 'remote' | 'left'>>,
): Promise<void> {
  for (const [key, as] of Object.entries(presences)) {
    const post = lastOf(scene.posts(about).filter(({ summary }) => summary.startsWith('Appello')));
    await scene.press(key, post, { verb: 'check_in', as });
  }
}

/** Puts one person's presence right in the register. @param fields what the form asks, but the person */
export async function correctRegister(
  scene: Scene,
  by: string,
  person: string,
  fields: Record<string, string>,
): Promise<string> {
  await scene.say(by, 'registro');
  const card = scene.card(by, 'register_correct');
  const attendeeId = scene.choice(by, card, 'attendeeId', person);
  return scene.press(by, card, { verb: 'register_correct', attendeeId, ...fields });
}

/** Closes the register of the last sitting held; pressed again it was closed already. */
export async function closeRegister(scene: Scene, by: string): Promise<string[]> {
  await scene.say(by, 'registro');
  const card = scene.card(by, 'register_close_ask');
  await scene.press(by, card, { verb: 'register_close_ask' });
  const data = scene.network.dataOf(by, card, 'register_close');
  const first = await scene.press(by, card, { verb: 'register_close' });
  const again = await scene.network.forge(by, card, { ...data, verb: 'register_close' });
  return [first, JSON.stringify(again)];
}
