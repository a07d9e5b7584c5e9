import type { SittingView } from '../../domain/view/sitting-view.ts';
import { listNames } from '../../texts/plurals.ts';
import { answeredCoveredLine, coveredLine, totalsLine, uncoveredLine } from '../../texts/sittings/sitting.ts';
import type { CardElement } from '../parts/adaptive-card.ts';
import { heading, present, text } from '../parts/elements.ts';
import type { Detail } from '../parts/fit.ts';
import { clip } from '../parts/fit.ts';

/** The figure everybody looks at, the answers behind it, the seats still missing; once it has begun, the answers only. */
export function sittingTotals({ totals, phase }: SittingView, detail: Detail): CardElement[] {
  const begun = phase === 'running' || phase === 'over';
  const uncovered = totals.uncoveredSeats.map((name) => clip(name, detail.nameChars));
  return present([
    heading(begun ? answeredCoveredLine(totals) : coveredLine(totals)),
    text(totalsLine(totals), { spacing: 'small' }),
    !begun &&
      uncovered.length > 0 &&
      text(uncoveredLine(listNames(uncovered, detail.items)), { spacing: 'small' }),
  ]);
}
