import { versionedKey } from '../../domain/plan/line-key.ts';
import type { PlannedLine } from '../../domain/plan/reminder-plan.ts';
import { CONVOCATION_KEY } from '../sittings/convene.ts';

/**
 * The key under which what a line sends is queued. After a move a line goes out again; the one convocation does not,
 * nor does what is told of an agenda, which does not depend on the date.
 */
export function deliveryKey({ kind, lineKey }: PlannedLine, dateVersion: number): string {
  if (kind === 'convocation') return CONVOCATION_KEY;
  return kind === 'agenda_changed' || kind === 'agenda_proposals'
    ? lineKey
    : versionedKey(lineKey, dateVersion);
}
