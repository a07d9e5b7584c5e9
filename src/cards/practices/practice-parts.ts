import type { Practice } from '../../domain/practices/practice.ts';
import { PRACTICE_WORDS } from '../../texts/practices/practices.ts';
import type { CardElement } from '../parts/adaptive-card.ts';
import type { Detail } from '../parts/fit.ts';
import { linksPart, textPart } from '../parts/text-parts.ts';

/** What a practice says, part by part, with its links. */
export function practiceParts(practice: Practice, detail: Detail): CardElement[] {
  const { problem, done, result, links, attachments } = practice;
  return [
    ...textPart(PRACTICE_WORDS.problem, problem, detail),
    ...textPart(PRACTICE_WORDS.done, done, detail),
    ...textPart(PRACTICE_WORDS.result, result, detail),
    ...linksPart(PRACTICE_WORDS.links, links, detail),
    ...linksPart(PRACTICE_WORDS.attachments, attachments, detail),
  ];
}
