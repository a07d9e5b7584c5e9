import { problemSubject } from '../src/domain/delivery/delivery-trouble.ts';
import type {
  DeliveryTotal,
  GivenUpJob,
  LineFigures,
  NetworkFigures,
} from '../src/storage/delivery-report.ts';

/** Rows of one part; the rest are counted. */
const MOST = 50;
const STATUSES = ['queued', 'sending', 'sent', 'skipped', 'failed', 'uncertain'] as const;
const ERROR_CHARS = 160;

/** The view of all networks, as lines of text. No names: kinds, ids and counts. */
export function overviewLines(
  found: { totals: DeliveryTotal[]; networks: NetworkFigures[]; givenUp: GivenUpJob[] },
  now: Date,
): string[] {
  const kinds = [...new Set(found.totals.map(({ kind }) => kind))];
  const countOf = (kind: string, status: string) =>
    found.totals.find((total) => total.kind === kind && total.status === status)?.count ?? 0;
  const open = found.networks.flatMap(({ oldestAt }) => (oldestAt === null ? [] : [oldestAt.getTime()]));
  const oldest = open.length === 0 ? 'nothing waits' : age(new Date(Math.min(...open)), now);
  return [
    'Messages by kind',
    ...table([
      ['kind', ...STATUSES],
      ...kinds.map((kind) => [kind, ...STATUSES.map((status) => countOf(kind, status))]),
    ]),
    '',
    `Oldest waiting: ${oldest}`,
    '',
    'Networks with messages waiting, failed or in doubt',
    ...table([
      ['network', 'waiting', 'oldest', 'failed', 'uncertain'],
      ...found.networks
        .slice(0, MOST)
        .map((row) => [
          row.networkId,
          row.waiting,
          row.oldestAt === null ? '-' : age(row.oldestAt, now),
          row.failed,
          row.uncertain,
        ]),
    ]),
    ...rest(found.networks.length),
    '',
    ...givenUpLines(found.givenUp, now),
  ];
}

/** The lines of one network, newest first. */
export function networkLines(found: { lines: LineFigures[]; givenUp: GivenUpJob[] }, now: Date): string[] {
  return [
    'Lines',
    ...table([
      ['sitting', 'line', 'kind', 'status', 'count', 'age', 'reason'],
      ...found.lines
        .slice(0, MOST)
        .map((row) => [
          row.sittingId ?? '-',
          lineName(row.lineKey),
          row.kind,
          row.status,
          row.count,
          age(row.oldestAt, now),
          row.reason ?? '-',
        ]),
    ]),
    ...rest(found.lines.length),
    '',
    ...givenUpLines(found.givenUp, now),
  ];
}

/** News of a trouble has a key of its own for each delivery: here it is named after what it is about. */
function lineName(lineKey: string): string {
  const subject = problemSubject(lineKey);
  return subject === null ? lineKey : `${subject.trouble}: ${subject.lineKey}`;
}

function givenUpLines(jobs: readonly GivenUpJob[], now: Date): string[] {
  return [
    `Jobs given up after all their retries: ${jobs.length}`,
    ...table([
      ['network', 'queue', 'age', 'last error'],
      ...jobs
        .slice(0, MOST)
        .map((job) => [job.networkId ?? '-', job.queue, age(job.at, now), firstLine(job.error)]),
    ]),
    ...rest(jobs.length),
  ];
}

function firstLine(text: string): string {
  const line = text.split('\n')[0] ?? '';
  return line.length <= ERROR_CHARS ? line : `${line.slice(0, ERROR_CHARS - 1)}…`;
}

function rest(count: number): string[] {
  return count > MOST ? [`  … and ${count - MOST} more`] : [];
}

/** "3 d 4 h", "12 min". */
export function age(at: Date, now: Date): string {
  const minutes = Math.max(0, Math.floor((now.getTime() - at.getTime()) / 60_000));
  if (minutes < 60) return `${minutes} min`;
  const hours = Math.floor(minutes / 60);
  if (hours < 24) return `${hours} h ${minutes % 60} min`;
  return `${Math.floor(hours / 24)} d ${hours % 24} h`;
}

/** Columns as wide as their widest cell; nothing when there is only the heading. */
function table(rows: readonly (readonly (string | number)[])[]): string[] {
  if (rows.length < 2) return ['  none'];
  const texts = rows.map((row) => row.map(String));
  const widths = (texts[0] ?? []).map((_, column) =>
    Math.max(...texts.map((row) => row[column]?.length ?? 0)),
  );
  return texts.map((row) =>
    `  ${row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join('  ')}`.trimEnd(),
  );
}
