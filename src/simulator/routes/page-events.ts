import type { ServerResponse } from 'node:http';
import type { TeamsWorld } from '../world/teams-world.ts';

/** Keeps proxies and browsers from taking a quiet stream for a dead one. */
const HEARTBEAT_MS = 20_000;

export interface PageEvents {
  /** Keeps the response open and writes each new revision to it. */
  open(response: ServerResponse): void;
  close(): void;
}

/** Tells open pages that there is something new, as server-sent events. */
export function createPageEvents(world: TeamsWorld): PageEvents {
  const open = new Set<ServerResponse>();
  const stop = world.onChange(() => {
    for (const response of open) tell(response);
  });
  const heartbeat = setInterval(() => {
    for (const response of open) response.write(': \n\n');
  }, HEARTBEAT_MS);
  heartbeat.unref();
  return {
    open(response) {
      response.writeHead(200, {
        'content-type': 'text/event-stream; charset=utf-8',
        'cache-control': 'no-store',
        'x-accel-buffering': 'no',
      });
      open.add(response);
      response.on('close', () => open.delete(response));
      tell(response);
    },
    close() {
      stop();
      clearInterval(heartbeat);
      for (const response of open) response.end();
      open.clear();
    },
  };

  function tell(response: ServerResponse): void {
    const revision = world.revision();
    response.write(`id: ${revision}\ndata: ${revision}\n\n`);
  }
}
