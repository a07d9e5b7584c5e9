import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { SimMessage } from '../../src/simulator/world/world-data.ts';
import { readCsv } from '../helpers/documents/read-csv.ts';
import { readPdf } from '../helpers/documents/read-pdf.ts';
import { firstOf } from '../helpers/lists.ts';
import type { RunningNetwork } from '../helpers/network/running-network.ts';
import { startRunningNetwork, textOf } from '../helpers/network/running-network.ts';

let network: RunningNetwork;

beforeAll(async () => {
  network = await startRunningNetwork();
});

afterAll(() => network.dispose());

/** Addresses behind the buttons of a message's card, by their label. */
function addresses(message: SimMessage): Map<string, string> {
  const { actions } = network.cardOf('coordinatore', message) as {
    actions?: { title: string; url?: string }[];
  };
  return new Map(
    (actions ?? []).flatMap(({ title, url }): [string, string][] => (url ? [[title, url]] : [])),
  );
}

async function download(
  message: SimMessage,
  label: string,
): Promise<{ type: string | null; bytes: Uint8Array }> {
  const response = await fetch(String(addresses(message).get(label)));
  expect(response.status).toBe(200);
  return { type: response.headers.get('content-type'), bytes: new Uint8Array(await response.arrayBuffer()) };
}

describe('the files of the attendance', () => {
  it('are given for a year to who coordinates, each municipality in its row', async () => {
    const answer = firstOf(await network.say('coordinatore', 'presenze 2027'));
    expect(textOf(network.cardOf('coordinatore', answer))).toContain('Presenze per Comune, anno 2027');
    const { type, bytes } = await download(answer, 'Foglio di calcolo (CSV)');
    expect(type).toContain('text/csv');
    const rows = readCsv(new TextDecoder().decode(bytes));
    expect(rows.map(([seat]) => seat)).toEqual(expect.arrayContaining(['Comune', 'Lugo', 'Cotignola']));
  });

  it('are the same addresses when asked for again', async () => {
    const first = [...addresses(firstOf(await network.say('coordinatore', 'presenze 2027')))];
    const again = firstOf(await network.say('coordinatore', 'presenze per Comune anno 2027'));
    expect([...addresses(again)]).toEqual(first);
    expect(first).toHaveLength(2);
  });

  it('are refused to others, who are told whom to ask', async () => {
    const answer = firstOf(await network.say('lugo', 'presenze 2027'));
    expect(answer.card).toBeNull();
    expect(answer.text).toContain(network.person('coordinatore').name);
    expect(answer.text).not.toContain('http');
  });

  it('are offered on the list of answers, with the sheet of the sitting to print', async () => {
    const before = firstOf(await network.say('coordinatore', 'presenze'));
    const verbs = network.buttons('coordinatore', before).map(({ verb }) => verb);
    // Not convened yet: there is no register, but the year can be asked for.
    expect(verbs).toEqual(['show_attendance_year']);
    await network.goTo('2027-01-15T09:00:00Z');
    const list = firstOf(await network.say('coordinatore', 'presenze'));
    await network.press('coordinatore', list, { verb: 'show_register_files' });
    const { type, bytes } = await download(list, 'Foglio da stampare (PDF)');
    expect(type).toBe('application/pdf');
    const pdf = await readPdf(bytes);
    expect(pdf.title).toMatch(/^Foglio delle presenze della seduta ordinaria/);
    expect(pdf.language).toBe('it-IT');
  });
});
