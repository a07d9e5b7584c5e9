import type { SittingView } from '../../domain/view/sitting-view.ts';
import { moreActionsText, openActionLine, openActionsHeading } from '../../texts/actions/actions.ts';
import type { CardElement } from '../parts/adaptive-card.ts';
import { container, lines, present, strong, subtle } from '../parts/elements.ts';
import type { Detail } from '../parts/fit.ts';
import { clip, cut } from '../parts/fit.ts';

/** How many a sitting's card lists: it is a reminder, the list has a command of its own. */
const LISTED = 6;
const TEXT_CHARS = 160;

/** What is still to be done, until it is closed (product §8). */
export function openActionsPart({ openActions }: SittingView, detail: Detail): CardElement[] {
  if (openActions.length === 0) return [];
  const { shown, left } = cut(openActions, Math.min(LISTED, detail.items));
  const each = shown.map((action) =>
    openActionLine({
      ...action,
      text: clip(action.text, Math.min(detail.chars, TEXT_CHARS)),
      ownerName: clip(action.ownerName, detail.nameChars),
      seatName: action.seatName === null ? null : clip(action.seatName, detail.nameChars),
    }),
  );
  const items = present([
    strong(openActionsHeading(openActions.length)),
    ...lines(each),
    left > 0 && subtle(moreActionsText(left), { spacing: 'small' }),
  ]);
  return [container(items, { spacing: 'medium' })];
}
