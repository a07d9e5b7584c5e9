import type { ActionRow } from '../../domain/view/action-view.ts';
import type { ActionOrder } from '../../texts/tab/actions.ts';

const NAMES = new Intl.Collator('it');

/** By date, what has none last; or by who answers for it, each of theirs by date. The rest stays as it was. */
export function orderActions(rows: readonly ActionRow[], order: ActionOrder): ActionRow[] {
  return rows.toSorted(
    (a, b) => (order === 'owner' && NAMES.compare(a.ownerName, b.ownerName)) || byDue(a, b),
  );
}

function byDue({ dueOn: one }: ActionRow, { dueOn: other }: ActionRow): number {
  if (one === other) return 0;
  if (one === null || other === null) return one === null ? 1 : -1;
  return one < other ? -1 : 1;
}
