import { Agent, request } from 'node:http';

export interface LoadOptions {
  url: string;
  connections: number;
  durationMs: number;
  /** Body of the n-th request. */
  body: (n: number) => unknown;
}

export interface LoadResult {
  perSecond: number;
  /** Milliseconds. */
  p50: number;
  p99: number;
  failures: number;
}

/** Keeps `connections` requests under way for `durationMs`, each sent when the one before it on its line is answered. */
export async function load(options: LoadOptions): Promise<LoadResult> {
  const agent = new Agent({ keepAlive: true, maxSockets: options.connections });
  const latencies: number[] = [];
  let failures = 0;
  let sent = 0;
  const from = performance.now();
  const until = from + options.durationMs;
  await Promise.all(Array.from({ length: options.connections }, line));
  const seconds = (performance.now() - from) / 1_000;
  agent.destroy();
  latencies.sort((a, b) => a - b);
  return {
    perSecond: latencies.length / seconds,
    p50: latencies[Math.floor(latencies.length * 0.5)] ?? Number.NaN,
    p99: latencies[Math.floor(latencies.length * 0.99)] ?? Number.NaN,
    failures,
  };

  async function line(): Promise<void> {
    while (performance.now() < until) {
      const started = performance.now();
      const status = await post(agent, options.url, options.body(sent++));
      if (status === 200) latencies.push(performance.now() - started);
      else failures += 1;
    }
  }
}

function post(agent: Agent, url: string, body: unknown): Promise<number> {
  const text = JSON.stringify(body);
  return new Promise((resolve, reject) => {
    const sent = request(
      url,
      {
        agent,
        method: 'POST',
        headers: { 'content-type': 'application/json', 'content-length': Buffer.byteLength(text) },
      },
      (response) => {
        response.resume();
        response.on('end', () => resolve(response.statusCode ?? 0));
      },
    );
    sent.on('error', reject);
    sent.end(text);
  });
}
