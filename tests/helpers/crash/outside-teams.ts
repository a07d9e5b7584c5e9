import { systemClock } from '../../../src/clock.ts';
import type { ConnectorServer } from '../../../src/simulator/connector/connector-server.ts';
import { createConnectorServer } from '../../../src/simulator/connector/connector-server.ts';
import type { TeamsClient } from '../../../src/simulator/inbound.ts';
import { createTeamsClient } from '../../../src/simulator/inbound.ts';
import type { TeamsWorld } from '../../../src/simulator/world/teams-world.ts';
import { openTeamsWorld } from '../../../src/simulator/world/teams-world.ts';
import type { SimMessage } from '../../../src/simulator/world/world-data.ts';

/** A Teams outside the process under test: it lives on when that dies, and knows what has reached whom. */
export interface OutsideTeams {
  world: TeamsWorld;
  connector: ConnectorServer;
  client: TeamsClient;
  /** Messages of the bot in one conversation, as they were when they came, oldest first. */
  arrived(conversationId: string): readonly SimMessage[];
  /** The first that fits, now or later. */
  arrival(conversationId: string, fits: (message: SimMessage) => boolean): Promise<SimMessage>;
  /** Resolves after so many more changes of any kind, or when there was none for `idleMs`. */
  happened(changes: number, idleMs: number): Promise<void>;
  close(): Promise<void>;
}

/** How long the connector thinks before it takes a message: so one may be posted after its sender has died. */
const THINKS_MS = 60;

/** @param botUrl where the bot listens now; asked at each activity */
export async function openOutsideTeams(botUrl: () => string): Promise<OutsideTeams> {
  const world = await openTeamsWorld({ clock: systemClock });
  const connector = createConnectorServer({ world });
  await connector.listen();
  connector.faults.add({
    match: { method: 'POST' },
    times: Number.POSITIVE_INFINITY,
    effect: { fault: 'delay', delayMs: THINKS_MS },
  });
  const client = createTeamsClient({
    world,
    messagesUrl: () => `${botUrl()}/api/messages`,
    serviceUrl: connector.serviceUrl,
  });
  const boxes = new Map<string, SimMessage[]>();
  const waiting = new Map<string, Set<(message: SimMessage) => void>>();
  let read = 0;
  world.onChange(() => {
    const { messages } = world.data;
    for (; read < messages.length; read += 1) {
      const message = messages[read];
      if (message?.fromBot) deliver({ ...message });
    }
  });
  return {
    world,
    connector,
    client,
    arrived: (id) => boxes.get(id) ?? [],
    arrival,
    happened,
    close: () => connector.close(),
  };

  function deliver(message: SimMessage): void {
    const { conversationId } = message;
    boxes.set(conversationId, [...(boxes.get(conversationId) ?? []), message]);
    for (const tell of [...(waiting.get(conversationId) ?? [])]) tell(message);
  }

  function arrival(conversationId: string, fits: (message: SimMessage) => boolean): Promise<SimMessage> {
    const there = boxes.get(conversationId)?.find(fits);
    if (there !== undefined) return Promise.resolve(there);
    const listeners = waiting.get(conversationId) ?? new Set();
    waiting.set(conversationId, listeners);
    return new Promise((resolve) => {
      const listener = (message: SimMessage) => {
        if (!fits(message)) return;
        listeners.delete(listener);
        resolve(message);
      };
      listeners.add(listener);
    });
  }

  function happened(changes: number, idleMs: number): Promise<void> {
    return new Promise((resolve) => {
      let left = changes;
      const end = () => {
        stop();
        clearTimeout(idle);
        resolve();
      };
      // Nobody may be waiting any more when it ends.
      const idle = setTimeout(end, idleMs).unref();
      const stop = world.onChange(() => {
        left -= 1;
        idle.refresh();
        if (left <= 0) end();
      });
    });
  }
}
