import type { RawBuilder, Transaction } from 'kysely';
import { sql } from 'kysely';
import type { PracticeHit, PracticeQuery, Segment } from '../domain/practices/practice-search.ts';
import type { PracticeRepository, SearchPage } from '../usecases/ports/practice-repository.ts';
import type { PracticeRow } from './practice-rows.ts';
import { PRACTICE_COLUMNS, toPractice } from './practice-rows.ts';
import type { Tables } from './tables/tables.ts';

type Searches = Pick<PracticeRepository, 'search' | 'unknownWords' | 'similarWords' | 'related'>;

/** Weights of D, C, B, A: the texts, nothing, the tags, the title. */
const WEIGHTS = sql.lit('{0.1,0.1,0.4,1}');
/** Characters for private use, which nobody types, around each word found. */
const [FROM, TO] = ['\ue000', '\ue001'];
const MARKS = `StartSel=${FROM}, StopSel=${TO}`;
const PASSAGE = `${MARKS}, MaxFragments=1, MinWords=8, MaxWords=24`;
const COLUMNS = sql.join(PRACTICE_COLUMNS.map((column) => sql.ref(`p.${column}`)));
const LIKE_MOST = 10;

/** How far a search goes in a network of thousands (ADR 40). */
export interface SearchBounds {
  /** Practices that are looked at one by one, the newest first: in a network with fewer the result is exact. */
  newest: number;
  /** With so many found among those, older ones are not looked for. */
  enough: number;
  /** The most that are weighed against each other. */
  ranked: number;
}

const BOUNDS: SearchBounds = { newest: 3_000, enough: 300, ranked: 2_000 };

/** Full text in Italian without accents, as the configuration `rete_italian` of the migration says (ADR 40). */
export function practiceSearches(trx: Transaction<Tables>, bounds = BOUNDS): Searches {
  return {
    async search(networkId, { words, match }, page) {
      if (words.length === 0) return { hits: [], total: 0, more: false };
      const query = toQuery(words, match);
      const looked = { networkId, query, page, bounds };
      const recent = await rank(trx, { ...looked, among: 'newest' });
      const all = recent.seen < bounds.newest;
      const enough = all || recent.total >= bounds.enough;
      const { ids, total } = enough ? recent : await rank(trx, { ...looked, among: 'all' });
      const more = !all && (enough || total === bounds.ranked);
      return { hits: await hitsOf(trx, { networkId, query, ids }), total, more };
    },

    async unknownWords(networkId, words) {
      const unknown: string[] = [];
      for (const [index, word] of words.entries()) {
        const query = toQuery([word], 'all', index === words.length - 1);
        const { rows } = await sql<{ known: boolean }>`
          select numnode(${query}) = 0 or exists (
            select from practices p where p.network_id = ${networkId} and p.words @@ ${query}) as known`.execute(
          trx,
        );
        if (rows[0]?.known === false) unknown.push(word);
      }
      return unknown;
    },

    async similarWords(networkId, word) {
      const { rows } = await sql<{ word: string }>`
        select word from practice_words where network_id = ${networkId} and word % ${word}
        order by similarity(word, ${word}) desc, word limit ${LIKE_MOST}`.execute(trx);
      return rows.map((row) => row.word);
    },

    async related({ networkId, id }, limit) {
      const { rows } = await sql<PracticeRow>`
        with query as (
          select string_agg(quote_literal(lexeme) || ':AB', ' | ')::tsquery as words
          from practices p, unnest(ts_filter(p.words, '{a,b}'))
          where p.network_id = ${networkId} and p.id = ${id}
        )
        select ${COLUMNS} from query, (${newest(networkId, bounds)}) p
        where p.id <> ${id} and p.words @@ query.words
        order by ts_rank(${WEIGHTS}, p.words, query.words) desc, p.created_at desc, p.id
        limit ${limit}`.execute(trx);
      return rows.map(toPractice);
    },
  };
}

interface Looked {
  networkId: string;
  query: RawBuilder<unknown>;
  page: SearchPage;
  bounds: SearchBounds;
  among: 'newest' | 'all';
}

