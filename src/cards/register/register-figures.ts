import type { RegisterFigures } from '../../domain/view/register-view.ts';
import type { SittingView } from '../../domain/view/sitting-view.ts';
import { listNames } from '../../texts/plurals.ts';
import {
  missingSeatsLine,
  peopleLine,
  quorumLines,
  registerStateLine,
  seatsLine,
} from '../../texts/register/register.ts';
import type { CardElement } from '../parts/adaptive-card.ts';
import { heading, lines, present, text } from '../parts/elements.ts';
import type { Detail } from '../parts/fit.ts';
import { clip } from '../parts/fit.ts';

/** The figure everybody looks at, the people behind it, the seats not there. */
export function figuresPart(figures: RegisterFigures, sitting: SittingView, detail: Detail): CardElement[] {
  if (figures.state === 'cancelled') return [];
  const missing = figures.missingSeats.map((name) => clip(name, detail.nameChars));
  return present([
    heading(seatsLine(figures)),
    text(peopleLine(figures), { spacing: 'small' }),
    missing.length > 0 &&
      text(missingSeatsLine(listNames(missing, detail.items), figures.state), { spacing: 'small' }),
    ...lines(quorumLines(figures.quorum, sitting.timeZone)),
  ]);
}

/** Where the register stands. */
export function statePart(figures: RegisterFigures, { phase, timeZone }: SittingView): CardElement {
  return text(registerStateLine(figures, phase === 'over' ? 'after' : 'before', timeZone), {
    spacing: 'small',
  });
}
