import { roleChoice } from '../../texts/network/network.ts';
import { DEMO_CHANNEL_NAME, DEMO_TEAM_NAME, demoLabel } from '../../texts/simulator/simulator-demo.ts';
import { buttonWithVerb, type CardButtonJson, choiceTitled, inputValues } from '../card-reading.ts';
import type { TeamsClient } from '../inbound.ts';
import type { TeamsWorld } from '../world/teams-world.ts';
import type { CardJson, SimMessage, SimPerson, SimTeam } from '../world/world-data.ts';
import type { SimulatorNote } from '../world/world-file.ts';
import { DEMO_PEOPLE, type DemoPerson } from './demo-people.ts';

export interface DemoOptions {
  world: TeamsWorld;
  client: TeamsClient;
  /** Drains the bot's queue. */
  settle: () => Promise<void>;
  note: SimulatorNote;
}

/** Rounds in which the coordinator confirms whoever is waiting; one is usual. */
const MAX_ROUNDS = 5;

/**
 * Sets up the demo network through the front door only: the app is installed, everybody says who they are, the
 * coordinator confirms. A world already set up is left as it is; one left half-way is set up to the end.
 */
export async function seedDemo({ world, client, settle, note }: DemoOptions): Promise<void> {
  if (world.data.seeded) return;
  const team = world.data.teams[0] ?? createTeam(world);
  const coordinator = personOf(world, DEMO_PEOPLE[0]);
  const channelId = team.channels[1]?.id ?? team.id;
  await client.install({ team, by: coordinator, channelId });
  await settle();
  for (const each of DEMO_PEOPLE.slice(1)) await declare(each);
  await settle();
  await submitAsShown('setup_submit');
  await settle();
  for (let round = 0; round < MAX_ROUNDS && (await submitAsShown('confirm_positions')); round += 1);
  await settle();
  world.update((data) => {
    data.seeded = true;
    for (const each of DEMO_PEOPLE) personOf(world, each).blocksBot = each.blocksBot === true;
  });
  for (const person of world.data.people) {
    world.markRead(person.id, channelId);
    world.markRead(person.id, world.openChat(person.id));
  }

  async function declare(each: DemoPerson): Promise<void> {
    const person = personOf(world, each);
    const found = findCard(world, person, 'declare_position');
    if (found === null) return missing('declare_position');
    const role = choiceTitled(found.card, 'role', roleChoice(each.role));
    const seatId = each.seat === null ? null : choiceTitled(found.card, 'seatId', each.seat);
    if (role === null || (each.seat !== null && seatId === null)) return missing('role or seatId');
    await press(person, found, { ...inputValues(found.card), role, ...(seatId === null ? {} : { seatId }) });
  }

  /** Presses the coordinator's button with what the card already holds; false when there is no such card. */
  async function submitAsShown(verb: string): Promise<boolean> {
    const found = findCard(world, coordinator, verb);
    if (found === null) {
      if (verb !== 'confirm_positions') missing(verb);
      return false;
    }
    const shown = await press(coordinator, found, inputValues(found.card));
    return shown === 'card';
  }

  async function press(person: SimPerson, found: Found, inputs: Record<string, string>) {
    const { message, button } = found;
    const data = { ...button.data, ...inputs };
    const pressed = await client.press({
      as: person,
      message,
      type: 'Action.Execute',
      verb: button.verb,
      data,
    });
    if (pressed.shown.shown === 'failure') {
      note('demo: a press was not answered', { verb: button.verb, status: pressed.shown.status });
    }
    return pressed.shown.shown;
  }

  function missing(what: string): void {
    note('demo: no card with this in the chat; the demo may be incomplete', { what });
  }
}

interface Found {
  message: SimMessage;
  card: CardJson;
  button: CardButtonJson;
}

/** The newest card in a person's chat that offers this, as the person sees it. */
function findCard(world: TeamsWorld, person: SimPerson, verb: string): Found | null {
  for (const message of world.standing(world.openChat(person.id)).reverse()) {
    const card = world.personalCard(message.id, person.id) ?? message.card;
    const button = card === null ? null : buttonWithVerb(card, verb);
    if (card !== null && button !== null) return { message, card, button };
  }
  return null;
}

function createTeam(world: TeamsWorld): SimTeam {
  const team = world.addTeam({ name: DEMO_TEAM_NAME, channels: [DEMO_CHANNEL_NAME] });
  for (const { key, name, role, seat } of DEMO_PEOPLE) {
    world.addPerson({ key, name, label: demoLabel(role, seat), team });
  }
  return team;
}

function personOf(world: TeamsWorld, demo: DemoPerson | undefined): SimPerson {
  const person = world.person(demo?.key ?? '');
  if (person === null) throw new Error(`The simulated team has no ${demo?.key}, one of the demo's people.`);
  return person;
}
