import type { SubstituteProblem } from '../substitutes/substitute-rules.ts';
import type { SubstitutionRow } from '../substitutes/substitution-row.ts';

/** Short answers about substitutes. */
export type SubstituteNotice =
  | { code: 'substitute_named'; row: SubstitutionRow; startsAt: Date; timeZone: string; changed: boolean }
  | { code: 'substitute_withdrawn'; row: SubstitutionRow; startsAt: Date; timeZone: string }
  /** Nothing was changed. */
  | { code: 'substitute_refused'; problem: SubstituteProblem };
