import { randomUUID } from 'node:crypto';
import { render } from './cards/render.ts';
import { systemClock } from './clock.ts';
import { repeatedWork } from './composition/repeated-work.ts';
import type { App, AppOverrides } from './composition/running-app.ts';
import { tabPart } from './composition/tab-part.ts';
import type { Config } from './config/config.ts';
import { createPacing } from './delivery/pacing.ts';
import { createJobHandlers } from './delivery/workers.ts';
import { createFileWriter } from './documents/file-writer.ts';
import { readCsv } from './documents/tables/read-csv.ts';
import { parseCommand } from './domain/commands/parse-command.ts';
import { TEAMS_RATES } from './domain/delivery/platform-rates.ts';
import { fileRoutes } from './http/files.ts';
import { healthRoutes } from './http/health.ts';
import { createLinks } from './http/link-tokens.ts';
import { metricsRoutes } from './http/metrics.ts';
import { createHttpServer } from './http/server.ts';
import { createLoggers } from './logging/logger.ts';
import { databasePart, diskPart, queuePart } from './observation/check-parts.ts';
import { createHealth } from './observation/health.ts';
import { createMetrics } from './observation/metrics.ts';
import { createObservation } from './observation/observation.ts';
import { createTrace } from './observation/trace.ts';
import { programVersion } from './program-version.ts';
import { startWakeUps } from './scheduler/wake-ups.ts';
import { startWithSimulator } from './simulator/start-with-simulator.ts';
import { createBackupMaker } from './storage/backup/backup-maker.ts';
import type { Database } from './storage/engine/database.ts';
import { openDatabase } from './storage/engine/database.ts';
import { latestMigration } from './storage/engine/migrate.ts';
import { createBotEndpoint } from './teams/bot-endpoint.ts';
import { serviceUrlRule } from './teams/service-url.ts';
import { createTeamsGateway } from './teams/teams-gateway.ts';
import { COMMAND_WORDS } from './texts/command-words.ts';
import { minutesDraftText } from './texts/minutes/minutes-draft.ts';
import { ERASED_NAME } from './texts/personal-data/personal-data.ts';
import { PRACTICE_WORDING } from './texts/practices/practice-items.ts';
import { PROJECT_WORDING } from './texts/projects/project-items.ts';
import { PUBLICATION_WORDING } from './texts/publications/publication-wording.ts';
import { startUpText } from './texts/start-up.ts';
import type { Context, Note } from './usecases/context.ts';
import { lookAgain } from './usecases/delivery/look-again.ts';
import { openFile } from './usecases/files/open-file.ts';
import { createBotLogic } from './usecases/inbound/bot-logic.ts';
import { PERSON_LIMIT } from './usecases/inbound/person-accounts.ts';
import { slowDown } from './usecases/inbound/slow-down.ts';
import type { Clock } from './usecases/ports/clock.ts';
import type { Store } from './usecases/ports/store.ts';
import { doubtPastDue } from './usecases/restore/doubt-past-due.ts';
import { sweepDue } from './usecases/sittings/sweep-due.ts';

/** How long requests under way may take at the end, while jobs in hand have as long (reliability F37). */
const REQUEST_GRACE_MS = 7_000;

/** Starts what the configuration asks for: the product alone, or together with a local Teams to try it in. */
export function start(config: Config): Promise<App> {
  return config.simulator ? startWithSimulator(config, startApp, { community: true }) : startApp(config);
}

/**
 * The composition root: builds every part, in order, and starts them. When a part cannot start, those already
 * started are stopped and the reason is thrown.
 */
