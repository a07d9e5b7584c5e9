import type { SubstitutionRow } from '../../domain/substitutes/substitution-row.ts';
import { othersText } from '../../texts/plurals.ts';
import { substitutionLine } from '../../texts/substitutes/substitute.ts';
import type { CardElement } from '../parts/adaptive-card.ts';
import { heading, lines } from '../parts/elements.ts';
import type { Detail } from '../parts/fit.ts';
import { clip, cut } from '../parts/fit.ts';

/** Names cut to `limit` characters. */
export function shortSubstitution(row: SubstitutionRow, limit: number): SubstitutionRow {
  const { name, referentName, seatName } = row;
  return {
    ...row,
    name: clip(name, limit),
    referentName: clip(referentName, limit),
    seatName: clip(seatName, limit),
  };
}

/** Who comes for whom; nothing when nobody does. */
export function substitutionsPart(
  title: string,
  rows: readonly SubstitutionRow[],
  detail: Detail,
): CardElement[] {
  if (rows.length === 0) return [];
  const { shown, left } = cut(rows, Math.min(detail.items, 30));
  const told = shown.map((row) => substitutionLine(shortSubstitution(row, detail.nameChars)));
  return [heading(title), ...lines(left > 0 ? [...told, othersText(left)] : told)];
}
