import type { ServerResponse } from 'node:http';
import type { ProblemBody } from '../../shared/problem-body.ts';
import type { TabProblem } from '../../texts/tab/refusals.ts';
import { TAB_PROBLEMS } from '../../texts/tab/refusals.ts';

const STATUS: Readonly<Record<TabProblem, number>> = {
  not_signed_in: 401,
  session_expired: 401,
  sign_in_refused: 401,
  sign_in_unavailable: 503,
  not_in_network: 403,
  network_removed: 403,
  not_allowed: 403,
  not_found: 404,
  unreadable: 400,
  refused: 422,
  already_received: 409,
  too_many: 429,
  failure: 500,
};

/** RFC 9457 in Italian. `detail` when something more exact can be said than the problem's own sentence. */
export function sendProblem(response: ServerResponse, problem: TabProblem, detail?: string): void {
  if (response.headersSent || response.destroyed) return;
  const status = STATUS[problem];
  const text = TAB_PROBLEMS[problem];
  const body: ProblemBody = {
    type: 'about:blank',
    title: text.title,
    status,
    detail: detail ?? text.detail,
    code: problem,
  };
  response.statusCode = status;
  response.setHeader('Cache-Control', 'no-store');
  response.setHeader('Content-Type', 'application/problem+json; charset=utf-8');
  if (status === 429) response.setHeader('Retry-After', '10');
  if (status === 401) response.setHeader('WWW-Authenticate', challenge(problem));
  response.end(JSON.stringify(body));
}

/** RFC 6750 §3: without an error code when there were no credentials at all. */
function challenge(problem: TabProblem): string {
  return problem === 'not_signed_in' ? 'Bearer' : 'Bearer error="invalid_token"';
}
