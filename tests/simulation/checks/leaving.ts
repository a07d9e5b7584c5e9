import type { Person } from '../../../src/domain/network/person.ts';
import type { View } from '../../../src/domain/view/view.ts';
import type { Change } from '../../helpers/memory/journal.ts';
import type { World } from '../core/world.ts';

/** An edit may have been prepared this long before it goes out: the longest that a process stands still, and some. */
const PREPARED_MS = 4 * 3_600_000;

/** Remembers when each person was known to have left. */
export function watchLeaving(world: World, { before, after }: Change): void {
  const [was, is] = [before as Person | null, after as Person | null];
  if (was?.inTeam === true && is?.inTeam === false) world.leftAt.set(is.id, world.timeline.now());
  if (is?.inTeam === true) world.leftAt.delete(is.id);
}

/** What stands in the chat of somebody who has left is not brought up to date: nobody who has left is told anything. */
export function isOfTheTeam(world: World, conversationId: string, view: View): void {
  for (const [personId, leftAt] of world.leftAt) {
    const person = world.data.people.get(personId);
    if (person?.chatId !== conversationId || world.timeline.now() - leftAt < PREPARED_MS) continue;
    world.violated('I8 nobody who has left is told anything', `${view.view} was edited for ${personId}`);
  }
}
