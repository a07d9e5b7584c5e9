import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import type { HealthPart } from '../http/health.ts';
import type { ConnectorCall } from './watched-gateway.ts';

/** Figures read when somebody asks for them. */
export interface Readings {
  /** The part `queue` of the health report. */
  queue: () => Promise<HealthPart | undefined>;
  /** Connections to a database server; null for the embedded one. */
  pool: () => { total: number; idle: number; waiting: number } | null;
}

/** What is counted. Labels are words of the program, never an id of a network or a person: their number is bounded. */
export interface Metrics {
  inbound(what: { kind: string; result: string; seconds: number }): void;
  delivery(what: { kind: string; outcome: string }): void;
  planDecision(what: { decision: string; lateSeconds: number }): void;
  lineSkipped(what: { kind: string; reason: string }): void;
  sweep(what: { ok: boolean; seconds: number }): void;
  connector(call: ConnectorCall): void;
  /** In the text format of Prometheus. */
  read(): Promise<{ contentType: string; text: string }>;
}

const QUICK = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2, 5, 15];
const LATE = [1, 5, 15, 60, 90, 120, 300, 900, 3_600, 21_600, 86_400];

export function createMetrics(build: Record<string, string>, readings: Readings): Metrics {
  const registers = [new Registry()];
  const [registry] = registers as [Registry];
  collectDefaultMetrics({ register: registry });
  new Gauge({
    name: 'rete_urp_build_info',
    help: 'Always 1; what runs is in the labels',
    labelNames: Object.keys(build),
    registers,
  }).set(build, 1);

  const inbound = new Histogram({
    name: 'rete_urp_inbound_seconds',
    help: 'Activities of Teams, by kind and result, and how long their answer took',
    labelNames: ['kind', 'result'] as const,
    buckets: QUICK,
    registers,
  });
  const deliveries = new Counter({
    name: 'rete_urp_deliveries_total',
    help: 'Deliveries by kind and by what became of them; again = to be tried again',
    labelNames: ['kind', 'outcome'] as const,
    registers,
  });
  const lateness = new Histogram({
    name: 'rete_urp_plan_late_seconds',
    help: 'Lines of the plan decided, and how long after the instant they were due',
    labelNames: ['decision'] as const,
    buckets: LATE,
    registers,
  });
  const skipped = new Counter({
    name: 'rete_urp_plan_skipped_total',
    help: 'Lines of the plan not sent because it was too late for them',
    labelNames: ['kind', 'reason'] as const,
    registers,
  });
  const sweeps = new Histogram({
    name: 'rete_urp_sweep_seconds',
    help: 'Sweeps for what is due, and how long they took',
    labelNames: ['result'] as const,
    buckets: QUICK,
    registers,
  });
  const connector = new Histogram({
    name: 'rete_urp_connector_seconds',
    help: 'Calls to Teams, by operation, outcome and status of a refusal, and how long they took',
    labelNames: ['operation', 'outcome', 'status'] as const,
    buckets: QUICK,
    registers,
  });
  addReadings(registers, readings);

  return {
    inbound: ({ kind, result, seconds }) => inbound.observe({ kind, result }, seconds),
    delivery: ({ kind, outcome }) => deliveries.inc({ kind, outcome }),
    planDecision: ({ decision, lateSeconds }) => lateness.observe({ decision }, lateSeconds),
    lineSkipped: ({ kind, reason }) => skipped.inc({ kind, reason }),
    sweep: ({ ok, seconds }) => sweeps.observe({ result: ok ? 'ok' : 'failed' }, seconds),
    connector: ({ operation, outcome, status, seconds }) =>
      connector.observe({ operation, outcome, status }, seconds),
    read: async () => ({ contentType: registry.contentType, text: await registry.metrics() }),
  };
}

function addReadings(registers: Registry[], { queue, pool }: Readings): void {
  const age = new Gauge({
    name: 'rete_urp_queue_oldest_seconds',
    help: 'For how long the oldest job that could be done has been waiting',
    registers,
  });
  new Gauge({
    name: 'rete_urp_queue_jobs',
    help: 'Jobs of the queue, by state',
    labelNames: ['state'] as const,
    registers,
    async collect() {
      const figures: Partial<HealthPart> = (await queue()) ?? {};
      this.reset();
      age.reset();
      for (const state of ['ready', 'delayed', 'active', 'givenUp'] as const) {
        const count = figures[state];
        // A database that does not answer has no figures: that is for `/health/ready` to say.
        if (typeof count === 'number') this.set({ state }, count);
      }
      if (typeof figures.oldestReadySeconds === 'number') age.set(figures.oldestReadySeconds);
    },
  });
  new Gauge({
    name: 'rete_urp_database_connections',
    help: 'Connections of this process to the database server, by state; waiting = asked for and not there',
    labelNames: ['state'] as const,
    registers,
    collect() {
      this.reset();
      for (const [state, count] of Object.entries(pool() ?? {})) this.set({ state }, count);
    },
  });
}
