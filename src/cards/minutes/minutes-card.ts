import type { MinutesState, MinutesView } from '../../domain/view/minutes-view.ts';
import { fullDateTime } from '../../texts/dates.ts';
import {
  adoptButton,
  adoptedText,
  adoptLine,
  itemHeading,
  itemStateText,
  MINUTES_REVIEW_WORDS,
  minutesStatusText,
  minutesSummary,
  reviewClosedLine,
  reviewLine,
  secretaryText,
  MINUTES_CARD_WORDS as WORDS,
} from '../../texts/minutes/minutes.ts';
import { noticeText } from '../../texts/notices.ts';
import { sittingChoiceLabel } from '../../texts/sittings/change-forms.ts';
import { sittingHeadline } from '../../texts/sittings/sitting.ts';
import { actionButton } from '../actions/action-form-card.ts';
import { execute } from '../parts/actions.ts';
import type { CardButton, CardElement } from '../parts/adaptive-card.ts';
import { container, facts, heading, link, present, strong, subtle, text, title } from '../parts/elements.ts';
import type { Detail } from '../parts/fit.ts';
import { clip, cut, fitted } from '../parts/fit.ts';
import { choiceInput } from '../parts/inputs.ts';
import type { RenderedMessage } from '../parts/message.ts';
import { cardMessage } from '../parts/message.ts';
import { isCut, itemPart, remarksPart } from './minutes-parts.ts';

type Overview = Extract<MinutesView, { view: 'minutes' }>;

/** Where the minutes stand and, to who writes them, what to do next. */
export function minutesCard(view: Overview): RenderedMessage {
  return fitted((detail) => build(view, detail));
}

function build(view: Overview, detail: Detail): RenderedMessage {
  const { state, notice } = view;
  const headline = sittingHeadline(state.sitting);
  return cardMessage({
    summary: notice === null ? minutesSummary(headline, state) : noticeText(notice),
    fallback: [headline, minutesStatusText(state)],
    body: present([
      title(WORDS.title),
      strong(headline, { spacing: 'none' }),
      notice !== null && container([strong(noticeText(notice))], { style: 'emphasis' }),
      stateFacts(state, detail),
      state.status === 'review' && text(windowLine(state)),
      ...itemsPart(view, detail),
      ...listPart(WORDS.comments, remarksPart(view.comments, state.sitting.timeZone, detail)),
      ...listPart(WORDS.corrections, remarksPart(view.corrections, state.sitting.timeZone, detail)),
      ...filesPart(view),
      ...workPart(view, detail),
      ...choicePart(view),
    ]),
    actions: buttons(view),
  });
}

/** What every card about minutes says of them. */
export function stateFacts(state: MinutesState, detail: Detail): CardElement | null {
  const { timeZone } = state.sitting;
  const { secretary, publishedAt, adopted } = state;
  return facts([
    [WORDS.status, minutesStatusText(state)],
    [
      WORDS.secretary,
      secretary === null ? WORDS.nobody : clip(secretaryText(secretary), detail.nameChars * 2),
    ],
    [WORDS.published, publishedAt === null ? null : fullDateTime(publishedAt, timeZone)],
    [WORDS.adopted, adopted === null ? null : adoptedText(adopted.word, adopted.on, timeZone)],
  ]);
}

function windowLine(state: MinutesState): string {
  const { underReview, reviewEndsAt, sitting } = state;
  return underReview && reviewEndsAt !== null
    ? reviewLine(reviewEndsAt, sitting.timeZone)
    : reviewClosedLine();
}

/** To who writes: how far each item is. To the others: what it says. */
function itemsPart(view: Overview, detail: Detail): CardElement[] {
  const { items, role, state } = view;
  if (items.length === 0) return state.status === 'published' ? [] : [subtle(WORDS.notYet)];
  const { shown } = cut(items, detail.items);
  if (role === 'reader' || state.status === 'published')
    return present([
      heading(WORDS.items),
      ...shown.flatMap((item) => itemPart(item, detail)),
      isCut(items, detail) && subtle(MINUTES_REVIEW_WORDS.cut),
    ]);
  return [
    heading(WORDS.items),
    ...shown.flatMap((item) => [
      text(clip(itemHeading(item), detail.nameChars * 2), { spacing: 'small' }),
      subtle(clip(itemStateText(item), detail.nameChars * 2), { spacing: 'none' }),
    ]),
  ];
}