/** The best of those found, how many they are, and among how many was looked. */
async function rank(
  trx: Transaction<Tables>,
  { networkId, query, page, bounds, among }: Looked,
): Promise<{ ids: string[]; total: number; seen: number }> {
  const rank = sql`p.id, p.created_at, ts_rank(${WEIGHTS}, p.words, ${query}) as rank`;
  const found =
    among === 'newest'
      ? sql`select ${rank} from (${newest(networkId, bounds)}) p where p.words @@ ${query}`
      : sql`select ${rank} from practices p where p.network_id = ${networkId} and p.words @@ ${query}
          limit ${sql.lit(bounds.ranked)}`;
  const { rows } = await sql<{ ids: string[]; total: number; seen: number }>`
    with found as materialized (${found})
    select (select count(*)::int from found) as total,
      (select count(*)::int from (select from practices p where p.network_id = ${networkId}
        order by created_at desc, id limit ${sql.lit(bounds.newest)}) as looked) as seen,
      array(select id from found order by rank desc, created_at desc, id
        limit ${page.limit} offset ${page.skip}) as ids`.execute(trx);
  return rows[0] ?? { ids: [], total: 0, seen: 0 };
}

function newest(networkId: string, bounds: SearchBounds): RawBuilder<unknown> {
  return sql`select * from practices where network_id = ${networkId}
    order by created_at desc, id limit ${sql.lit(bounds.newest)}`;
}

/** In the order of the ids, with the words found marked. */
async function hitsOf(
  trx: Transaction<Tables>,
  { networkId, query, ids }: { networkId: string; query: RawBuilder<unknown>; ids: string[] },
): Promise<PracticeHit[]> {
  if (ids.length === 0) return [];
  const { rows } = await sql<PracticeRow & Marked>`
    select ${COLUMNS},
      ts_headline('public.rete_italian', p.title, ${query}, ${`${MARKS}, HighlightAll=true`}) as marked_title,
      ts_headline('public.rete_italian', concat_ws(' ', p.problem, p.done, p.result), ${query}, ${PASSAGE})
        as marked_passage
    from unnest(${ids}::text[]) with ordinality as best (id, place)
    join practices p on p.network_id = ${networkId} and p.id = best.id
    order by best.place`.execute(trx);
  return rows.map(toHit);
}

/** Words are letters and digits alone, so nothing in them has a meaning to the query. */
function toQuery(
  words: readonly string[],
  match: PracticeQuery['match'],
  unfinished = true,
): RawBuilder<unknown> {
  const terms = words.map((word, index) =>
    unfinished && index === words.length - 1 ? `'${word}':*` : `'${word}'`,
  );
  return sql`to_tsquery('public.rete_italian', ${terms.join(match === 'all' ? ' & ' : ' | ')})`;
}

interface Marked {
  marked_title: string;
  marked_passage: string;
}

function toHit({ marked_title, marked_passage, ...row }: PracticeRow & Marked): PracticeHit {
  const practice = toPractice(row);
  const whole = [practice.problem, practice.done, practice.result].join(' ').replace(/\s+/g, ' ').trim();
  return {
    practice,
    title: toSegments(marked_title),
    passage: withinWhole(toSegments(marked_passage), whole),
  };
}

/** Says with dots where the text goes on before and after a passage. */
function withinWhole(passage: Segment[], whole: string): Segment[] {
  const text = passage
    .map((each) => each.text)
    .join('')
    .trim();
  const before: Segment[] = whole.startsWith(text) ? [] : [{ text: '… ', found: false }];
  const after: Segment[] = whole.endsWith(text) ? [] : [{ text: ' …', found: false }];
  return text === '' ? [] : [...before, ...passage, ...after];
}

function toSegments(marked: string): Segment[] {
  const parts = marked.replace(/\s+/g, ' ').split(/([\ue000\ue001])/);
  const segments: Segment[] = [];
  let found = false;
  for (const part of parts) {
    if (part === FROM || part === TO) found = part === FROM;
    else if (part !== '') segments.push({ text: part, found });
  }
  return segments;
}
