import type { RawBuilder, Transaction } from 'kysely';
import { sql } from 'kysely';
import type { PracticeHit, PracticeQuery, Segment } from '../domain/practice-search.ts';
import type { PracticeRepository } from '../usecases/ports/practice-repository.ts';
import type { PracticeRow } from './practice-rows.ts';
import { PRACTICE_COLUMNS, toPractice } from './practice-rows.ts';
import type { Tables } from './tables.ts';

type Searches = Pick<PracticeRepository, 'search' | 'unknownWords' | 'similarWords' | 'related'>;

/** Weights of D, C, B, A: the texts, nothing, the tags, the title. */
const WEIGHTS = sql.lit('{0.1,0.1,0.4,1}');
/** Characters for private use, which nobody types, around each word found. */
const [FROM, TO] = ['\ue000', '\ue001'];
const MARKS = `StartSel=${FROM}, StopSel=${TO}`;
const PASSAGE = `${MARKS}, MaxFragments=1, MinWords=8, MaxWords=24`;
const COLUMNS = sql.join(PRACTICE_COLUMNS.map((column) => sql.ref(`p.${column}`)));
const LIKE_MOST = 10;

/** Full text in Italian without accents, as the configuration `rete_italian` of the migration says (ADR 40). */
export function practiceSearches(trx: Transaction<Tables>): Searches {
  return {
    async search(networkId, { words, match }, limit) {
      if (words.length === 0) return { hits: [], total: 0 };
      const query = toQuery(words, match);
      const { rows } = await sql<PracticeRow & Marked>`
        with found as materialized (
          select p.id, p.created_at, ts_rank(${WEIGHTS}, p.words, ${query}) as rank
          from practices p where p.network_id = ${networkId} and p.words @@ ${query}
        ), best as (
          select id, rank, (select count(*)::int from found) as total from found
          order by rank desc, created_at desc, id limit ${limit}
        )
        select ${COLUMNS}, b.total,
          ts_headline('public.rete_italian', p.title, ${query}, ${`${MARKS}, HighlightAll=true`}) as marked_title,
          ts_headline('public.rete_italian', concat_ws(' ', p.problem, p.done, p.result), ${query}, ${PASSAGE})
            as marked_passage
        from best b join practices p on p.id = b.id
        order by b.rank desc, p.created_at desc, p.id`.execute(trx);
      return { hits: rows.map(toHit), total: rows[0]?.total ?? 0 };
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
        select ${COLUMNS} from practices p, query
        where p.network_id = ${networkId} and p.id <> ${id} and p.words @@ query.words
        order by ts_rank(${WEIGHTS}, p.words, query.words) desc, p.created_at desc, p.id
        limit ${limit}`.execute(trx);
      return rows.map(toPractice);
    },
  };
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
  total: number;
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
