import type { FormProblem } from '../../domain/reading/form-problem.ts';
import { URGENT_REASON_LIMIT } from '../../domain/urgent/urgent-request.ts';

/** A reason as typed into a form: trimmed, required, at most {@link REASON_LIMIT} characters; never cut silently. */
export function readReason(typed: string): { text: string; problems: FormProblem[] } {
  const text = typed.trim();
  if (text === '') return { text, problems: [{ field: 'reason', problem: 'missing', understood: null }] };
  if (text.length > URGENT_REASON_LIMIT) {
    return { text, problems: [{ field: 'reason', problem: 'too_long', understood: String(text.length) }] };
  }
  return { text, problems: [] };
}
