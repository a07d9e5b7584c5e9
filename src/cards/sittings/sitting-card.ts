import type { SubstitutionRow } from '../../domain/substitutes/substitution-row.ts';
import type { View } from '../../domain/view/view.ts';
import { fullDateTime } from '../../texts/dates.ts';
import { othersText } from '../../texts/plurals.ts';
import {
  changeLines,
  coveredLine,
  mentionLine,
  SITTING_WORDS,
  sittingSummary,
  totalsLine,
  viewerLines,
} from '../../texts/sittings/sitting.ts';
import { openActionsPart } from '../actions/open-actions.ts';
import type { CardElement } from '../parts/adaptive-card.ts';
import { container, lines, present, text } from '../parts/elements.ts';
import type { Detail } from '../parts/fit.ts';
import { clip, cut, fitted } from '../parts/fit.ts';
import type { Mentioned, RenderedMessage } from '../parts/message.ts';
import { cardMessage, mentionMarkup } from '../parts/message.ts';
import { openProjectsPart } from '../projects/open-projects.ts';
import { shortSubstitution } from '../substitutes/substitution-part.ts';
import { calendarButton, excuseInput, sittingActions, sittingRefresh } from './sitting-actions.ts';
import { awaitsAnswers, sittingFacts } from './sitting-facts.ts';
import { sittingHeader } from './sitting-header.ts';
import { sittingTotals } from './sitting-totals.ts';

type SittingCardView = Extract<View, { view: 'sitting' }>;

/** The one card of a sitting: in the channel (no viewer), to a person, and in answer to a press. */
export function sittingCard(view: SittingCardView): RenderedMessage {
  return fitted((detail) => buildSittingCard(view, detail));
}

function buildSittingCard(view: SittingCardView, detail: Detail): RenderedMessage {
  const { sitting, viewer } = view;
  const { shown: mentions, left } = cut(view.mentions, detail.items);
  const named = mentions.map((person) => ({ ...person, name: clip(person.name, detail.nameChars) }));
  return cardMessage({
    summary: sittingSummary(sitting, view.notice),
    fallback: fallbackLines(view),
    body: present([
      ...sittingHeader(view, detail),
      ...openActionsPart(sitting, detail),
      ...sittingFacts(sitting, detail),
      ...openProjectsPart(sitting, detail),
      ...mentionPart(named, left),
      ...(sitting.status === 'cancelled' ? [] : answersPart(view, detail)),
      excuseInput(sitting, viewer),
    ]),
    actions: [...sittingActions(sitting, viewer), ...calendarButton(view)],
    refresh: sittingRefresh(view),
    mentions: named,
  });
}

/** The viewer's own answer, then everybody's; of no use once the sitting does not take place. */
function answersPart(view: SittingCardView, detail: Detail): CardElement[] {
  return [...viewerPart(view, detail), ...sittingTotals(view.sitting, detail)];
}

function viewerPart({ sitting, viewer }: SittingCardView, detail: Detail): CardElement[] {
  if (viewer === null) return [];
  const { excuse, substitutedBy, substituteFor } = viewer;
  const short = (row: SubstitutionRow | null) =>
    row === null ? null : shortSubstitution(row, detail.nameChars);
  const shortened = {
    ...viewer,
    excuse: excuse === null ? null : clip(excuse, detail.chars),
    substitutedBy: short(substitutedBy),
    substituteFor: short(substituteFor),
  };
  const own = viewerLines(shortened, { urgent: sitting.kind === 'urgent', open: awaitsAnswers(sitting) });
  return [container(lines(own), { style: 'emphasis', spacing: 'medium' })];
}

/** The markup must reach the client untouched: the one text of the cards that is not escaped as a whole. */
function mentionPart(mentions: Mentioned[], left: number): CardElement[] {
  if (mentions.length === 0) return [];
  const names = mentions.map(mentionMarkup).join(', ');
  const all = left === 0 ? names : `${names} ${othersText(left)}`;
  return [{ ...text(''), text: mentionLine(all), spacing: 'medium' }];
}

function fallbackLines({ sitting }: SittingCardView): string[] {
  const { place, link, change } = sitting;
  return [
    `${SITTING_WORDS.date}: ${fullDateTime(sitting.startsAt, sitting.timeZone)}`,
    ...(place === '' ? [] : [`${SITTING_WORDS.place}: ${clip(place, 200)}`]),
    ...(link === null ? [] : [`${SITTING_WORDS.link}: ${link}`]),
    ...(sitting.reason === null ? [] : [`${SITTING_WORDS.urgencyReason}: ${clip(sitting.reason, 300)}`]),
    ...(change === null ? [] : changeLines({ ...change, reason: clip(change.reason, 300) }, sitting)),
    ...(sitting.status === 'cancelled' ? [] : [coveredLine(sitting.totals), totalsLine(sitting.totals)]),
  ];
}
