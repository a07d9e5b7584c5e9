import { localDate } from '../calendar/wall-time.ts';
import { nameAt, wordsOf } from '../delegation/read-delegation-line.ts';
import type { Person } from '../network/person.ts';
import { cleanText, foldText } from '../reading/clean-text.ts';
import { onDateOf } from '../reading/read-on-date.ts';
import { dayPhraseAt } from '../reading/when/day-phrase.ts';
import { withoutWhen } from '../reading/when/rest-text.ts';
import type { ActionDraft, ActionProblem } from './read-action.ts';

/** Units of the text that are read: an action and what stands around it. */
const SCANNED_LENGTH = 2_000;
const BY = /(?<![a-z0-9'])(?:entro e non oltre|entro|scadenza ?:?) (?:il giorno |il |la |l'|le )?/g;
const END_OF_HEAD = /[:;]/;

interface SaidDue {
  start: number;
  end: number;
  /** `yyyy-MM-dd`, or what was typed and is no day. */
  dueOn: string;
}

/**
 * Reads "Nome Cognome entro il 15 gennaio: testo": who, by when and what, as far as they are there; the date may also
 * stand at the end. `problem` says what about the owner was typed and not understood.
 */
export function readActionLine(
  text: string,
  known: { people: readonly Person[]; now: Date; timeZone: string },
): { draft: ActionDraft; problem: ActionProblem | null } {
  const clean = cleanText(text).slice(0, SCANNED_LENGTH);
  const folded = foldText(clean);
  const due = dueIn(clean, folded, localDate(known.now, known.timeZone));
  const colon = clean.search(END_OF_HEAD);
  const headEnd = Math.min(due?.start ?? clean.length, colon < 0 ? clean.length : colon);
  const name = nameAt(wordsOf(clean, folded, headEnd), known.people);
  const parts = [
    ...(name.end === null ? [] : [{ start: 0, end: name.end }]),
    ...(due === null ? [] : [{ start: due.start, end: due.end }]),
  ];
  const draft: ActionDraft = {
    text: withoutWhen(clean, parts),
    personId: name.person?.id ?? '',
    ownerName: '',
    seatId: '',
    dueOn: due?.dueOn ?? '',
  };
  return { draft, problem: name.problem === null ? null : ownerProblemOf(name.problem) };
}

function ownerProblemOf({
  problem,
  understood,
}: {
  problem: string;
  understood: string | null;
}): ActionProblem {
  return { problem: problem === 'person_ambiguous' ? 'owner_ambiguous' : 'owner_unknown', understood };
}

/** The first "entro …" that is a day; when none is, the first one before the text, with what was typed. */
function dueIn(clean: string, folded: string, today: string): SaidDue | null {
  let unread: SaidDue | null = null;
  for (const match of folded.matchAll(BY)) {
    const start = match.index;
    const at = start + match[0].length;
    const day = dayPhraseAt(folded, at, { today, similar: true, alone: true });
    const end = day?.end ?? endOfPhrase(clean, at);
    const dueOn = day === null ? null : onDateOf(day.said, today);
    if (dueOn !== null) return { start, end, dueOn };
    unread ??= { start, end, dueOn: clean.slice(at, end).trim() };
  }
  return unread;
}

function endOfPhrase(clean: string, from: number): number {
  const end = clean.slice(from).search(END_OF_HEAD);
  return end < 0 ? Math.min(clean.length, from + 40) : from + end;
}
