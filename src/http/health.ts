import type { Route } from './route.ts';
import { sendJson } from './send-json.ts';

/**
 * - `ok`
 * - `degraded`: somebody should look, but what people press is recorded and nothing is gained by a restart
 * - `failed`: answers cannot be recorded, or a restart or another machine would help
 */
export type HealthState = 'ok' | 'degraded' | 'failed';

/** One part the process needs; `code` says why it is not ok, the rest are figures. No secrets, no personal data. */
export interface HealthPart {
  state: HealthState;
  code?: string;
  [figure: string]: string | number | boolean | undefined;
}

/** The state of each part, by name. */
export type HealthReport = Readonly<Record<string, HealthPart>>;

/**
 * `/health/live`: the process and its event loop answer. `/health/ready`: the worst state of its parts and each of
 * them; 503 only when one has failed. Open to everybody who reaches the port.
 *
 * @param read never rejects, and answers in time even when a part does not
 */
export function healthRoutes(read: () => Promise<HealthReport>): Route[] {
  return [
    {
      method: 'GET',
      path: '/health/live',
      handle: async (_request, response) => {
        response.setHeader('Cache-Control', 'no-store');
        sendJson(response, 200, { status: 'ok' });
      },
    },
    {
      method: 'GET',
      path: '/health/ready',
      handle: async (_request, response) => {
        const parts = await read();
        const status = worstOf(parts);
        response.setHeader('Cache-Control', 'no-store');
        sendJson(response, status === 'failed' ? 503 : 200, { status, parts });
      },
    },
  ];
}

function worstOf(parts: HealthReport): HealthState {
  const states = Object.values(parts).map((part) => part.state);
  if (states.includes('failed')) return 'failed';
  return states.includes('degraded') ? 'degraded' : 'ok';
}
