import { ACTION_TEXT_LIMIT, OWNER_NAME_LIMIT } from '../../domain/actions/action-item.ts';
import type { ActionProblem } from '../../domain/actions/read-action.ts';
import type { SittingView } from '../../domain/view/sitting-view.ts';
import type { View } from '../../domain/view/view.ts';
import { actionProblemText } from '../../texts/actions/action-problems.ts';
import { ACTION_WORDS, decidedInText } from '../../texts/actions/actions.ts';
import { problemsHeading } from '../../texts/form-problems.ts';
import { execute } from '../parts/actions.ts';
import type { CardElement, ExecuteAction } from '../parts/adaptive-card.ts';
import { container, lines, present, strong, subtle, title } from '../parts/elements.ts';
import type { Detail } from '../parts/fit.ts';
import { clip, fitted } from '../parts/fit.ts';
import { choiceInput, dateInput, textInput } from '../parts/inputs.ts';
import type { RenderedMessage } from '../parts/message.ts';
import { cardMessage } from '../parts/message.ts';

type FormView = Extract<View, { view: 'action_form' }>;

/** One action, new or to be changed, with what was typed. */
export function actionFormCard(view: FormView): RenderedMessage {
  return fitted((detail) => {
    const { networkId, actionId, version, decidedIn, problems } = view;
    const name = version === null ? ACTION_WORDS.formNew : ACTION_WORDS.formEdit;
    const data = { verb: 'action_submit', networkId, actionId, version } as const;
    return cardMessage({
      summary: name,
      body: present([
        title(name),
        decidedIn !== null && subtle(decidedInText(decidedIn), { spacing: 'none' }),
        ...actionProblems(problems, detail),
        ...inputs(view, detail),
      ]),
      actions: [execute(ACTION_WORDS.submit, { ...data, decidedIn: decidedIn?.sittingId ?? null })],
    });
  });
}

/** On the coordinator's cards of a sitting: an action decided there. */
export function actionButton({ networkId, sittingId }: SittingView): ExecuteAction {
  return execute(ACTION_WORDS.addDecided, { verb: 'action_new', networkId, decidedIn: sittingId }, 'none');
}

/** Everything wrong, on top of the form that shows it again. */
export function actionProblems(problems: readonly ActionProblem[], detail: Detail): CardElement[] {
  if (problems.length === 0) return [];
  const told = problems.map(({ problem, understood }) =>
    actionProblemText({
      problem,
      understood: understood === null ? null : clip(understood, Math.min(detail.chars, 160)),
    }),
  );
  return [container([strong(problemsHeading(told.length)), ...lines(told)], { style: 'attention' })];
}

function inputs({ draft, people, seats }: FormView, detail: Detail): CardElement[] {
  const { text, personId, ownerName, seatId, dueOn } = draft;
  return [
    textInput(
      { id: 'text', label: ACTION_WORDS.text, required: ACTION_WORDS.textMissing, value: text },
      { multiline: true, maxLength: ACTION_TEXT_LIMIT },
    ),
    choiceInput({
      id: 'personId',
      label: ACTION_WORDS.owner,
      required: null,
      value: personId,
      choices: people.map((each) => ({ title: clip(each.name, detail.nameChars), value: each.personId })),
      hint: ACTION_WORDS.choose,
    }),
    textInput(
      { id: 'ownerName', label: ACTION_WORDS.ownerName, required: null, value: ownerName },
      { maxLength: OWNER_NAME_LIMIT },
    ),
    choiceInput({
      id: 'seatId',
      label: ACTION_WORDS.seat,
      required: null,
      value: seatId,
      choices: seats.map(({ id, name }) => ({ title: clip(name, detail.nameChars), value: id })),
      hint: ACTION_WORDS.noSeat,
    }),
    dateInput({ id: 'dueOn', label: ACTION_WORDS.due, required: null, value: dueOn }),
  ];
}
