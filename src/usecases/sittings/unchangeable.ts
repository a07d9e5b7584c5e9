import type { Sitting } from '../../domain/sittings/sitting.ts';
import type { View } from '../../domain/view/view.ts';

/** Why a sitting can be neither moved nor cancelled any more: cancelled already, or begun. Null when it can. */
export function unchangeable(sitting: Sitting, timeZone: string, now: Date): View | null {
  const { startsAt } = sitting;
  if (sitting.status === 'cancelled') {
    return { view: 'notice', notice: { code: 'already_cancelled', startsAt, timeZone } };
  }
  if (now >= startsAt) return { view: 'notice', notice: { code: 'sitting_over', startsAt, timeZone } };
  return null;
}
