import { localDate } from '../../../src/domain/calendar/wall-time.ts';
import { press, say } from '../core/tell.ts';
import type { World } from '../core/world.ts';
import type { Act } from './coordinating.ts';
import { networkOf } from './who.ts';

/** Somebody tries what may not be theirs: a command, a button of somebody else's card, of another network. */
export const trespass: Act = async (world, town, human) => {
  const { random } = world;
  const from = { town, human, where: random.pick(['personal', 'channel'] as const) };
  const sitting = anySitting(world);
  const network = random.chance(0.7)
    ? networkOf(world, town)
    : (random.shuffled(world.data.networks.all())[0] ?? null);
  if (network === null) return;
  const date = localDate(new Date(world.timeline.now() + 9 * 24 * 3_600_000), 'Europe/Rome');
  const draft = [...world.data.drafts.all()].at(-1);
  const ref = sitting === null ? '' : `id:${sitting.id}:${sitting.dateVersion}`;
  const tries = [
    () =>
      say(
        world,
        from,
        random.pick(['urgente subito prova', 'sposta', 'annulla', 'impostazioni', 'anteprima']),
      ),
    () => press(world, from, { verb: 'move_submit', ref, date, time: '11:00', reason: 'prova' }),
    () => press(world, from, { verb: 'cancel_submit', ref, reason: 'prova' }),
    () => press(world, from, { verb: 'urgent_confirm', draftId: draft?.id ?? 'x' }),
    () => press(world, from, { verb: 'urgent_submit', draftId: null, date, time: '11:00', reason: 'prova' }),
    () => press(world, from, { verb: 'register_close', sittingId: sitting?.id ?? 'x' }),
    () =>
      press(world, from, {
        verb: 'settings_submit',
        networkId: network.id,
        fields: { place: 'altrove' },
        seen: {},
      }),
    () => press(world, from, { verb: 'hand_over', networkId: network.id, personId: 'x' }),
  ];
  await random.pick(tries)();
};

function anySitting(world: World) {
  const all = world.data.sittings.all();
  return all.length === 0 ? null : world.random.pick(all.slice(-6));
}
