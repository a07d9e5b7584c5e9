import type { SittingTotals } from '../domain/view/sitting-view.ts';
import { listNames } from '../texts/plurals.ts';
import { coveredLine, totalsLine, uncoveredLine } from '../texts/sitting.ts';
import type { CardElement } from './adaptive-card.ts';
import { heading, present, text } from './elements.ts';
import type { Detail } from './fit.ts';
import { clip } from './fit.ts';

/** The figure everybody looks at, the answers behind it, the seats still missing. */
export function sittingTotals(totals: SittingTotals, detail: Detail): CardElement[] {
  const uncovered = totals.uncoveredSeats.map((name) => clip(name, detail.nameChars));
  return present([
    heading(coveredLine(totals)),
    text(totalsLine(totals), { spacing: 'small' }),
    uncovered.length > 0 && text(uncoveredLine(listNames(uncovered, detail.items)), { spacing: 'small' }),
  ]);
}
