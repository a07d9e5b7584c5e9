import type { Scene } from './scene.ts';

/** Records what somebody is to do, from the card of the sitting that is being held. */
export async function decideAction(
  scene: Scene,
  by: string,
  action: { text: string; owner: string; dueOn: string },
): Promise<string> {
  const { text, owner, dueOn } = action;
  await scene.say(by, 'presenze');
  const card = scene.card(by, 'action_new');
  await scene.press(by, card, { verb: 'action_new' });
  const personId = scene.choice(by, card, 'personId', scene.network.person(owner).name);
  return scene.press(by, card, { verb: 'action_submit', text, personId, dueOn });
}
