import { readFileSync } from 'node:fs';
import type { View } from '../../../src/domain/view/view.ts';
import { createHttpServer, type HttpServer } from '../../../src/http/server.ts';
import type { BotAuthConfig } from '../../../src/teams/auth-config.ts';
import { createBotEndpoint } from '../../../src/teams/bot-endpoint.ts';
import { serviceUrlRule } from '../../../src/teams/service-url.ts';
import { createTeamsGateway } from '../../../src/teams/teams-gateway.ts';
import type { Render } from '../../../src/teams/to-activity.ts';
import type { InboundEvent, Reply } from '../../../src/usecases/inbound/inbound-event.ts';
import type { TeamsGateway } from '../../../src/usecases/ports/teams-gateway.ts';
import { type LocalConnector, startLocalConnector } from '../teams/local-connector.ts';

export interface BotUnderTest {
  url: string;
  connector: LocalConnector;
  events: InboundEvent[];
  notes: { event: string; fields: Record<string, unknown> }[];
  /** What the product decides from now on. */
  decide(reply: () => Reply): void;
  /** An activity of the fixtures, sent by the local connector. */
  activity(name: string, change?: object): Record<string, unknown>;
  post(
    body: unknown,
    headers?: Record<string, string>,
  ): Promise<{ status: number; body: unknown; text: string }>;
  close(): Promise<void>;
}

const CARD = { type: 'AdaptiveCard', version: '1.5', lang: 'it', body: [] } as never;

/** A notice becomes its code, anything else one card. */
const render: Render = (view: View) =>
  view.view === 'notice'
    ? { card: null, text: view.notice.code, summary: view.notice.code, mentions: [] }
    : { card: CARD, text: null, summary: view.view, mentions: [] };

/** The real server, endpoint and gateway, a local connector, and a product that answers as told. */
export async function startBot(options: {
  auth?: BotAuthConfig;
  allowedTenants?: string[] | 'any';
  gateway?: TeamsGateway;
  keysWaitMs?: number;
}): Promise<BotUnderTest> {
  const { auth = { kind: 'none' }, allowedTenants = 'any' } = options;
  const connector = await startLocalConnector();
  const rule = serviceUrlRule(auth.kind !== 'none', [new URL(connector.url).origin]);
  const clock = { now: () => new Date('2026-12-04T09:00:00Z') };
  const gateway = options.gateway ?? createTeamsGateway({ auth, rule, render, clock, timeoutMs: 3_000 });
  const events: InboundEvent[] = [];
  const notes: BotUnderTest['notes'] = [];
  let reply: () => Reply = () => ({ reply: 'none' });
  const note = (event: string, fields: Record<string, unknown>) => void notes.push({ event, fields });
  const logic = {
    handle: async (event: InboundEvent) => {
      events.push(event);
      return reply();
    },
  };
  const { keysWaitMs = 5_000 } = options;
  const endpoint = createBotEndpoint({
    ...{ auth, allowedTenants, rule, logic, gateway, render, note, keysWaitMs },
  });
  const server: HttpServer = createHttpServer({
    routes: [{ method: 'POST', path: '/api/messages', handle: endpoint.handle }],
    https: false,
    note,
    graceMs: 500,
  });
  const { url } = await server.listen(0, '127.0.0.1');
  return {
    url,
    connector,
    events,
    notes,
    decide: (next) => {
      reply = next;
    },
    activity: (name, change = {}) => ({ ...fixture(name), serviceUrl: connector.url, ...change }),
    post: async (body, headers = {}) => {
      const response = await fetch(`${url}/api/messages`, {
        method: 'POST',
        headers: { 'Content-Type': 'application/json', ...headers },
        body: typeof body === 'string' ? body : JSON.stringify(body),
      });
      const text = await response.text();
      return { status: response.status, text, body: text === '' ? null : JSON.parse(text) };
    },
    close: async () => {
      await server.close();
      await connector.close();
    },
  };
}

function fixture(name: string): Record<string, unknown> {
  return JSON.parse(readFileSync(new URL(`../../fixtures/activities/${name}.json`, import.meta.url), 'utf8'));
}
