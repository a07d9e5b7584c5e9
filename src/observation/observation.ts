import type { Delivery } from '../domain/delivery/delivery.ts';
import type { HealthPart } from '../http/health.ts';
import type { HttpRequest, Route } from '../http/route.ts';
import type { Logger } from '../logging/logger.ts';
import type { BotLogic, Reply } from '../usecases/inbound/inbound-event.ts';
import type { Store } from '../usecases/ports/store.ts';
import type { TeamsGateway } from '../usecases/ports/teams-gateway.ts';
import { createClockWatch } from './clock-watch.ts';
import type { Metrics } from './metrics.ts';
import { requestIdOf } from './request-id.ts';
import type { Trace } from './trace.ts';
import { watchGateway } from './watched-gateway.ts';
import type { StoreFact } from './watched-store.ts';
import { watchStore } from './watched-store.ts';
import { createConnectorWatch, createSweepWatch } from './watches.ts';

export interface ObservationOptions {
  trace: Trace;
  /** Null when nobody reads them. */
  metrics: Metrics | null;
  /** Line for each inbound activity, each decision of the plan and what becomes of each delivery. */
  logs: Readonly<Record<'teams' | 'delivery' | 'scheduler', Logger>>;
  /** The machine's clock, in milliseconds: not one that a simulation moves. */
  machineMs: () => number;
}

/** What wraps the ports, so that the use cases need not know that they are watched (ADR 0032). */
export interface Observation {
  store(store: Store): Store;
  gateway(gateway: TeamsGateway): TeamsGateway;
  logic(logic: BotLogic): BotLogic;
  /** Gives each request of people, from Teams or from its tab, an id, and a line when it has been answered. */
  inbound(handle: Route['handle'], from?: 'teams' | 'tab'): Route['handle'];
  /** Gives each sweep its id. @param run gives how many networks were looked at */
  sweep(run: () => Promise<number>): () => Promise<void>;
  parts: Readonly<Record<'sweep' | 'teams' | 'clock', () => HealthPart>>;
}

export function createObservation({ trace, metrics, logs, machineMs }: ObservationOptions): Observation {
  const sweeps = createSweepWatch();
  const connector = createConnectorWatch();
  const clock = createClockWatch({ wall: machineMs, steady: () => performance.now() });
  return {
    store: (store) => watchStore(store, onFact),
    gateway: (gateway) =>
      watchGateway(gateway, (call) => {
        connector.called(call);
        metrics?.connector(call);
      }),
    logic: (logic) => ({ handle: (event) => decide(logic, event) }),
    inbound,
    sweep,
    parts: { sweep: sweeps.part, teams: connector.part, clock: clock.part },
  };

  function onFact(fact: StoreFact): void {
    switch (fact.fact) {
      case 'queued': {
        const { id: deliveryId, networkId, sittingId, kind, lineKey } = fact.delivery;
        logs.delivery.info({ deliveryId, networkId, sittingId, kind, lineKey }, 'delivery queued');
        break;
      }
      case 'settled':
        onSettled(fact.delivery);
        break;
      case 'skipped': {
        const { networkId, sittingId, kind, lineKey } = fact.delivery;
        const { reason } = fact;
        metrics?.lineSkipped({ kind, reason });
        logs.delivery.warn({ networkId, sittingId, kind, lineKey, reason }, 'line of the plan skipped');
        break;
      }
      case 'decided':
        metrics?.planDecision({ decision: fact.decision, lateSeconds: fact.lateMs / 1000 });
    }
  }

  function onSettled({ id: deliveryId, kind, status, reason, attempts, uncertainties }: Delivery): void {
    const outcome = status === 'queued' ? 'again' : status;
    metrics?.delivery({ kind, outcome });
    const fields = { deliveryId, kind, outcome, reason, attempts, uncertainties };
    logs.delivery.info(fields, 'delivery settled');
  }

  async function decide(logic: BotLogic, event: Parameters<BotLogic['handle']>[0]): Promise<Reply> {
    trace.add({ kind: event.event, ...('action' in event && { verb: event.action.verb }) });
    try {
      const reply = await logic.handle(event);
      trace.add({ result: reply.reply, ...noticeOf(reply) });
      return reply;
    } catch (error) {
      trace.add({ result: 'failed' });
      throw error;
    }
  }

  function inbound(handle: Route['handle'], from: 'teams' | 'tab' = 'teams'): Route['handle'] {
    return (request, response) =>
      trace.run(async () => {
        const began = performance.now();
        if (from === 'tab') trace.add({ kind: 'tab' });
        const teamsRequestId = requestIdOf((request as HttpRequest).headers);
        if (teamsRequestId !== null) trace.add({ teamsRequestId });
        await handle(request, response);
        const seconds = (performance.now() - began) / 1000;
        const { kind = 'unread', result = `http_${response.statusCode}` } = trace.fields();
        metrics?.inbound({ kind: String(kind), result: String(result), seconds });
        const ms = Math.round(seconds * 1000);
        logs.teams.info(
          { kind, result, status: response.statusCode, ms },
          from === 'tab' ? 'tab answered' : 'activity answered',
        );
      });
  }

  function sweep(run: () => Promise<number>): () => Promise<void> {
    return () =>
      trace.run(async () => {
        const began = performance.now();
        const jumpedSeconds = clock.look();
        if (jumpedSeconds !== null) logs.scheduler.warn({ jumpedSeconds }, 'clock jumped');
        let ok = false;
        try {
          const networks = await run();
          ok = true;
          const ms = Math.round(performance.now() - began);
          if (networks > 0) logs.scheduler.info({ networks, ms }, 'sweep done');
        } finally {
          sweeps.ended(ok);
          metrics?.sweep({ ok, seconds: (performance.now() - began) / 1000 });
        }
      });
  }
}

function noticeOf(reply: Reply): { notice?: string } {
  return reply.reply === 'show' && reply.view.view === 'notice' ? { notice: reply.view.notice.code } : {};
}
