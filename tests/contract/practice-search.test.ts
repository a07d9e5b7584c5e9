import { rmSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { sql } from 'kysely';
import { defaultSettings } from '../../src/domain/settings/settings.ts';
import { openEmbeddedEngine } from '../../src/storage/engine/embedded-engine.ts';
import type { Engine } from '../../src/storage/engine/engine.ts';
import { practiceSearches } from '../../src/storage/practice-search.ts';
import { copyOfTemplate } from '../helpers/database/embedded-database.ts';

/** What a network of thousands sees, made small: five practices, of which the newest three are looked at one by one. */
const BOUNDS = { newest: 3, enough: 2, ranked: 2 };
const TITLES = [
  'Totem di sportello',
  'Anagrafe allo sportello',
  'Moduli',
  'Code allo sportello',
  'Code e sportello',
];

let engine: Engine;
let folder: string;

beforeAll(async () => {
  folder = await copyOfTemplate();
  engine = await openEmbeddedEngine(folder);
  await sql`insert into networks (id, tenant_id, team_id, name, channel_id, service_url, bot_id, status, settings)
    values ('n', 't', 't', 'Rete', 'c', 'https://servizio.invalid/', 'b', 'active',
      ${JSON.stringify(defaultSettings())})`.execute(engine.db);
  for (const [n, title] of TITLES.entries())
    await sql`insert into practices (id, network_id, seat_name, contact, title, problem, done, result, tags, links,
        attachments, created_at, updated_at, version)
      values (${`p${n}`}, 'n', 'Lugo', '', ${title}, 'Il problema', 'Fatto', '', '[]', '[]', '[]',
        ${new Date(Date.UTC(2027, 0, 1 + n))}, now(), 1)`.execute(engine.db);
});

afterAll(async () => {
  await engine.close();
  rmSync(folder, { recursive: true, force: true });
});

function search(word: string, page = { skip: 0, limit: 10 }) {
  return engine.db.transaction().execute(async (trx) => {
    const { hits, ...counted } = await practiceSearches(trx, BOUNDS).search(
      'n',
      { words: [word], match: 'all' },
      page,
    );
    return { titles: hits.map(({ practice }) => practice.title), ...counted };
  });
}

describe('a search among more practices than are looked at one by one', () => {
  it('stops at the newest when enough of them have the word, and says that there may be others', async () => {
    const found = await search('sportello');
    expect(found).toEqual({ titles: ['Code e sportello', 'Code allo sportello'], total: 2, more: true });
  });

  it('looks at all of them for a word that few of the newest have', async () => {
    expect(await search('anagrafe')).toEqual({
      titles: ['Anagrafe allo sportello'],
      total: 1,
      more: false,
    });
    expect(await search('inesistente')).toEqual({ titles: [], total: 0, more: false });
  });

  it('gives one page after the other', async () => {
    expect((await search('sportello', { skip: 1, limit: 1 })).titles).toEqual(['Code allo sportello']);
    expect((await search('sportello', { skip: 2, limit: 1 })).titles).toEqual([]);
  });
});
