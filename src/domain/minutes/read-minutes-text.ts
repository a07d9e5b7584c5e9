import { MINUTES_LIMITS } from './minutes.ts';

/** What was typed into a form about minutes and cannot be taken as it is. */
export interface MinutesProblem {
  field: 'text' | 'decisions' | 'remark' | 'reason';
  problem: 'too_long' | 'missing';
  /** Characters typed. */
  length: number;
  limit: number;
}

export interface ReadMinutesText {
  text: string;
  decisions: string[];
  problems: MinutesProblem[];
}

/** Control characters but for the ends of lines, and what turns or hides the text around it. */
const UNWANTED = /[^\P{Cc}\n]|[\u00ad\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u2069\ufeff]/gu;

/** Text as typed, lines kept: one kind of line end, no trailing spaces, at most one empty line between paragraphs. */
export function plainText(typed: string): string {
  return typed
    .toWellFormed()
    .replace(/\r\n?|\u2028|\u2029/g, '\n')
    .replace(UNWANTED, '')
    .replace(/[^\S\n]+(?=\n)/g, '')
    .replace(/\n{3,}/g, '\n\n')
    .trim()
    .normalize('NFC');
}

/** Text and decisions of one item; one decision a line. Too long is said with its length, never cut. */
export function readMinutesText(typed: { text: string; decisions: string }): ReadMinutesText {
  const text = plainText(typed.text);
  const lines = plainText(typed.decisions);
  const decisions = lines
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
  return {
    text,
    decisions,
    problems: [
      ...tooLong('text', text, MINUTES_LIMITS.text),
      ...tooLong('decisions', lines, MINUTES_LIMITS.decisions),
    ],
  };
}

/** A comment, a correction or a reason: required, never cut. */
export function readRemark(
  field: 'remark' | 'reason',
  typed: string,
): { text: string; problems: MinutesProblem[] } {
  const text = plainText(typed);
  const limit = MINUTES_LIMITS[field];
  if (text === '') return { text, problems: [{ field, problem: 'missing', length: 0, limit }] };
  return { text, problems: tooLong(field, text, limit) };
}

function tooLong(field: MinutesProblem['field'], text: string, limit: number): MinutesProblem[] {
  return text.length > limit ? [{ field, problem: 'too_long', length: text.length, limit }] : [];
}
