import type { Placement, ReportOutcome } from './placement.ts';
import { wasPublished } from './placement.ts';
import type { Publication } from './publication.ts';

/**
 * What a municipality can say of an item now: once it is over, whoever has published it says whether it is still there;
 * what was taken back is not published any more. Empty where there is nothing to say.
 */
export function sayableOutcomes(
  { withdrawn }: Pick<Publication, 'withdrawn'>,
  placement: Pick<Placement, 'state'>,
  over: boolean,
): ReportOutcome[] {
  if (over && wasPublished(placement)) return ['removed', 'kept'];
  if (withdrawn !== null) return [];
  return over ? ['published', 'not_relevant'] : ['published', 'scheduled', 'not_relevant'];
}
