import { cleanText, foldText } from '../reading/clean-text.ts';
import type { CommandName, ParsedCommand } from './command.ts';
import { editDistance } from './edit-distance.ts';

/** Per command the words and phrases people type for it; in any case, with or without accents. */
export type CommandWords = Readonly<Record<CommandName, readonly string[]>>;

/** Units of the message in which a command word is looked for; the rest is never scanned. */
const HEAD_LENGTH = 200;
const TYPED_LENGTH = 60;
const WORD = /[\p{L}\p{N}\p{M}]+/gu;
const LEADING_PUNCTUATION = /^[\s:;,.!?…_*"'«»\-–—]+/;

interface Word {
  text: string;
  end: number;
}

interface Phrase {
  command: CommandName;
  words: string[];
}

/**
 * Finds the command a message begins with (product §10). Case, accents, a leading slash, punctuation, formatting
 * tags, invisible characters and spaces do not matter; among several matches the phrase with most words wins.
 * A message that is not a command gives the command it most resembles, or null when it resembles none.
 */
export function parseCommand(text: string, words: CommandWords): ParsedCommand {
  const clean = cleanText(text);
  const head = wordsOf(clean.slice(0, HEAD_LENGTH));
  if (head.length === 0) return withoutWords(clean);
  const phrases = phrasesOf(words);
  const found = startingPhrase(head, phrases);
  if (found) {
    const end = head[found.words.length - 1]?.end ?? 0;
    return {
      kind: 'command',
      command: found.command,
      rest: clean.slice(end).replace(LEADING_PUNCTUATION, ''),
    };
  }
  return { kind: 'unknown', typed: shortened(clean), nearest: nearest(head, phrases) };
}

function withoutWords(clean: string): ParsedCommand {
  if (/^[\p{P}\s/]*$/u.test(clean)) {
    return clean.includes('?') ? { kind: 'command', command: 'help', rest: '' } : { kind: 'empty' };
  }
  return { kind: 'unknown', typed: shortened(clean), nearest: null };
}

function shortened(clean: string): string {
  return clean
    .slice(0, TYPED_LENGTH)
    .toWellFormed()
    .replace(/\ufffd$/, '')
    .trim();
}

function wordsOf(text: string): Word[] {
  return Array.from(foldText(text).matchAll(WORD), (match) => ({
    text: match[0],
    end: match.index + match[0].length,
  }));
}

/** Most words first. */
function phrasesOf(words: CommandWords): Phrase[] {
  const phrases: Phrase[] = [];
  for (const [command, typed] of Object.entries(words) as [CommandName, readonly string[]][]) {
    for (const phrase of typed) {
      const parts = wordsOf(cleanText(phrase)).map((word) => word.text);
      if (parts.length > 0) phrases.push({ command, words: parts });
    }
  }
  return phrases.sort((a, b) => b.words.length - a.words.length);
}

function startingPhrase(head: Word[], phrases: Phrase[]): Phrase | null {
  return phrases.find((phrase) => isAt(head, 0, phrase)) ?? null;
}

function isAt(head: Word[], from: number, phrase: Phrase): boolean {
  return phrase.words.every((word, index) => head[from + index]?.text === word);
}

function nearest(head: Word[], phrases: Phrase[]): CommandName | null {
  return mentioned(head, phrases) ?? mostSimilar(head, phrases);
}

/** A command word further on: "mostrami il calendario". Words of three letters or less mean too little there. */
function mentioned(head: Word[], phrases: Phrase[]): CommandName | null {
  for (let from = 1; from < Math.min(head.length, 8); from += 1) {
    const found = phrases.find((phrase) => phrase.words.join('').length > 3 && isAt(head, from, phrase));
    if (found) return found.command;
  }
  return null;
}

/** The beginning of the message against every phrase, also when the space between two words is missing. */
function mostSimilar(head: Word[], phrases: Phrase[]): CommandName | null {
  let best: { command: CommandName; distance: number } | null = null;
  for (const phrase of phrases) {
    const wanted = phrase.words.join('');
    for (const count of new Set([1, 2, phrase.words.length])) {
      const distance = likeness(joined(head, count), wanted);
      if (distance !== null && (best === null || distance < best.distance)) {
        best = { command: phrase.command, distance };
      }
    }
  }
  return best?.command ?? null;
}

function joined(head: Word[], count: number): string {
  return head
    .slice(0, count)
    .map((word) => word.text)
    .join('');
}

/** Null when too different. The beginning of a word ("cal") is worth one mistake and a half. */
function likeness(typed: string, wanted: string): number | null {
  const shortest = Math.min(typed.length, wanted.length);
  if (shortest < 3 || wanted.length < 4) return null;
  if (wanted.startsWith(typed)) return 1.5;
  const allowed = shortest <= 4 ? 1 : shortest <= 8 ? 2 : 3;
  const distance = editDistance(typed, wanted);
  return distance <= allowed ? distance : null;
}
