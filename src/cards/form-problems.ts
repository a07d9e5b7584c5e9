import type { FormProblem } from '../domain/view/view.ts';
import { formProblemText, problemsHeading } from '../texts/form-problems.ts';
import type { CardElement } from './adaptive-card.ts';
import { container, lines, strong } from './elements.ts';
import { clip, cut } from './fit.ts';

const MAX_PROBLEMS = 12;

/** What a form did not accept, told before the form; nothing when it accepted all. */
export function problemsPart(problems: readonly FormProblem[]): CardElement[] {
  if (problems.length === 0) return [];
  const told = cut(problems, MAX_PROBLEMS).shown.map((problem) => clip(formProblemText(shortened(problem)), 500));
  return [container([strong(problemsHeading(problems.length)), ...lines(told)], { style: 'attention' })];
}

function shortened(problem: FormProblem): FormProblem {
  return problem.understood === null ? problem : { ...problem, understood: clip(problem.understood, 120) };
}
