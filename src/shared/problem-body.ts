/** RFC 9457, with a code for the page. */
export interface ProblemBody {
  type: 'about:blank';
  title: string;
  status: number;
  detail: string;
  code: string;
}

/**
 * A problem as it comes in an answer; null when it is something else, such as the page of a proxy. Written by hand:
 * it is read by the first file of the pages, of which zod would be three quarters.
 */
export function readProblem(value: unknown): ProblemBody | null {
  const { type, title, status, detail, code } = Object(value) as Partial<Record<keyof ProblemBody, unknown>>;
  if (type !== 'about:blank' || !Number.isInteger(status)) return null;
  if (typeof title !== 'string' || typeof detail !== 'string' || typeof code !== 'string') return null;
  return { type, title, status: Number(status), detail, code };
}
