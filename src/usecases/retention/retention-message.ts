import type { Delivery } from '../../domain/delivery/delivery.ts';
import type { Untruth } from '../../domain/delivery/still-true.ts';
import { untruthOfNetworkMessage } from '../../domain/delivery/still-true.ts';
import type { FileRequest } from '../../domain/files/file-request.ts';
import type { Network } from '../../domain/network/network.ts';
import type { Person } from '../../domain/network/person.ts';
import type { RetentionRun } from '../../domain/personal-data/retention.ts';
import { mayPostpone, postponed } from '../../domain/personal-data/retention.ts';
import type { View } from '../../domain/view/view.ts';
import type { LinkMaking } from '../files/issue-file-link.ts';
import { issueFileLink } from '../files/issue-file-link.ts';
import type { Press } from '../inbound/press-handler.ts';
import { UNKNOWN_ITEM } from '../inbound/press-handler.ts';
import { erasedIdOf } from '../personal-data/erase-person.ts';
import type { Tx } from '../ports/store.ts';
import { recordAudit } from '../record-audit.ts';
import { retentionIdOf } from './report-retention.ts';

interface Input {
  delivery: Delivery;
  network: Network;
  person: Person | null;
  now: Date;
}

type Message = { still: true; view: View } | { still: false; reason: Untruth };

/** What to send now of a message about data that go, or why it is no longer true; null for any other kind. */
export async function dataMessage(context: LinkMaking, tx: Tx, input: Input): Promise<Message | null> {
  const { delivery, network } = input;
  if (delivery.kind !== 'retention_report' && delivery.kind !== 'person_erased') return null;
  const reason = untruthOfNetworkMessage({ ...input, pending: 0 });
  if (reason !== null) return { still: false, reason };
  if (delivery.kind === 'person_erased') return personErased(tx, network, delivery.lineKey);
  const run = await tx.retention.run(network.id, retentionIdOf(delivery.lineKey) ?? '');
  if (run === null || run.status === 'done') return { still: false, reason: 'done' };
  return { still: true, view: await reportView(context, tx, { ...input, run }) };
}

async function personErased(tx: Tx, network: Network, lineKey: string): Promise<Message> {
  const person = await tx.people.byId(network.id, erasedIdOf(lineKey) ?? '');
  if (person === null || person.position === null) return { still: false, reason: 'done' };
  const { role, seatId } = person.position;
  const seats = await tx.seats.list(network.id);
  const seatName = seats.find(({ id }) => id === seatId)?.name ?? null;
  return { still: true, view: { view: 'notice', notice: { code: 'person_erased', role, seatName } } };
}

async function reportView(
  context: LinkMaking,
  tx: Tx,
  { network, person, run, now }: Omit<Input, 'delivery'> & { run: RetentionRun },
): Promise<View> {
  const request: FileRequest = { file: 'retention_report', runId: run.id, format: 'docx' };
  const wanted = { network, request, createdBy: null, now, expiresAt: run.deleteAt };
  return {
    view: 'retention_report',
    networkId: network.id,
    runId: run.id,
    counts: run.counts,
    sittings: run.exports.length,
    deleteAt: run.deleteAt,
    timeZone: network.settings.calendar.timeZone,
    reportUrl: person === null || run.status === 'done' ? null : await issueFileLink(context, tx, wanted),
    canPostpone: person !== null && mayPostpone(run, now),
    state: run.status === 'reported' && run.postponedAt !== null ? 'postponed' : run.status,
  };
}

/** Puts a deletion off, once; pressed again it shows how things stand. */
export async function postponeRetention(
  context: LinkMaking,
  tx: Tx,
  { caller, action, now }: Press<{ verb: 'retention_postpone'; networkId: string; runId: string }>,
): Promise<View> {
  const { network, person } = caller;
  await tx.networks.lock(network.id);
  const run = await tx.retention.run(network.id, action.runId);
  if (run === null) return UNKNOWN_ITEM;
  if (!mayPostpone(run, now)) return reportView(context, tx, { network, person, run, now });
  const later = postponed(run, person.id, now);
  await tx.retention.save(later);
  const details = { runId: run.id, deleteAt: later.deleteAt };
  await recordAudit(tx, caller, { act: 'postpone_retention', outcome: 'done', at: now, details });
  return reportView(context, tx, { network, person, run: later, now });
}