export async function startApp(config: Config, overrides: AppOverrides = {}): Promise<App> {
  const trace = createTrace();
  const loggers = createLoggers({
    level: config.logLevel,
    alsoIn: trace.fields,
    ...(overrides.logs !== undefined && { destination: overrides.logs }),
  });
  const clock = overrides.clock ?? systemClock;
  const database = await openDatabase(
    config.database,
    (event, fields) => loggers.storage.warn(fields, event),
    trace.current,
  );
  try {
    const ending = new AbortController();
    if (config.mode === 'production' && (await database.mayChangeAuditLog()) === true)
      loggers.storage.warn(
        { todo: 'run the service with a role of its own: npm run migrate' },
        'this role could change the audit log',
      );
    const { metricsToken } = config.operations;
    const readings = { queue: async () => (await health()).queue, pool: database.connections };
    const metrics = metricsToken === null ? null : createMetrics(buildLabels(), readings);
    const watch = createObservation({
      trace,
      metrics,
      logs: loggers,
      machineMs: () => systemClock.now().getTime(),
    });
    const rule = serviceUrlRule(config.auth.kind !== 'none', config.serviceUrlHosts);
    const limits = database.limits(overrides.rates ?? TEAMS_RATES);
    const { gateway, gate } = createPacing(
      watch.gateway(createTeamsGateway({ auth: config.auth, rule, render, clock })),
      limits,
      (event, fields) => loggers.delivery.warn(fields, event),
    );
    // In development the address listened on, known once the port is.
    let publicUrl = config.http.publicUrl;
    const context: Context = {
      store: watch.store(await storeOf(database, clock)),
      clock,
      gateway,
      gate,
      newId: randomUUID,
      links: createLinks(() => publicUrl),
      readCsv,
      wording: {
        draftOf: minutesDraftText,
        erasedName: ERASED_NAME,
        ...PRACTICE_WORDING,
        ...PROJECT_WORDING,
        ...PUBLICATION_WORDING,
      },
      note: (event, fields) => loggers.usecases.warn(fields, event),
    };
    await database.queue.startWorkers(
      createJobHandlers(context, { run: trace.run, origins: database.origins }, ending.signal),
    );
    const backUp = createBackupMaker({
      backUp: database.copies.backUp,
      place: config.operations.backups,
      program: programVersion(),
      now: () => systemClock.now(),
      log: loggers.storage,
    });
    const wakeUps = startWakeUps(
      repeatedWork({
        ...{ context, database, limits },
        sweep: watch.sweep(() => sweepDue(context)),
        backUp: config.operations.backups === null ? null : backUp,
      }),
      (name, error) => loggers.scheduler.error({ err: error, wakeUp: name }, 'wake-up failed'),
    );
    const logic = createBotLogic(context, (text) => parseCommand(text, COMMAND_WORDS));
    // Who tries a year of sittings in a minute is not slowed down.
    const { personLimit: limit = config.simulator ? null : PERSON_LIMIT } = overrides;
    const note: Note = (event, fields) => loggers.teams.warn(fields, event);
    const endpoint = createBotEndpoint({
      auth: config.auth,
      allowedTenants: config.allowedTenants ?? 'any',
      rule,
      logic: watch.logic(limit === null ? logic : slowDown(logic, { limit, now: systemClock.now, note })),
      gateway,
      render,
      note,
      reference: trace.current,
    });
    const health = createHealth({
      ...watch.parts,
      database: async () => databasePart(await database.health(), systemClock.now()),
      queue: async () => queuePart(await database.queue.figures()),
      disk: async () => diskPart(await database.freeBytes()),
      process: () => (ending.signal.aborted ? { state: 'failed', code: 'ending' } : { state: 'ok' }),
    });
    const writer = createFileWriter();
    const server = createHttpServer({
      https: config.http.publicUrl !== null,
      graceMs: REQUEST_GRACE_MS,
      note: (event, fields) => loggers.http.error(fields, event),
      routes: [
        { method: 'POST', path: '/api/messages', handle: watch.inbound(endpoint.handle) },
        ...fileRoutes((given) => openFile(context, writer, given)),
        ...healthRoutes(health),
        ...(metricsToken === null || metrics === null ? [] : metricsRoutes(metricsToken, metrics.read)),
        ...tabPart(context, config, {
          limit,
          verify: overrides.verifySignIn ?? null,
          note: (event, fields) => loggers.http.warn(fields, event),
          watched: (handle) => watch.inbound(handle, 'tab'),
        }),
        ...(overrides.routes?.({ context }) ?? []),
      ],
    });
    const { url } = await server.listen(config.http.port, config.http.host);
    publicUrl ??= url;
    await lookAgain(context);
    await wakeUps.wake('orphans');
    await wakeUps.wake('sweep');
    return {
      url,
      greeting: startUpText(url, config.simulator),
      context,
      database,
      settle: async () => {
        await wakeUps.wake('sweep');
        await database.queue.drain();
      },
      backUp,
      dispose: async () => {
        ending.abort();
        await Promise.all([server.close(), wakeUps.stop(), database.queue.stop()]);
        await database.dispose();
      },
    };
  } catch (error) {
    await database.dispose();
    throw error;
  }
}

function buildLabels(): Record<string, string> {
  return { version: programVersion(), migration: latestMigration(), node: process.version };
}

/** Of data that came out of a backup, what may have been sent before is in doubt. */
async function storeOf({ store, copies }: Database, clock: Clock): Promise<Store> {
  await copies.resume(clock.now());
  const until = await copies.doubtfulUntil();
  return until === null ? store : doubtPastDue(store, until);
}
