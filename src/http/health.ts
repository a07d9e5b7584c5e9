import type { Route } from './route.ts';
import { sendJson } from './send-json.ts';

/** One thing the process needs to do its work, e.g. the database; `detail` for the operator, without secrets. */
export interface HealthCheck {
  ok: boolean;
  detail?: string;
}

/** Gives the state of each part, by name. A check that throws counts as not ready. */
export type CheckReady = () => Promise<Record<string, HealthCheck>>;

/** `/health/live`: the process answers. `/health/ready`: it can do its work; 503 when it cannot. */
export function healthRoutes(checkReady: CheckReady): Route[] {
  return [
    {
      method: 'GET',
      path: '/health/live',
      handle: async (_request, response) => sendJson(response, 200, { status: 'ok' }),
    },
    {
      method: 'GET',
      path: '/health/ready',
      handle: async (_request, response) => {
        const checks = await run(checkReady);
        const ready = checks !== null && Object.values(checks).every((check) => check.ok);
        response.setHeader('Cache-Control', 'no-store');
        sendJson(response, ready ? 200 : 503, { status: ready ? 'ok' : 'not_ready', checks: checks ?? {} });
      },
    },
  ];
}

async function run(checkReady: CheckReady): Promise<Record<string, HealthCheck> | null> {
  try {
    return await checkReady();
  } catch {
    return null;
  }
}
