import type { AgendaForm, AgendaProblem } from '../../domain/agenda/agenda-form.ts';
import { agendaFieldLabel, agendaProblemText } from '../../texts/agenda/agenda-forms.ts';
import { problemsHeading } from '../../texts/form-problems.ts';
import type { CardElement } from '../parts/adaptive-card.ts';
import { container, lines, strong } from '../parts/elements.ts';
import { clip, cut } from '../parts/fit.ts';
import { textInput } from '../parts/inputs.ts';

const MAX_PROBLEMS = 12;
/** A form filled beyond every limit must still fit on a card. */
const SHOWN_CHARS = { title: 500, note: 1_200, minutes: 40, presenter: 200, links: 4_000 } as const;

/** The limits are told when they are passed, and not set on the inputs: a text pasted in is never cut silently. */
export function agendaInputs(form: AgendaForm): CardElement[] {
  return [
    input('title', form),
    input('minutes', form),
    input('presenter', form),
    input('links', form, true),
    input('note', form, true),
  ];
}

export function agendaProblems(problems: readonly AgendaProblem[]): CardElement[] {
  if (problems.length === 0) return [];
  const told = cut(problems, MAX_PROBLEMS).shown.map((problem) => clip(agendaProblemText(problem), 400));
  return [container([strong(problemsHeading(problems.length)), ...lines(told)], { style: 'attention' })];
}

function input(field: keyof AgendaForm, form: AgendaForm, multiline = false): CardElement {
  const value = form[field].slice(0, SHOWN_CHARS[field]);
  return textInput({ id: field, label: agendaFieldLabel(field), required: null, value }, { multiline });
}
