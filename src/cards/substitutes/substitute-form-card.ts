import type { View } from '../../domain/view/view.ts';
import { problemsHeading } from '../../texts/form-problems.ts';
import {
  namedChoice,
  SUBSTITUTE_WORDS,
  substituteFormSummary,
  substituteProblemText,
  substitutionLine,
} from '../../texts/substitutes/substitute.ts';
import { execute } from '../parts/actions.ts';
import type { CardButton, CardElement } from '../parts/adaptive-card.ts';
import { container, lines, present, strong, subtle, text, title } from '../parts/elements.ts';
import type { Detail } from '../parts/fit.ts';
import { clip, fitted } from '../parts/fit.ts';
import { choiceInput, textInput } from '../parts/inputs.ts';
import type { RenderedMessage } from '../parts/message.ts';
import { cardMessage } from '../parts/message.ts';
import { whichSitting } from '../sittings/which-sitting.ts';
import { shortSubstitution } from './substitution-part.ts';

type SubstituteFormView = Extract<View, { view: 'substitute_form' }>;

/** Renderers refuse a choice without a value; the border trims what it reads. */
const NOBODY = ' ';
const MAX_NAME = 80;

export function substituteFormCard(view: SubstituteFormView): RenderedMessage {
  return fitted((detail) => buildForm(view, detail));
}

function buildForm(view: SubstituteFormView, detail: Detail): RenderedMessage {
  const { startsAt, timeZone, current } = view;
  return cardMessage({
    summary: substituteFormSummary(startsAt, timeZone),
    body: present([
      title(SUBSTITUTE_WORDS.formTitle),
      ...problemsPart(view, detail),
      current !== null && strong(SUBSTITUTE_WORDS.current),
      current !== null &&
        text(substitutionLine(shortSubstitution(current.row, detail.nameChars)), { spacing: 'small' }),
      whichSitting(view),
      ...whoPart(view, detail),
      subtle(SUBSTITUTE_WORDS.note),
    ]),
    actions: formActions(view),
  });
}

function whoPart(
  { referents, referentId, people, personId, outsideName }: SubstituteFormView,
  detail: Detail,
): CardElement[] {
  const option = (choice: (typeof people)[number]) => ({
    title: clip(namedChoice(choice), detail.nameChars),
    value: choice.personId,
  });
  return present([
    referents !== null &&
      choiceInput({
        id: 'referentId',
        label: SUBSTITUTE_WORDS.referent,
        required: SUBSTITUTE_WORDS.referentMissing,
        value: referentId,
        choices: referents.map(option),
        hint: SUBSTITUTE_WORDS.personHint,
      }),
    choiceInput({
      id: 'personId',
      label: SUBSTITUTE_WORDS.person,
      required: null,
      value: personId,
      choices: [...people.map(option), { title: SUBSTITUTE_WORDS.nobody, value: NOBODY }],
      hint: SUBSTITUTE_WORDS.personHint,
      filterable: true,
    }),
    textInput(
      { id: 'outsideName', label: SUBSTITUTE_WORDS.outside, required: null, value: outsideName },
      { maxLength: MAX_NAME, hint: SUBSTITUTE_WORDS.outsideHint },
    ),
  ]);
}

function formActions(view: SubstituteFormView): CardButton[] {
  const { formId, sittingId, current, convened } = view;
  return present([
    execute(SUBSTITUTE_WORDS.submit, { verb: 'name_substitute', formId }),
    current !== null &&
      execute(
        SUBSTITUTE_WORDS.withdraw,
        { verb: 'withdraw_substitute', sittingId, substitutionId: current.substitutionId },
        'none',
      ),
    convened && execute(SUBSTITUTE_WORDS.back, { verb: 'show_sitting', sittingId, notice: 'shown' }, 'none'),
  ]);
}

function problemsPart({ problems }: SubstituteFormView, detail: Detail): CardElement[] {
  if (problems.length === 0) return [];
  const told = problems.map((problem) => clip(substituteProblemText(problem), detail.chars));
  return [container([strong(problemsHeading(told.length)), ...lines(told)], { style: 'attention' })];
}
