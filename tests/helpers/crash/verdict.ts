import type { DeliveryKind, DeliveryStatus } from '../../../src/domain/delivery/delivery.ts';
import { mayResend } from '../../../src/domain/delivery/resend-rule.ts';
import { dateVersionOf } from '../../../src/domain/plan/line-key.ts';
import { buttonWithVerb } from '../../../src/simulator/card-reading.ts';
import type { SimMessage } from '../../../src/simulator/world/world-data.ts';
import { FAILED_QUEUE } from '../../../src/storage/queue/queue-settings.ts';
import { PROBLEM } from '../network/fan-out.ts';
import { textOf } from '../network/running-network.ts';
import type { BigNetwork } from './big-network.ts';
import type { Deeds } from './crowd.ts';
import type { OutsideTeams } from './outside-teams.ts';

/** Everything of one network that the verdict needs, as the database has it. */
export interface Books {
  deliveries: BookedDelivery[];
  answers: { aad: string; sitting: string; version: number; state: string }[];
  seen: { aad: string; sitting: string }[];
  urgent: { reason: string; count: number }[];
  /** Jobs that are not done, and jobs given up. */
  jobs: { name: string; state: string; source: string | null }[];
}

interface BookedDelivery {
  kind: DeliveryKind;
  status: DeliveryStatus;
  key: string;
  sitting: string | null;
  recipient: string;
  /** Null for channel and thread. */
  aad: string | null;
  uncertainties: number;
  reason: string | null;
}

/** `faults`: whatever must not be, in words; the rest are figures. */
export interface Verdict {
  faults: string[];
  sent: number;
  /** Deliveries of which nobody knew, at some moment, whether they had arrived. */
  doubts: number;
  /** Messages that stand twice. */
  repeated: number;
  /** Of the kinds that are not repeated: in doubt and never arrived. */
  missed: number;
  answers: number;
  /** Jobs in whose course process after process died, by queue: given up, and shown to the operator. */
  givenUp: string[];
}

export const BOOKS = {
  deliveries: `select d.kind, d.status, d.line_key as key, d.sitting_id as sitting, d.recipient_key as recipient,
    p.aad_object_id as aad, d.uncertainties, d.reason from deliveries d left join people p on p.id = d.person_id`,
  answers: `select p.aad_object_id as aad, a.sitting_id as sitting, a.date_version as version, a.state
    from answers a join people p on p.id = a.person_id order by a.seq`,
  seen: `select p.aad_object_id as aad, s.sitting_id as sitting
    from acknowledgements s join people p on p.id = s.person_id`,
  urgent: `select reason, count(*)::int as count from sittings where kind = 'urgent' group by reason`,
  jobs: `select name, state::text, source_name as source from pgboss.job
    where state < 'completed' or name = 'failed_jobs'`,
} as const;

type Kept = Record<string, number>;

