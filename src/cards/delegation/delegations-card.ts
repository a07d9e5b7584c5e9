import { MAX_OPEN_DELEGATIONS } from '../../domain/delegation/delegation.ts';
import type { DelegationRow, PowersRow } from '../../domain/view/delegation-view.ts';
import type { View } from '../../domain/view/view.ts';
import {
  DELEGATION_WORDS,
  delegationDetail,
  delegationTitle,
  powersLine,
  powersSummary,
  revokeLabel,
} from '../../texts/delegation/delegation.ts';
import { delegationProblemText } from '../../texts/delegation/delegation-problems.ts';
import { problemsHeading } from '../../texts/form-problems.ts';
import { noticeText } from '../../texts/notices.ts';
import { execute } from '../parts/actions.ts';
import type { CardElement } from '../parts/adaptive-card.ts';
import { container, heading, lines, present, strong, subtle, text, title } from '../parts/elements.ts';
import type { Detail } from '../parts/fit.ts';
import { clip, fitted } from '../parts/fit.ts';
import { choiceInput, dateInput, sideBySide, textInput } from '../parts/inputs.ts';
import type { RenderedMessage } from '../parts/message.ts';
import { cardMessage } from '../parts/message.ts';

type DelegationsView = Extract<View, { view: 'delegations' }>;
type PowersView = Extract<View, { view: 'powers' }>;

/** A network has one coordinator or two, and as many delegations as may be open. */
const MAX_NAMED = 2 * MAX_OPEN_DELEGATIONS;

/** The coordinator's: what runs and is to come, each with its button, and the form for another. */
export function delegationsCard(view: DelegationsView): RenderedMessage {
  return fitted((detail) => {
    const { networkId, people, notice } = view;
    const rows = view.rows.slice(0, MAX_OPEN_DELEGATIONS).map((row) => shortRow(row, detail));
    const submit = execute(DELEGATION_WORDS.submit, { verb: 'delegation_submit', networkId });
    return cardMessage({
      summary: notice === null ? DELEGATION_WORDS.title : noticeText(notice),
      fallback: rows.map((row) => `${delegationTitle(row)}. ${delegationDetail(row)}`),
      body: present([
        title(DELEGATION_WORDS.title),
        notice !== null && container([strong(noticeText(notice))], { style: 'emphasis' }),
        ...problemsPart(view, detail),
        ...rowsPart(rows),
        ...formPart(view, detail),
      ]),
      actions: [
        ...(people.length === 0 ? [] : [submit]),
        ...rows.map((row) =>
          execute(
            revokeLabel(row),
            { verb: 'delegation_revoke', networkId, delegationId: row.delegationId },
            'none',
          ),
        ),
      ],
    });
  });
}

/** Everybody else's: who has the powers now. */
export function powersCard(view: PowersView): RenderedMessage {
  return fitted((detail) => {
    const { notice } = view;
    const coordinators = view.coordinators.slice(0, MAX_NAMED).map((name) => clip(name, detail.nameChars));
    const deputies = view.deputies.slice(0, MAX_NAMED).map((row) => shortPowers(row, detail));
    return cardMessage({
      summary: powersSummary(coordinators, deputies),
      fallback: notice === null ? [] : [noticeText(notice)],
      body: present([
        title(DELEGATION_WORDS.powersTitle),
        notice !== null && container([strong(noticeText(notice))], { style: 'emphasis' }),
        heading(DELEGATION_WORDS.coordination),
        ...lines(coordinators.length === 0 ? [DELEGATION_WORDS.noCoordinator] : coordinators),
        heading(DELEGATION_WORDS.deputies),
        ...lines(deputies.length === 0 ? [DELEGATION_WORDS.noDeputies] : deputies.map(powersLine)),
      ]),
    });
  });
}

function problemsPart({ problems }: DelegationsView, detail: Detail): CardElement[] {
  if (problems.length === 0) return [];
  const told = problems.map(({ problem, understood }) =>
    delegationProblemText({
      problem,
      understood: understood === null ? null : clip(understood, Math.min(detail.chars, 160)),
    }),
  );
  return [container([strong(problemsHeading(told.length)), ...lines(told)], { style: 'attention' })];
}

function rowsPart(rows: readonly DelegationRow[]): CardElement[] {
  if (rows.length === 0) return [text(DELEGATION_WORDS.none)];
  const each = rows.flatMap((row) => [
    strong(delegationTitle(row)),
    text(delegationDetail(row), { spacing: 'none' }),
  ]);
  return [heading(DELEGATION_WORDS.current), ...each];
}

function formPart({ people, draft }: DelegationsView, detail: Detail): CardElement[] {
  if (people.length === 0) return [heading(DELEGATION_WORDS.form), text(DELEGATION_WORDS.nobody)];
  const { fromOn, toOn, reason } = draft;
  return [
    heading(DELEGATION_WORDS.form),
    subtle(DELEGATION_WORDS.intro),
    choiceInput({
      id: 'personId',
      label: DELEGATION_WORDS.person,
      required: DELEGATION_WORDS.personMissing,
      value: draft.personId,
      choices: people.map(({ personId, name }) => ({ title: clip(name, detail.nameChars), value: personId })),
      hint: DELEGATION_WORDS.choose,
    }),
    sideBySide([
      dateInput({
        id: 'fromOn',
        label: DELEGATION_WORDS.from,
        required: DELEGATION_WORDS.fromMissing,
        value: fromOn,
      }),
      dateInput({
        id: 'toOn',
        label: DELEGATION_WORDS.to,
        required: DELEGATION_WORDS.toMissing,
        value: toOn,
      }),
    ]),
    textInput(
      {
        id: 'reason',
        label: DELEGATION_WORDS.reason,
        required: DELEGATION_WORDS.reasonMissing,
        value: reason,
      },
      { multiline: true, hint: DELEGATION_WORDS.reasonHint },
    ),
  ];
}

function shortRow(row: DelegationRow, detail: Detail): DelegationRow {
  return { ...row, ...shortPowers(row, detail), reason: clip(row.reason, detail.chars) };
}

/** Names cut to what fits. */
export function shortPowers(row: PowersRow, detail: Pick<Detail, 'nameChars'>): PowersRow {
  const { fromOn, toOn } = row;
  const deputyName = clip(row.deputyName, detail.nameChars);
  return { deputyName, delegatorName: clip(row.delegatorName, detail.nameChars), fromOn, toOn };
}
