import { CLOSING_WORD_LIMIT } from '../../domain/actions/action-item.ts';
import type { ActionRow } from '../../domain/view/action-view.ts';
import type { View } from '../../domain/view/view.ts';
import { ACTION_WORDS, actionChoice, actionRowLine, actionsSummary } from '../../texts/actions/actions.ts';
import { noticeText } from '../../texts/notices.ts';
import { othersText } from '../../texts/plurals.ts';
import { execute } from '../parts/actions.ts';
import type { CardButton, CardElement } from '../parts/adaptive-card.ts';
import { container, heading, lines, present, strong, text, title } from '../parts/elements.ts';
import type { Detail } from '../parts/fit.ts';
import { clip, cut, fitted } from '../parts/fit.ts';
import { choiceInput, textInput } from '../parts/inputs.ts';
import type { RenderedMessage } from '../parts/message.ts';
import { cardMessage } from '../parts/message.ts';
import { actionProblems } from './action-form-card.ts';

type ActionsView = Extract<View, { view: 'actions' }>;

const CHOICE_CHARS = 60;

/** The open actions; for who may close some, a list to choose from. */
export function actionsCard(view: ActionsView): RenderedMessage {
  return fitted((detail) => {
    const { notice } = view;
    const said = notice === null ? null : clip(noticeText(notice), detail.chars);
    const own = view.rows.filter((row) => row.own);
    const others = view.rows.filter((row) => !row.own);
    return cardMessage({
      summary: said ?? actionsSummary(view.rows),
      body: present([
        title(ACTION_WORDS.title),
        said !== null && container([strong(said)], { style: 'emphasis' }),
        ...actionProblems(view.problems, detail),
        view.rows.length === 0 && text(ACTION_WORDS.none),
        ...group(own.length > 0 ? ACTION_WORDS.own : null, own, detail),
        ...group(own.length > 0 ? ACTION_WORDS.others : null, others, detail),
        ...inputs(view, detail),
      ]),
      actions: buttons(view),
    });
  });
}

function group(name: string | null, rows: readonly ActionRow[], detail: Detail): CardElement[] {
  if (rows.length === 0) return [];
  const { shown, left } = cut(rows, detail.items);
  return present([
    name !== null && heading(name),
    ...lines(shown.map((row) => actionRowLine(short(row, detail)))),
    left > 0 && text(othersText(left), { spacing: 'small' }),
  ]);
}

function short(row: ActionRow, detail: Detail): ActionRow {
  return {
    ...row,
    text: clip(row.text, Math.min(detail.chars, 300)),
    ownerName: clip(row.ownerName, detail.nameChars),
    seatName: row.seatName === null ? null : clip(row.seatName, detail.nameChars),
  };
}

function closable({ rows, may }: ActionsView): ActionRow[] {
  if (may === 'nothing') return [];
  return may === 'all' ? rows : rows.filter((row) => row.own);
}

function inputs(view: ActionsView, detail: Detail): CardElement[] {
  const rows = closable(view).slice(0, detail.items);
  if (rows.length === 0) return [];
  const picker = choiceInput({
    id: 'actionId',
    label: ACTION_WORDS.pick,
    required: null,
    value: view.picked,
    choices: rows.map((row) => {
      const names = { text: clip(row.text, CHOICE_CHARS), ownerName: clip(row.ownerName, detail.nameChars) };
      return { title: actionChoice({ ...row, ...names }), value: row.actionId };
    }),
    hint: ACTION_WORDS.choose,
  });
  if (view.may !== 'all') return [picker];
  return [
    picker,
    textInput(
      { id: 'reason', label: ACTION_WORDS.word, required: null, value: view.word },
      { maxLength: CLOSING_WORD_LIMIT },
    ),
  ];
}

function buttons(view: ActionsView): CardButton[] {
  const { networkId, may } = view;
  const some = closable(view).length > 0;
  const all = may === 'all';
  return present([
    some && execute(ACTION_WORDS.done, { verb: 'action_close', networkId, outcome: 'done' }),
    some && all && execute(ACTION_WORDS.edit, { verb: 'action_edit', networkId }),
    some && all && execute(ACTION_WORDS.drop, { verb: 'action_close', networkId, outcome: 'dropped' }),
    all && execute(ACTION_WORDS.add, { verb: 'action_new', networkId, decidedIn: null }, 'none'),
  ]);
}