/** Compares what people were told and have done, outside, with what the database says. */
export function judge(input: {
  teams: OutsideTeams;
  network: BigNetwork;
  deeds: Deeds;
  books: Books;
  rounds: number;
}): Verdict {
  const { teams, network, deeds, books, rounds } = input;
  const faults: string[] = [];
  const everybody = [network.coordinator, ...network.people];
  const places = [
    { aad: null, id: network.channelId },
    ...everybody.map((person) => ({ aad: person.aadObjectId, id: teams.world.openChat(person.id) })),
  ];
  const verdict = { sent: 0, doubts: 0, repeated: 0, missed: 0 };
  for (const { aad, id } of places) {
    const counts = countByLine(teams.arrived(id));
    for (const row of books.deliveries.filter((each) => each.aad === aad)) {
      if (row.kind === 'problem' || row.kind === 'urgent_board') continue;
      const line = lineOf(row);
      settle(row, line, counts[line] ?? 0);
      delete counts[line];
    }
    for (const [line, count] of Object.entries(counts))
      faults.push(`${count} × ${line} of which no row tells`);
  }
  judgeStates();
  judgeRounds();
  judgeAnswers();
  for (const job of books.jobs.filter(({ name }) => name !== FAILED_QUEUE))
    faults.push(`job left: ${job.name} ${job.state}`);
  const givenUp = books.jobs.flatMap(({ name, source }) => (name === FAILED_QUEUE ? [source ?? '?'] : []));
  return { faults, ...verdict, answers: deeds.answers.length + deeds.seen.length, givenUp };

  function settle(row: BookedDelivery, line: string, count: number): void {
    const { kind, status, uncertainties } = row;
    const extra = Math.max(0, count - 1);
    verdict.sent += count;
    verdict.repeated += extra;
    if (uncertainties > 0) verdict.doubts += 1;
    if (status === 'uncertain' && count === 0) verdict.missed += 1;
    const least = status === 'sent' ? 1 : 0;
    const most = mayResend(kind, 1) && uncertainties > 0 ? 2 : status === 'skipped' ? 0 : 1;
    if (count < least || count > most)
      faults.push(`${count} × ${line} to ${row.recipient}: ${status}, ${uncertainties} doubts`);
    if (uncertainties > 0 && !isTold(row)) faults.push(`nobody told of the doubt about ${line}`);
  }

  function isTold(row: BookedDelivery): boolean {
    const trouble = row.status === 'sent' ? 'repeated' : 'uncertain';
    return books.deliveries.some(
      (news) =>
        news.kind === 'problem' &&
        news.sitting === row.sitting &&
        news.key.startsWith(`problem-${trouble}-${row.key}`) &&
        ['sent', 'uncertain'].includes(news.status),
    );
  }

  function judgeStates(): void {
    for (const row of books.deliveries) {
      const { kind, status, reason } = row;
      const ended =
        status === 'sent' || status === 'uncertain' || (status === 'skipped' && kind === 'problem');
      if (!ended && !(status === 'skipped' && isNeedless(row)))
        faults.push(`left behind: ${kind} ${status} ${reason}`);
    }
  }

  /** Answered meanwhile, or about a date that has been moved again, of which the same person is told. */
  function isNeedless({ kind, reason, recipient, key }: BookedDelivery): boolean {
    if (kind === 'nudge') return reason === 'answered' || reason === 'superseded';
    const version = dateVersionOf(key) ?? 0;
    return (
      reason === 'superseded' &&
      books.deliveries.some(
        (later) =>
          later.kind === kind &&
          later.recipient === recipient &&
          (dateVersionOf(later.key) ?? 0) > version &&
          later.status !== 'failed',
      )
    );
  }

  /** Each round: everybody convened or told of the move, and one urgent sitting of which everybody was told. */
  function judgeRounds(): void {
    expectEverybody('convocation', (row) => row.kind === 'convocation');
    for (let n = 1; n <= rounds; n += 1) {
      const called = books.urgent.find(({ reason }) => reason === `Urgenza di prova ${n}`);
      if (called?.count !== 1) faults.push(`urgent sittings of round ${n}: ${called?.count ?? 0}`);
    }
    const calls = books.deliveries.filter(({ kind, aad }) => kind === 'urgent_call' && aad !== null);
    if (calls.length !== rounds * everybody.length) faults.push(`urgent calls to people: ${calls.length}`);
  }

  function expectEverybody(name: string, fits: (row: BookedDelivery) => boolean): void {
    const told = new Set(
      books.deliveries.filter((row) => row.aad !== null && fits(row)).map(({ aad }) => aad),
    );
    if (told.size !== everybody.length) faults.push(`${name}: ${told.size} people of ${everybody.length}`);
  }

  function judgeAnswers(): void {
    for (const { aadObjectId, sittingId, dateVersion, state } of deeds.answers) {
      const kept = books.answers.filter(
        (row) => row.aad === aadObjectId && row.sitting === sittingId && row.version === dateVersion,
      );
      if (kept.length !== 1 || kept[0]?.state !== state)
        faults.push(`answer ${state}, confirmed, is kept as ${JSON.stringify(kept)}`);
    }
    for (const { aadObjectId, sittingId } of deeds.seen)
      if (!books.seen.some((row) => row.aad === aadObjectId && row.sitting === sittingId))
        faults.push('a call confirmed as seen is not kept');
  }
}

/** What somebody was told, counted by the line it belongs to; replies to commands left out. */
function countByLine(messages: readonly SimMessage[]): Kept {
  const counts: Kept = {};
  for (const message of messages) {
    const line = lineOfMessage(message);
    if (line !== null) counts[line] = (counts[line] ?? 0) + 1;
  }
  return counts;
}

function lineOfMessage({ card, summary }: SimMessage): string | null {
  const data = card === null ? null : buttonWithVerb(card, 'answer')?.data;
  if (card === null || data === null || data === undefined || PROBLEM.test(textOf(card))) return null;
  const { sittingId, dateVersion } = data as { sittingId: string; dateVersion: number };
  if (summary.startsWith('Manca ancora la risposta')) return `nudge-5d@${dateVersion} ${sittingId}`;
  if (summary.startsWith('Seduta spostata')) return `moved@${dateVersion} ${sittingId}`;
  return `convocation ${sittingId}`;
}

function lineOf({ key, sitting }: BookedDelivery): string {
  return `${key} ${sitting}`;
}
