import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as delay } from 'node:timers/promises';
import { createConnectorLimits } from '../../src/simulator/connector/connector-limits.ts';

/** How long an answer takes. */
const ANSWER_MS = 50;

export interface ScaleTeams {
  url: string;
  /** What has arrived since the last call of this. */
  taken(): { messages: number; throttled: number; busiestSecond: number };
  close(): void;
}

/**
 * A connector that answers everything after 50 ms and counts as Teams does, for each tenant by itself. Its conversations
 * are named `<tenant>~<anything>`; a new thread names its tenant in the body, as Teams asks for.
 */
export async function startScaleTeams(): Promise<ScaleTeams> {
  const limits = new Map<string, ReturnType<typeof createConnectorLimits>>();
  let id = 0;
  let throttled = 0;
  let arrivals: number[] = [];
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => void chunks.push(chunk));
    request.on('end', async () => {
      const arrivedMs = performance.now();
      const [, named = ''] = /\/conversations\/([^/]+)/.exec(request.url ?? '') ?? [];
      const conversationId = decodeURIComponent(named);
      const refused = limitsOf(conversationId, Buffer.concat(chunks).toString()).refusal({
        method: request.method ?? 'POST',
        conversationId,
      });
      await delay(ANSWER_MS);
      if (refused !== null) throttled += 1;
      else arrivals.push(arrivedMs);
      id += 1;
      const done = conversationId === '' ? { id: `a:new-${id}`, activityId: `${id}` } : { id: `${id}` };
      response.writeHead(refused?.status ?? 200, { ...refused?.headers, 'content-type': 'application/json' });
      response.end(JSON.stringify(refused === null ? done : (refused.body ?? {})));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}/`,
    taken() {
      const result = { messages: arrivals.length, throttled, busiestSecond: busiest(arrivals) };
      arrivals = [];
      throttled = 0;
      return result;
    },
    close() {
      server.closeAllConnections();
      server.close();
    },
  };

  function limitsOf(conversationId: string, body: string): ReturnType<typeof createConnectorLimits> {
    const tenant = conversationId.includes('~')
      ? (conversationId.split('~')[0] ?? '')
      : (/"tenantId":"([^"]+)"/.exec(body)?.[1] ?? '');
    const known = limits.get(tenant) ?? createConnectorLimits(() => performance.now());
    limits.set(tenant, known);
    return known;
  }
}

/** Most arrivals within any one second. */
function busiest(arrivals: readonly number[]): number {
  let most = 0;
  let from = 0;
  for (const [index, at] of arrivals.entries()) {
    while ((arrivals[from] ?? at) <= at - 1_000) from += 1;
    most = Math.max(most, index - from + 1);
  }
  return most;
}
