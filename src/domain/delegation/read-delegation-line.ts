import { localDate } from '../calendar/wall-time.ts';
import type { Person } from '../network/person.ts';
import { isInvited } from '../network/person.ts';
import { cleanText, foldText } from '../reading/clean-text.ts';
import { periodIn } from '../reading/read-period.ts';
import { withoutWhen } from '../reading/when/rest-text.ts';
import type { DelegationDraft, DelegationProblem } from './read-delegation.ts';

/** Units of the text that are read; nobody types more in one line. */
const SCANNED_LENGTH = 700;
const NAME_WORDS = 6;
const WORD = /[\p{L}\p{N}'’.-]+/gu;
const BEFORE_NAME = /^(?:a|ad|al|alla|per|dott|dottssa|dottoressa|dottore|ing|avv|sig|sigra|signora|signor)$/;

/** A word of a line in which a name is looked for. */
export interface LineWord {
  start: number;
  end: number;
  typed: string;
  folded: string;
}

/**
 * Reads "Nome Cognome dal 3 al 14 dicembre ferie": who, when and why, as far as they are there. `problem` says what
 * about the person was typed and not understood; what is simply missing is found by who checks the draft.
 */
export function readDelegationLine(
  text: string,
  known: { people: readonly Person[]; now: Date; timeZone: string },
): { draft: DelegationDraft; problem: DelegationProblem | null } {
  const clean = cleanText(text).slice(0, SCANNED_LENGTH);
  const folded = foldText(clean);
  // "2027: ferie" is a year and what follows; elsewhere a colon after digits is a time.
  const spaced = folded.replace(/(?<=\d{4}):(?= |$)/g, ' ');
  const period = periodIn(spaced, localDate(known.now, known.timeZone));
  const head = wordsOf(clean, folded, period?.start ?? clean.length);
  const name = nameAt(head, known.people);
  const parts = [
    ...(name.end === null ? [] : [{ start: 0, end: name.end }]),
    ...(period === null ? [] : [{ start: period.start, end: period.end }]),
  ];
  return {
    draft: {
      personId: name.person?.id ?? '',
      fromOn: period?.from.on ?? period?.from.typed ?? '',
      toOn: period?.to.on ?? period?.to.typed ?? '',
      reason: withoutWhen(clean, parts),
    },
    problem: name.problem,
  };
}

/** Words before the period that may be a name. */
export function wordsOf(clean: string, folded: string, until: number): LineWord[] {
  return Array.from(clean.slice(0, until).matchAll(WORD), ({ 0: word, index }) => ({
    start: index,
    end: index + word.length,
    typed: word,
    folded: folded.slice(index, index + word.length).replaceAll('.', ''),
  }));
}

/** The longest beginning that is somebody's name, in whatever order; the surname alone when only one has it. */
export function nameAt(
  words: readonly LineWord[],
  people: readonly Person[],
): { person: Person | null; end: number | null; problem: DelegationProblem | null } {
  const first = words.findIndex((word) => !BEFORE_NAME.test(word.folded));
  if (first < 0) return { person: null, end: null, problem: null };
  for (let count = Math.min(NAME_WORDS, words.length - first); count > 0; count -= 1) {
    const tried = words.slice(first, first + count);
    const found = people.filter((person) => hasAll(person.name, tried));
    const end = tried.at(-1)?.end ?? 0;
    const present = found.filter(isInvited);
    const [person] = present.length > 0 ? present : found;
    if (person === undefined) continue;
    if (present.length > 1 || (present.length === 0 && found.length > 1)) {
      const understood = tried.map((word) => word.typed).join(' ');
      return { person: null, end, problem: { problem: 'person_ambiguous', understood } };
    }
    return { person, end, problem: null };
  }
  const understood = words
    .slice(first, first + 2)
    .map((word) => word.typed)
    .join(' ');
  return { person: null, end: null, problem: { problem: 'person_unknown', understood } };
}

function hasAll(name: string, words: readonly LineWord[]): boolean {
  const parts = foldText(cleanText(name)).split(/[\s.]+/);
  return words.every((word) => word.folded !== '' && parts.includes(word.folded));
}
