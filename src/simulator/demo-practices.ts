import { randomUUID } from 'node:crypto';
import type { CardAction } from '../domain/card-action.ts';
import type { Seat } from '../domain/seat.ts';
import { DEMO_PRACTICES } from '../texts/simulator-practices.ts';
import { DEMO_PEOPLE } from './demo-people.ts';
import type { TeamsClient } from './inbound.ts';
import type { TeamsWorld } from './teams-world.ts';
import type { SimulatorNote } from './world-file.ts';

export interface DemoPracticesOptions {
  world: TeamsWorld;
  client: TeamsClient;
  networkId: string;
  seats: readonly Seat[];
  note: SimulatorNote;
}

/** Shares the practices of the demo network, and has some adopted, as its referents would: by pressing. */
export async function seedDemoPractices(options: DemoPracticesOptions): Promise<void> {
  const { networkId } = options;
  for (const { by, adoptedBy, ...texts } of DEMO_PRACTICES) {
    const practiceId = randomUUID();
    const about = { networkId, practiceId };
    const more = { contact: '', links: '', attachments: '', version: null };
    await press(by, { verb: 'practice_save', ...about, ...texts, ...more, seatId: seatOf(by) });
    for (const key of adoptedBy ?? [])
      await press(key, { verb: 'practice_adopt', ...about, seatId: seatOf(key), note: '' });
  }

  function seatOf(key: string): string {
    const name = DEMO_PEOPLE.find((person) => person.key === key)?.seat;
    return options.seats.find((seat) => seat.name === name)?.id ?? '';
  }

  async function press(key: string, data: CardAction): Promise<void> {
    const { world, client, note } = options;
    const person = world.person(key);
    const [message] = person === null ? [] : world.standing(world.openChat(person.id)).reverse();
    if (person === null || message === undefined) return note('demo: nobody to share a practice', { key });
    const pressed = await client.press({
      as: person,
      message,
      type: 'Action.Execute',
      verb: data.verb,
      data: { ...data },
    });
    if (pressed.shown.shown === 'failure')
      note('demo: a practice was not taken', { status: pressed.shown.status });
  }
}
