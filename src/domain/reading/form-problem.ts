/** Something a form did not accept: which field, what was understood, what is missing; text in `texts/`. */
export type FormProblem =
  | {
      field: 'when';
      problem:
        | 'missing'
        | 'unreadable'
        | 'no_time'
        | 'nonexistent'
        | 'past'
        | 'same_date'
        | 'changed_meanwhile';
      understood: string | null;
    }
  | { field: 'reason'; problem: 'missing' | 'too_long'; understood: string | null }
  | { field: string; problem: 'invalid'; understood: string | null }
  /** A setting that somebody else has changed since the form was made; `understood` is its value now. */
  | { field: string; problem: 'overtaken'; understood: string };
