import type { View } from '../../domain/view/view.ts';
import { othersText } from '../../texts/plurals.ts';
import { UNCOVERED_WORDS, uncoveredSummary } from '../../texts/sittings/coordinator.ts';
import { coveredLine, sittingHeadline, totalsLine } from '../../texts/sittings/sitting.ts';
import { SUBSTITUTE_WORDS } from '../../texts/substitutes/substitute.ts';
import { rowName } from '../../texts/urgent/urgent.ts';
import { commandButton } from '../parts/actions.ts';
import type { CardElement } from '../parts/adaptive-card.ts';
import { heading, lines, strong, text, title } from '../parts/elements.ts';
import type { Detail } from '../parts/fit.ts';
import { clip, cut, fitted } from '../parts/fit.ts';
import type { RenderedMessage } from '../parts/message.ts';
import { cardMessage } from '../parts/message.ts';
import { substitutionsPart } from '../substitutes/substitution-part.ts';

type UncoveredView = Extract<View, { view: 'uncovered' }>;

export function uncoveredCard(view: UncoveredView): RenderedMessage {
  return fitted((detail) => buildUncovered(view, detail));
}

function buildUncovered(
  { sitting, unanswered, substitutions }: UncoveredView,
  detail: Detail,
): RenderedMessage {
  const seats = sitting.totals.uncoveredSeats.map((name) => clip(name, detail.nameChars));
  const people = unanswered.map(({ name, seatName }) =>
    rowName(clip(name, detail.nameChars), seatName === null ? null : clip(seatName, detail.nameChars)),
  );
  const headline = sittingHeadline(sitting);
  return cardMessage({
    summary: uncoveredSummary(seats.length, headline),
    fallback: seats.slice(0, 30),
    body: [
      title(headline),
      strong(coveredLine(sitting.totals)),
      text(totalsLine(sitting.totals), { spacing: 'small' }),
      ...group(UNCOVERED_WORDS.title, seats, UNCOVERED_WORDS.none, detail),
      ...substitutionsPart(SUBSTITUTE_WORDS.notCovering, substitutions, detail),
      ...group(UNCOVERED_WORDS.people, people, UNCOVERED_WORDS.nobody, detail),
    ],
    actions: [commandButton('attendance', sitting.networkId)],
  });
}

function group(name: string, all: string[], none: string, detail: Detail): CardElement[] {
  if (all.length === 0) return [heading(name), text(none)];
  const { shown, left } = cut(all, detail.items);
  return [heading(name), ...lines(left > 0 ? [...shown, othersText(left)] : shown)];
}
