import type { View } from '../../domain/view/view.ts';

/** Whether what came of a press is the form again, with what was not accepted. */
export function isRefused(view: View): boolean {
  return 'problems' in view && view.problems.length > 0;
}
