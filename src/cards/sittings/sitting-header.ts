import type { PressResult, SittingNotice, SittingView, ViewerState } from '../../domain/view/sitting-view.ts';
import {
  changeLines,
  lengthOfNotice,
  noticeLine,
  phaseLine,
  pressLine,
  sittingTitle,
} from '../../texts/sittings/sitting.ts';
import type { CardElement } from '../parts/adaptive-card.ts';
import { container, present, strong, subtle, text, title } from '../parts/elements.ts';
import type { Detail } from '../parts/fit.ts';
import { clip } from '../parts/fit.ts';

/** What the card is, what has happened to it, and what became of the press it answers. */
export function sittingHeader(
  view: { sitting: SittingView; notice: SittingNotice; viewer: ViewerState | null; press: PressResult },
  detail: Detail,
): CardElement[] {
  const { sitting, notice } = view;
  const pressed = pressLine(view.press);
  const about = noticeLine(sitting, notice, view.viewer);
  const phase = phaseLine(sitting);
  return present([
    titlePart(sitting, detail),
    pressed !== null && container([strong(pressed)], { style: 'emphasis', spacing: 'small' }),
    about !== null && strong(about, { spacing: 'small' }),
    ...changePart(sitting, detail),
    phase !== null && text(phase, { spacing: 'small' }),
  ]);
}

/** The urgency is in the word first; the colour only repeats it. */
function titlePart(sitting: SittingView, detail: Detail): CardElement {
  const { kind, noticeMinutes } = sitting;
  const urgent = kind === 'urgent';
  const heading = present([
    title(sittingTitle(sitting)),
    urgent && noticeMinutes !== null && text(lengthOfNotice(noticeMinutes), { spacing: 'none' }),
    subtle(clip(sitting.networkName, detail.chars), { spacing: 'none' }),
  ]);
  return container(heading, urgent ? { style: 'attention' } : {});
}

function changePart(sitting: SittingView, detail: Detail): CardElement[] {
  if (sitting.change === null) return [];
  const change = { ...sitting.change, reason: clip(sitting.change.reason, detail.chars) };
  const [what, ...why] = changeLines(change, sitting);
  return present([
    what !== undefined && strong(what, { spacing: 'small' }),
    ...why.map((line) => text(line, { spacing: 'small' })),
  ]);
}
