import { foldText } from '../reading/clean-text.ts';
import type { PracticeForm } from './practice-form.ts';
import { EMPTY_PRACTICE } from './practice-form.ts';

/** What people write before a part, folded; the part goes on to the next of them. */
export type PracticeLabels = Readonly<Partial<Record<keyof PracticeForm, readonly string[]>>>;

/**
 * A practice in one line, as a form to complete: a title, then parts behind their labels, in any order ("Titolo.
 * Problema: … Che cosa è stato fatto: …"). Without labels it is all title.
 */
export function readPracticeLine(line: string, labels: PracticeLabels): PracticeForm {
  const folded = foldText(line);
  const marks = Object.entries(labels).flatMap(([field, words]) =>
    words.flatMap((word) =>
      marksOf(folded, word).map((mark) => ({ ...mark, field: field as keyof PracticeForm })),
    ),
  );
  const inOrder = marks
    .sort((a, b) => a.from - b.from || b.to - a.to)
    .filter((mark, index, all) => all.slice(0, index).every((before) => before.to <= mark.from));
  const form = { ...EMPTY_PRACTICE, title: tidy(line.slice(0, inOrder[0]?.from)) };
  for (const [index, { field, to }] of inOrder.entries()) {
    const part = line.slice(to, inOrder[index + 1]?.from).trim();
    form[field] = form[field] === '' ? part : `${form[field]} ${part}`;
  }
  return form;
}

function marksOf(folded: string, word: string): { from: number; to: number }[] {
  const found = folded.matchAll(new RegExp(`(?<![\\p{L}\\p{N}])${word} ?:`, 'gu'));
  return Array.from(found, (match) => ({ from: match.index, to: match.index + match[0].length }));
}

function tidy(title: string): string {
  return title.replace(/[\s.;,:–-]+$/, '').trim();
}
