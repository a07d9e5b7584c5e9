import type { PracticeForm, PracticeProblem } from '../../domain/practices/practice-form.ts';
import type { View } from '../../domain/view/view.ts';
import {
  newerLines,
  PRACTICE_WORDS,
  practiceFieldLabel,
  practiceProblemText,
} from '../../texts/practices/practices.ts';
import { execute } from '../parts/actions.ts';
import type { CardElement } from '../parts/adaptive-card.ts';
import { container, lines, present, strong, title } from '../parts/elements.ts';
import { clip, fitted } from '../parts/fit.ts';
import { problemsTold } from '../parts/form-problems.ts';
import { choiceInput, textInput } from '../parts/inputs.ts';
import type { RenderedMessage } from '../parts/message.ts';
import { cardMessage } from '../parts/message.ts';

type FormView = Extract<View, { view: 'practice_form' }>;

/** A form filled beyond every limit must still fit on a card; what is within the limits is never cut. */
const SHOWN_CHARS = {
  ...{ title: 300, problem: 2_100, done: 2_100, result: 2_100, contact: 300, tags: 500 },
  ...{ links: 3_100, attachments: 3_100 },
} as const;

/** The form of a practice. The limits are told when they are passed: a text pasted in is never cut silently. */
export function practiceFormCard(view: FormView): RenderedMessage {
  return fitted((detail) => {
    const { networkId, practiceId, version, form, newer } = view;
    const name = version === null ? PRACTICE_WORDS.share : PRACTICE_WORDS.editTitle;
    return cardMessage({
      summary: name,
      body: present([
        title(name),
        ...practiceProblems(view.problems),
        newer !== null &&
          container(
            [
              strong(PRACTICE_WORDS.newer),
              ...lines(newerLines(newer).map((line) => clip(line, Math.min(detail.chars, 300)))),
            ],
            { style: 'emphasis' },
          ),
        input('title', form),
        choiceInput({
          id: 'seatId',
          label: practiceFieldLabel('seatId'),
          required: null,
          value: form.seatId,
          choices: view.seats.map(({ id, name: seat }) => ({
            title: clip(seat, detail.nameChars),
            value: id,
          })),
          hint: PRACTICE_WORDS.choose,
        }),
        ...(['problem', 'done', 'result'] as const).map((field) => input(field, form, true)),
        input('contact', form),
        input('tags', form),
        ...(['links', 'attachments'] as const).map((field) => input(field, form, true)),
      ]),
      actions: [
        execute(version === null ? PRACTICE_WORDS.submit : PRACTICE_WORDS.save, {
          verb: 'practice_save',
          networkId,
          practiceId,
          version,
        }),
      ],
    });
  });
}

/** Everything wrong, on top of the form that shows it again. */
export function practiceProblems(problems: readonly PracticeProblem[]): CardElement[] {
  return problemsTold(problems.map(practiceProblemText));
}

function input(field: keyof typeof SHOWN_CHARS, form: PracticeForm, multiline = false): CardElement {
  const value = form[field].slice(0, SHOWN_CHARS[field]);
  return textInput({ id: field, label: practiceFieldLabel(field), required: null, value }, { multiline });
}
