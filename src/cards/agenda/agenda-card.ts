import { agendaTimes } from '../../domain/agenda/agenda.ts';
import type { SittingChoice } from '../../domain/view/choices.ts';
import type { View } from '../../domain/view/view.ts';
import { agendaLineText, agendaTitle, plannedText } from '../../texts/agenda/agenda.ts';
import {
  AGENDA_WORDS,
  agendaSummary,
  atTime,
  howToPropose,
  itemChoice,
  previousLabel,
  proposalChoice,
  proposalText,
} from '../../texts/agenda/agenda-forms.ts';
import { clockTime } from '../../texts/dates.ts';
import { noticeText } from '../../texts/notices.ts';
import { othersText } from '../../texts/plurals.ts';
import { sittingHeadline } from '../../texts/sittings/sitting.ts';
import { execute } from '../parts/actions.ts';
import type { CardButton, CardElement } from '../parts/adaptive-card.ts';
import {
  container,
  facts,
  heading,
  lines,
  link,
  present,
  strong,
  subtle,
  text,
  title,
} from '../parts/elements.ts';
import type { Detail } from '../parts/fit.ts';
import { clip, cut, fitted } from '../parts/fit.ts';
import { choiceInput, manyChoicesInput } from '../parts/inputs.ts';
import type { RenderedMessage } from '../parts/message.ts';
import { cardMessage } from '../parts/message.ts';
import { sittingInput } from '../sittings/sitting-input.ts';

type AgendaCardView = Extract<View, { view: 'agenda' }>;

/** The agenda of a sitting with its times; to one person also how to propose, and what they may decide. */
export function agendaCard(view: AgendaCardView): RenderedMessage {
  return fitted((detail) => buildAgendaCard(view, detail));
}

function buildAgendaCard(view: AgendaCardView, detail: Detail): RenderedMessage {
  const { sitting, notice } = view;
  const shownTitles = linesOf(view, detail);
  return cardMessage({
    summary: notice === null ? agendaSummary(sitting) : clip(noticeText(notice), 300),
    // Who decides needs the card; the room of a second list is for what they choose from.
    fallback: [sittingHeadline(sitting), ...(view.canManage ? [] : shownTitles.map(([, line]) => line))],
    body: present([
      title(AGENDA_WORDS.title),
      strong(sittingHeadline(sitting), { spacing: 'none' }),
      notice !== null && container([strong(clip(noticeText(notice), 600))], { style: 'emphasis' }),
      ...linesPart(view, shownTitles, detail),
      ...proposalsPart(view, detail),
      ...openPart(view, detail),
      ...treatedPart(view, detail),
      ...othersPart(view),
    ]),
    actions: buttons(view),
  });
}

function linesOf({ sitting }: AgendaCardView, detail: Detail): (readonly [string, string])[] {
  const { agenda, timeZone } = sitting;
  const times = agendaTimes(agenda, sitting.startsAt);
  return cut(agenda, detail.items + 2).shown.map((line, index) => {
    const presenter = line.presenter === null ? null : clip(line.presenter, detail.nameChars);
    const words = agendaLineText({ ...line, presenter }, clip(agendaTitle(line), detail.chars));
    const at = times[index] ?? sitting.startsAt;
    const when = sitting.plannedMinutes === 0 ? '' : `, ${atTime(clockTime(at, timeZone))}`;
    // In the narrow column of a phone the number and its time stay on one line.
    return [`${index + 1}${when}`.replaceAll(' ', '\u00a0'), words] as const;
  });
}

function linesPart(
  { sitting }: AgendaCardView,
  shown: readonly (readonly [string, string])[],
  detail: Detail,
): CardElement[] {
  const left = sitting.agenda.length - shown.length;
  const links = cut(
    sitting.agenda.flatMap((line) => line.links),
    Math.min(Math.floor(detail.items / 2), 20),
  );
  const planned = sitting.plannedMinutes > 0;
  return present([
    shown.length === 0 ? text(AGENDA_WORDS.empty) : facts(shown),
    left > 0 && text(othersText(left)),
    planned && strong(plannedText(sitting), { spacing: 'small' }),
    ...links.shown.map(({ title: label, url }) => link(clip(label, detail.nameChars), url)),
  ]);
}

