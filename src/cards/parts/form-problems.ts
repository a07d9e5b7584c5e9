import type { FormProblem } from '../../domain/reading/form-problem.ts';
import { SEAT_LINE_PROBLEM } from '../../domain/settings/settings-fields.ts';
import { formProblemText, problemsHeading } from '../../texts/form-problems.ts';
import type { CardElement } from './adaptive-card.ts';
import { container, lines, strong } from './elements.ts';
import { clip, cut } from './fit.ts';

const MAX_PROBLEMS = 12;

/**
 * What a form did not accept, told before the form; nothing when it accepted all.
 *
 * @param timeZone zone of the dates the form asks for; null when it asks for none
 */
export function problemsPart(
  problems: readonly FormProblem[],
  timeZone: string | null = null,
): CardElement[] {
  const told = withoutRepetition(problems);
  if (told.length === 0) return [];
  const shown = cut(told, MAX_PROBLEMS).shown.map((problem) => formProblemText(shortened(problem), timeZone));
  return [container([strong(problemsHeading(told.length)), ...lines(shown)], { style: 'attention' })];
}

/** Sentences about what a form did not accept, told before the form; nothing when there are none. */
export function problemsTold(sentences: readonly string[]): CardElement[] {
  if (sentences.length === 0) return [];
  const told = cut(sentences, MAX_PROBLEMS).shown.map((sentence) => clip(sentence, 400));
  return [container([strong(problemsHeading(sentences.length)), ...lines(told)], { style: 'attention' })];
}

/** The list of seats as a whole says nothing more than its lines that were not accepted. */
function withoutRepetition(problems: readonly FormProblem[]): FormProblem[] {
  const byLine = problems.some((problem) => problem.field === SEAT_LINE_PROBLEM);
  return problems.filter((problem) => !(byLine && problem.field === 'seats'));
}

function shortened(problem: FormProblem): FormProblem {
  return problem.understood === null ? problem : { ...problem, understood: clip(problem.understood, 160) };
}
