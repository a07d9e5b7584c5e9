import type { CardAction } from '../../domain/card-action.ts';
import type { Seat } from '../../domain/network/seat.ts';
import type { TeamsClient } from '../inbound.ts';
import type { TeamsWorld } from '../world/teams-world.ts';
import type { SimulatorNote } from '../world/world-file.ts';
import { DEMO_PEOPLE } from './demo-people.ts';

export interface DemoPressingOptions {
  world: TeamsWorld;
  client: TeamsClient;
  networkId: string;
  seats: readonly Seat[];
  /** Person id by key. */
  people: ReadonlyMap<string, string>;
  note: SimulatorNote;
}

/** The people of the demo network, pressing buttons that stand on no card of theirs, to fill it with data. */
export interface DemoPressing {
  networkId: string;
  /** Id of the municipality of somebody; empty without one. */
  seatOf(key: string): string;
  /** Id of somebody as a person of the network; empty for who is none. */
  idOf(key: string): string;
  press(key: string, data: CardAction): Promise<void>;
}

export function createDemoPressing(options: DemoPressingOptions): DemoPressing {
  const { world, client, networkId, seats, people, note } = options;
  return {
    networkId,
    seatOf(key) {
      const name = DEMO_PEOPLE.find((person) => person.key === key)?.seat;
      return seats.find((seat) => seat.name === name)?.id ?? '';
    },
    idOf: (key) => people.get(key) ?? '',
    async press(key, data) {
      const person = world.person(key);
      const [message] = person === null ? [] : world.standing(world.openChat(person.id)).reverse();
      if (person === null || message === undefined) return note('demo: nobody to press', { key });
      const pressed = await client.press({
        as: person,
        message,
        type: 'Action.Execute',
        verb: data.verb,
        data: { ...data },
      });
      if (pressed.shown.shown === 'failure')
        note('demo: what was pressed was not taken', { verb: data.verb, status: pressed.shown.status });
    },
  };
}
