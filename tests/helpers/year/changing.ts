import type { Scene } from './scene.ts';

/** Moves the next sitting. @param to a day `yyyy-MM-dd` and a wall time */
export async function move(
  scene: Scene,
  key: string,
  to: { date: string; time: string; reason: string },
): Promise<string> {
  await scene.say(key, 'sposta');
  return scene.press(key, scene.card(key, 'move_submit'), { verb: 'move_submit', ...to });
}

export async function cancel(scene: Scene, key: string, reason: string): Promise<string> {
  await scene.say(key, 'annulla');
  return scene.press(key, scene.card(key, 'cancel_submit'), { verb: 'cancel_submit', reason });
}

/** Calls an urgent sitting by one line and confirms it. @param words e.g. "domani alle 15 guasto al sito" */
export async function callUrgent(scene: Scene, key: string, words: string): Promise<void> {
  await scene.say(key, `urgente ${words}`);
  await scene.press(key, scene.card(key, 'urgent_confirm'), { verb: 'urgent_confirm' });
}

/** Everybody of the list acknowledges the urgent call. */
export async function acknowledge(scene: Scene, about: string, keys: readonly string[]): Promise<void> {
  for (const key of keys)
    await scene.press(key, scene.card(key, 'acknowledge', about), { verb: 'acknowledge' });
}
