import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { FileRequest } from '../../src/domain/files/file-request.ts';
import type { PressShown } from '../../src/simulator/bot-answer.ts';
import { issueFileLink } from '../../src/usecases/files/issue-file-link.ts';
import { icalendarFaults } from '../helpers/documents/icalendar.ts';
import { readCsv } from '../helpers/documents/read-csv.ts';
import { elementsOf, schemaErrors } from '../helpers/golden/card-schema.ts';
import { firstOf, lastOf } from '../helpers/lists.ts';
import { type RunningNetwork, startRunningNetwork, textOf } from '../helpers/network/running-network.ts';

/** One of each family, each where people write, and as the name of somebody. */
const WORDS = [
  'nullo\u0000dentro',
  'mezzo \ud83d segno',
  '<at>Ada Inventata</at> *forte* [qui](http://example.invalid)',
  '=1+1\r\nEND:VCALENDAR\r\nBEGIN:VALARM',
  '\u202eotnemucod\u200b',
  "'); DROP TABLE people; --",
  '__proto__',
  `{{DATE(2027-01-01T00:00:00Z)}}\u2028${'x'.repeat(3_000)}`,
];
const FAULT = 'Si è verificato un errore';

let network: RunningNetwork;

beforeAll(async () => {
  network = await startRunningNetwork();
  await network.goTo('2027-01-08T12:00:00Z');
});

afterAll(() => network.dispose());

function expectNoFault(shown: PressShown): void {
  expect(shown.shown).not.toBe('failure');
  const text = shown.shown === 'card' ? textOf(shown.card) : shown.shown === 'notice' ? shown.text : '';
  expect(text).not.toContain(FAULT);
}

describe.each(WORDS.map((word, at) => [at, word] as const))('hostile words n. %i', (at, word) => {
  it('are a person’s name, who says where they belong', async () => {
    const { world, client } = network.app.simulator;
    const by = network.person('coordinatore');
    const member = world.addPerson({ key: `ostile-${at}`, name: word, team: network.team });
    expect((await client.addMember({ team: network.team, by, member })).status).toBe(200);
    await network.settle();
    expect(await network.sayInChannel(member.key, 'presenze')).toHaveLength(1);
    const question = network.offered(member.key, 'declare_position');
    expectNoFault(await network.press(member.key, question, { verb: 'declare_position', role: 'operator' }));
    for (const command of ['rete', 'presenze', 'delega']) await network.say('coordinatore', command);
  });

  it('are a reason, a substitute, an item of the agenda, an urgency and a question', async () => {
    const card = network.offered('lugo', 'answer');
    expectNoFault(await network.press('lugo', card, { verb: 'answer', state: 'excused', reason: word }));
    expectNoFault(await network.press('lugo', card, { verb: 'open_substitute' }));
    expectNoFault(
      await network.press('lugo', card, { verb: 'name_substitute', personId: ' ', outsideName: word }),
    );
    await network.say('cotignola', 'odg');
    const form = network.offered('cotignola', 'agenda_new');
    expectNoFault(await network.press('cotignola', form, { verb: 'agenda_new' }));
    const typed = { title: word, note: word, minutes: '5', presenter: word, links: '' };
    expectNoFault(await network.press('cotignola', form, { verb: 'agenda_propose', ...typed }));
    await network.say('coordinatore', `urgente domani alle 15 ${word}`);
    await network.say('cotignola', word);
    await network.sayInChannel('cotignola', `odg ${word}`);
    await network.say('coordinatore', 'sposta');
    const move = network.offered('coordinatore', 'move_submit');
    const where = { date: '2027-01-26', time: '10:00' };
    expectNoFault(await network.press('coordinatore', move, { verb: 'move_submit', ...where, reason: word }));
  });

  it('are the name of the team', async () => {
    const by = network.person('coordinatore');
    const { client } = network.app.simulator;
    expect((await client.renameTeam({ team: network.team, by, name: word })).status).toBe(200);
    expect(await network.say('lugo', 'prossima')).toHaveLength(1);
  });
});

describe('after all of them', () => {
  it('every message is a sound card that mentions nobody who was not to be, and none tells of a fault', () => {
    const { messages, people } = network.app.simulator.world.data;
    expect(messages.length).toBeGreaterThan(100);
    const known = new Set(people.map(({ id }) => id));
    for (const { card, text, from } of messages) {
      if (from.id !== network.app.simulator.world.data.bot.id) continue;
      expect(`${text} ${textOf(card)}`).not.toContain(FAULT);
      if (card === null) continue;
      expect(schemaErrors(card)).toEqual([]);
      const { entities = [] } = (card.msteams ?? {}) as {
        entities?: { text: string; mentioned: { id: string } }[];
      };
      for (const { mentioned } of entities) expect(known.has(mentioned.id)).toBe(true);
      const markup = elementsOf(card).flatMap(
        (element) => String(element.text ?? '').match(/(?<!\\)<at>[^<]*<\/at>/g) ?? [],
      );
      for (const each of markup) expect(entities.map((entity) => entity.text)).toContain(each);
    }
  });

  it('every file opens', async () => {
    await network.goTo('2027-01-26T12:30:00Z');
    const sitting = await network.read(async (tx, { id }) =>
      firstOf(await tx.sittings.since(id, new Date('2027-01-20T00:00:00Z'))),
    );
    const csv = await fileOf({ file: 'register', sittingId: sitting.id, format: 'csv' });
    const rows = readCsv(new TextDecoder().decode(csv));
    expect(new Set(rows.map((row) => row.length)).size).toBe(1);
    expect(rows.flat().filter((cell) => /^[=+\-@\t\r]/.test(cell))).toEqual([]);
    const feed = await fileOf({ file: 'feed' });
    expect(icalendarFaults(feed)).toEqual([]);
    expect(new TextDecoder().decode(feed)).not.toMatch(/^BEGIN:VALARM/m);
    for (const format of ['xlsx', 'pdf'] as const) {
      expect((await fileOf({ file: 'register', sittingId: sitting.id, format })).length).toBeGreaterThan(
        1_000,
      );
    }
    expect(lastOf(await network.say('coordinatore', 'registro')).card).not.toBeNull();
  });
});

async function fileOf(request: FileRequest): Promise<Uint8Array> {
  const now = network.now();
  const url = await network.read((tx, found) =>
    issueFileLink(network.app.context, tx, {
      network: found,
      request,
      createdBy: null,
      now,
      expiresAt: null,
    }),
  );
  const response = await fetch(url);
  expect(response.status).toBe(200);
  return new Uint8Array(await response.arrayBuffer());
}
