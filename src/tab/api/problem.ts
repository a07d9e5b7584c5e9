import type { ProblemBody } from '../../shared/problem-body.ts';
import { readProblem } from '../../shared/problem-body.ts';
import { NO_SIGN_IN, OFFLINE } from '../../texts/tab/problems.ts';

/** Why a request brought nothing, in words for the person. */
export class TabProblemError extends Error {
  readonly problem: Omit<ProblemBody, 'type'>;

  constructor(problem: Omit<ProblemBody, 'type'>) {
    super(problem.title);
    this.problem = problem;
  }
}

/** The server cannot be reached: nothing is known of what became of the request. */
export function offline(): TabProblemError {
  return new TabProblemError({ ...OFFLINE, status: 0, code: 'offline' });
}

/** Teams has not said who is signed in. */
export function noSignIn(): TabProblemError {
  return new TabProblemError({ ...NO_SIGN_IN, status: 401, code: 'no_sign_in' });
}

/** What the server said, or its place when it said nothing readable (a proxy's page, for instance). */
export async function problemOf(response: Response): Promise<TabProblemError> {
  const problem = readProblem(await response.json().catch(() => null));
  return new TabProblemError(problem ?? { ...OFFLINE, status: response.status, code: 'offline' });
}

export function toProblem(error: unknown): TabProblemError {
  return error instanceof TabProblemError ? error : offline();
}
