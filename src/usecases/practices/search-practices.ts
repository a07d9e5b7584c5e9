import type { Practice } from '../../domain/practice.ts';
import type { PracticeHit, PracticeQuery } from '../../domain/practice-search.ts';
import { meantWord, SEARCH_LIMITS, searchWords } from '../../domain/practice-search.ts';
import type { Notice } from '../../domain/view/notice.ts';
import type { View } from '../../domain/view/view.ts';
import type { Caller } from '../context.ts';
import type { Tx } from '../ports/store.ts';
import { seatNameOf } from './practice-view.ts';

const SHOWN = 10;
const PASSAGE_LETTERS = 160;

interface Found {
  hits: PracticeHit[];
  total: number;
  meant: string | null;
  match: PracticeQuery['match'];
}

/**
 * The practices that have the words typed, the best first; without words the newest. When none has them all, words
 * that no practice has are replaced by those probably meant; failing that, practices that have some are shown.
 */
export async function searchPractices(
  tx: Tx,
  { caller, typed, notice = null }: { caller: Caller; typed: string; notice?: Notice | null },
): Promise<View> {
  const { network } = caller;
  const words = searchWords(typed);
  const { hits, total, meant, match } =
    words.length === 0 ? await newest(tx, network.id) : await find(tx, network.id, words);
  const seats = await tx.seats.list(network.id);
  const ids = hits.map(({ practice }) => practice.id);
  const adoptions = await tx.practices.adoptions(network.id, ids);
  const adopters = (id: string) =>
    adoptions
      .filter(({ practiceId }) => practiceId === id)
      .flatMap(({ seatId }) => seats.filter((seat) => seat.id === seatId).map(({ name }) => name));
  return {
    view: 'practices',
    networkId: network.id,
    typed: typed.slice(0, SEARCH_LIMITS.typed).toWellFormed(),
    meant,
    match,
    rows: hits.map(({ practice, title, passage }) => ({
      practiceId: practice.id,
      title,
      passage,
      seatName: seatNameOf(practice, seats),
      tags: practice.tags,
      adoptedBy: adopters(practice.id),
      createdAt: practice.createdAt,
    })),
    total,
    timeZone: network.settings.calendar.timeZone,
    notice,
  };
}

async function newest(tx: Tx, networkId: string): Promise<Found> {
  const { practices, total } = await tx.practices.newest(networkId, SHOWN);
  return { hits: practices.map(unmarked), total, meant: null, match: 'all' };
}

function unmarked(practice: Practice): PracticeHit {
  const passage = Array.from(practice.problem.replace(/\s+/g, ' '));
  const shown = passage.slice(0, PASSAGE_LETTERS).join('') + (passage.length > PASSAGE_LETTERS ? '…' : '');
  return {
    practice,
    title: [{ text: practice.title, found: false }],
    passage: [{ text: shown, found: false }],
  };
}

async function find(tx: Tx, networkId: string, words: string[]): Promise<Found> {
  const search = (looked: string[], match: PracticeQuery['match']) =>
    tx.practices.search(networkId, { words: looked, match }, SHOWN);
  const exact = await search(words, 'all');
  if (exact.total > 0) return { ...exact, meant: null, match: 'all' };
  const replaced = await meantWords(tx, networkId, words);
  const changed = replaced.some((word, index) => word !== words[index]);
  const meant = changed ? replaced.join(' ') : null;
  if (changed) {
    const corrected = await search(replaced, 'all');
    if (corrected.total > 0) return { ...corrected, meant, match: 'all' };
  }
  if (words.length === 1) return { hits: [], total: 0, meant: null, match: 'all' };
  const some = await search(replaced, 'some');
  return { ...some, meant: some.total > 0 ? meant : null, match: 'some' };
}

/** Each word that no practice has, in the form in which one probably has it. */
async function meantWords(tx: Tx, networkId: string, words: readonly string[]): Promise<string[]> {
  const unknown = new Set(await tx.practices.unknownWords(networkId, words));
  const meant: string[] = [];
  for (const word of words)
    meant.push(
      unknown.has(word) ? (meantWord(word, await tx.practices.similarWords(networkId, word)) ?? word) : word,
    );
  return meant;
}
