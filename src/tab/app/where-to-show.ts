import type { Notice } from '../../domain/view/notice.ts';
import type { SittingView } from '../../domain/view/sitting-view.ts';
import type { View } from '../../domain/view/view.ts';

/**
 * `instead`: it is what the page shows, newer. `said`: only its words, the page keeps showing what it is about.
 * `in_form`: a form that the page holds comes back, and tells what is wrong where it was typed.
 */
type Where =
  | { where: 'instead' }
  | { where: 'over' }
  | { where: 'in_form' }
  | { where: 'said'; notice: Notice };

/** Where to show what came of a press on a page that shows `under`; null before there is anything. */
export function whereToShow(view: View, under: View | null): Where {
  if (view.view === 'notice') return { where: 'said', notice: view.notice };
  if (view.view === 'agenda_form' && under?.view === 'agenda') return { where: 'in_form' };
  if (under === null || view.view !== under.view) return { where: 'over' };
  if (isSameSubject(view, under)) return { where: 'instead' };
  // Of something else: of all sittings where the page is about one, or of the one that took the place of the one meant.
  const said = 'notice' in view && typeof view.notice === 'object' ? view.notice : null;
  return said === null ? { where: 'over' } : { where: 'said', notice: said };
}

function isSameSubject(view: View, under: View): boolean {
  if (view.view === 'deliveries' && under.view === 'deliveries')
    return view.parts.length === under.parts.length;
  const [one, other] = [sittingOf(view), sittingOf(under)];
  if (one === null || other === null) return one === other;
  // One that is only in the calendar has another id at each look, and one that is moved another date.
  return one.sittingId === other.sittingId || one.startsAt.getTime() === other.startsAt.getTime();
}

function sittingOf(view: View): SittingView | null {
  if (view.view === 'minutes') return view.state.sitting;
  return 'sitting' in view ? view.sitting : null;
}