function proposalsPart({ proposals, canManage }: AgendaCardView, detail: Detail): CardElement[] {
  if (proposals.length === 0) return [];
  const { shown, left } = cut(proposals, Math.floor(detail.items / 2));
  const told = shown.map((proposal) => {
    const name = proposal.proposerName;
    const proposerName = !canManage || name === null ? null : clip(name, detail.nameChars);
    return proposalText({ ...proposal, proposerName, title: clip(proposal.title, detail.chars) });
  });
  return [
    heading(canManage ? AGENDA_WORDS.waiting : AGENDA_WORDS.ownWaiting),
    ...lines([...told, ...(left > 0 ? [othersText(left)] : [])]),
  ];
}

/** What the coordinator may open: the items of the network's own and the proposals. */
function openChoices({ sitting, proposals }: AgendaCardView, chars: number) {
  const items = sitting.agenda.flatMap((line, index) =>
    line.fixed !== null || line.key === 'first'
      ? []
      : [{ title: clip(itemChoice(line, index + 1), chars), value: line.key }],
  );
  const waiting = proposals.map(({ itemId, title: name }) => ({
    title: clip(proposalChoice(name), chars),
    value: itemId,
  }));
  return [...items, ...waiting];
}

function openPart(view: AgendaCardView, detail: Detail): CardElement[] {
  if (!canOpen(view)) return [];
  const choices = openChoices(view, detail.nameChars);
  return [
    choiceInput({
      id: 'itemId',
      label: AGENDA_WORDS.whichItem,
      required: null,
      value: view.proposals[0]?.itemId ?? choices[0]?.value ?? null,
      choices,
      hint: AGENDA_WORDS.choose,
    }),
  ];
}

/** Items of a sitting that is over can no longer be changed. */
function canOpen(view: AgendaCardView): boolean {
  return view.canManage && view.sitting.phase !== 'over' && openChoices(view, 1).length > 0;
}

function treatedPart({ treating, sitting }: AgendaCardView, detail: Detail): CardElement[] {
  const items = sitting.agenda.filter((line) => line.fixed === null && line.key !== 'first');
  if (!treating || items.length === 0) return [];
  return [
    heading(AGENDA_WORDS.treated),
    subtle(AGENDA_WORDS.treatedNote),
    manyChoicesInput({
      id: 'treated',
      label: AGENDA_WORDS.treatedItems,
      required: null,
      choices: items.map((line) => ({ title: clip(agendaTitle(line), detail.nameChars), value: line.key })),
      chosen: items.filter((line) => line.treated !== false).map((line) => line.key),
    }),
  ];
}

/** Sittings whose agenda the reader can turn to: those to come, but for the one that is shown. */
function otherSittings({ choices, ref }: AgendaCardView): SittingChoice[] {
  return choices.filter((choice) => choice.ref !== ref);
}

function othersPart(view: AgendaCardView): CardElement[] {
  if (!view.personal) return [subtle(howToPropose())];
  return present([sittingInput(AGENDA_WORDS.other, otherSittings(view), view.sitting.timeZone)]);
}

function buttons(view: AgendaCardView): CardButton[] {
  const { sitting, canManage, choices, previous, order, ref } = view;
  const { sittingId } = sitting;
  // A new item would be of another sitting than the one being closed.
  const canPropose = choices.length > 0 && !view.treating;
  const open = canOpen(view) && execute(AGENDA_WORDS.open, { verb: 'agenda_open', sittingId });
  const propose =
    canPropose &&
    execute(canManage ? AGENDA_WORDS.openAdd : AGENDA_WORDS.openForm, { verb: 'agenda_new', ref }, 'none');
  const hasItems = sitting.agenda.some((line) => line.fixed === null && line.key !== 'first');
  return present([
    ...(view.proposals.length > 0 ? [open, propose] : [propose, open]),
    view.treating &&
      hasItems &&
      execute(AGENDA_WORDS.saveTreated, { verb: 'agenda_treated', sittingId, order }),
    view.toCarry > 0 && execute(AGENDA_WORDS.carry, { verb: 'agenda_carry', sittingId }, 'none'),
    otherSittings(view).length > 0 && execute(AGENDA_WORDS.show, { verb: 'agenda_choose' }),
    previous !== null &&
      execute(
        previousLabel(previous.startsAt, sitting.timeZone),
        { verb: 'agenda_show', ref: previous.ref },
        'none',
      ),
  ]);
}