function listPart(name: string, list: CardElement[]): CardElement[] {
  return list.length === 0 ? [] : [heading(name), ...list];
}

function filesPart({ files }: Overview): CardElement[] {
  const { docx, pdf } = files;
  const links = present([pdf !== null && link(WORDS.pdf, pdf), docx !== null && link(WORDS.docx, docx)]);
  return listPart(WORDS.files, links);
}

/** Inputs of who writes: which item, who is named; and what can be adopted now. */
function workPart(view: Overview, detail: Detail): CardElement[] {
  const { role, items, people, state, toAdopt } = view;
  const open = role !== 'reader' && state.status !== 'published';
  const choices = items.map((item) => ({
    title: clip(itemHeading(item), detail.nameChars + 12),
    value: item.key,
  }));
  const next = items.find((item) => item.proposed) ?? items[0];
  const named = [
    { title: WORDS.noSecretary, value: 'none' },
    ...people.map((person) => ({ title: clip(person.name, detail.nameChars), value: person.personId })),
  ];
  const { secretary } = state;
  const current = secretary === null || secretary.gone ? 'none' : secretary.personId;
  return present([
    toAdopt !== null && heading(adoptLine(toAdopt.word, toAdopt.startsAt, state.sitting.timeZone)),
    open &&
      choices.length > 0 &&
      choiceInput({ id: 'itemKey', label: WORDS.write, required: null, value: next?.key ?? null, choices }),
    open &&
      people.length > 0 &&
      choiceInput({ id: 'personId', label: WORDS.name, required: null, value: current, choices: named }),
  ]);
}

function choicePart({ choices, state }: Overview): CardElement[] {
  if (choices.length === 0) return [];
  return [
    choiceInput({
      id: 'ref',
      label: WORDS.other,
      required: null,
      value: null,
      choices: choices.map((choice) => ({
        title: sittingChoiceLabel(choice, state.sitting.timeZone),
        value: choice.ref,
      })),
      hint: WORDS.choose,
    }),
  ];
}

/** At most six: what comes first matters most. */
function buttons(view: Overview): CardButton[] {
  const { state, role, toAdopt, items, choices, reviewDays } = view;
  const { sittingId } = state.sitting;
  const open = state.status !== 'published';
  const writes = role !== 'reader';
  const leads = role === 'coordinator';
  const begun = items.some((item) => !item.proposed);
  return present([
    writes && open && items.length > 0 && execute(WORDS.edit, { verb: 'minutes_edit', sittingId }),
    writes &&
      state.status === 'draft' &&
      reviewDays > 0 &&
      begun &&
      execute(WORDS.review, { verb: 'minutes_review', sittingId }, 'none'),
    leads && open && begun && execute(WORDS.publish, { verb: 'minutes_check', sittingId }, 'none'),
    toAdopt !== null &&
      execute(adoptButton(toAdopt.word), { verb: 'minutes_adopt', sittingId: toAdopt.sittingId }, 'none'),
    leads && open && execute(WORDS.setName, { verb: 'minutes_secretary', sittingId }),
    state.underReview && items.length > 0 && !leads
      ? execute(WORDS.comment, { verb: 'minutes_remark', sittingId }, 'none')
      : null,
    leads && !open && execute(WORDS.correct, { verb: 'minutes_amend', sittingId }, 'none'),
    choices.length > 0 && execute(WORDS.show, { verb: 'minutes_choose' }),
    leads && open && actionButton(state.sitting),
    leads &&
      open &&
      !begun &&
      state.outElsewhereAt === null &&
      execute(WORDS.elsewhere, { verb: 'minutes_out', sittingId }, 'none'),
  ]);
}
