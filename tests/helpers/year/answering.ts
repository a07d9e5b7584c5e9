import type { Scene } from './scene.ts';

type AnswerState = 'in_person' | 'remote' | 'excused';

/** Presses one answer button, on the newest card of the sitting each person has. */
export async function answer(
  scene: Scene,
  about: string,
  answers: Readonly<Record<string, AnswerState>>,
): Promise<void> {
  for (const [key, state] of Object.entries(answers))
    await scene.press(key, scene.card(key, 'answer', about), { verb: 'answer', state });
}

/** A referent names a colleague, or somebody outside Teams, from the card of the sitting. */
export async function nameSubstitute(
  scene: Scene,
  about: string,
  naming: { referent: string; colleague?: string; outside?: string },
): Promise<string> {
  const { referent, colleague, outside = '' } = naming;
  const card = scene.card(referent, 'open_substitute', about);
  await scene.press(referent, card, { verb: 'open_substitute' });
  const personId =
    colleague === undefined
      ? ' '
      : scene.choice(referent, card, 'personId', scene.network.person(colleague).name);
  return scene.press(referent, card, { verb: 'name_substitute', personId, outsideName: outside });
}

/** The referent takes the substitute back. */
export async function withdrawSubstitute(scene: Scene, about: string, referent: string): Promise<string> {
  const card = scene.card(referent, 'open_substitute', about);
  await scene.press(referent, card, { verb: 'open_substitute' });
  return scene.press(referent, card, { verb: 'withdraw_substitute' });
}
