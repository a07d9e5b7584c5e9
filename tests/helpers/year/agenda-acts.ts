import type { Scene } from './scene.ts';

const COORDINATOR = 'coordinatore';

/** The coordinator opens a proposal and decides about it. */
export async function decideProposal(
  scene: Scene,
  title: string,
  decision: { accept: Record<string, string> } | { refuse: string },
): Promise<string> {
  await scene.say(COORDINATOR, 'odg');
  const card = scene.card(COORDINATOR, 'agenda_open');
  const itemId = scene.choice(COORDINATOR, card, 'itemId', title);
  await scene.press(COORDINATOR, card, { verb: 'agenda_open', itemId });
  return 'accept' in decision
    ? scene.press(COORDINATOR, card, { verb: 'agenda_accept', ...decision.accept })
    : scene.press(COORDINATOR, card, { verb: 'agenda_refuse', refusal: decision.refuse });
}

/** Says what was treated of the running sitting's agenda: all but the items named. */
export async function treatAllBut(scene: Scene, left: readonly string[]): Promise<string> {
  await scene.say(COORDINATOR, 'odg');
  const card = scene.card(COORDINATOR, 'agenda_treated');
  const { treated } = scene.network.dataOf(COORDINATOR, card, 'agenda_treated');
  const out = left.map((title) => scene.choice(COORDINATOR, card, 'treated', title));
  const ticked = String(treated)
    .split(',')
    .filter((id) => !out.includes(id));
  return scene.press(COORDINATOR, card, { verb: 'agenda_treated', treated: ticked.join(',') });
}
