import type { Placement } from '../../domain/publications/placement.ts';
import type { Publication } from '../../domain/publications/publication.ts';
import type { Notice } from '../../domain/view/notice.ts';
import type { View } from '../../domain/view/view.ts';
import type { Caller, Context } from '../context.ts';
import { UNKNOWN_ITEM } from '../inbound/press-handler.ts';
import { maySpeakFor } from '../network/may-speak-for.ts';
import type { Tx } from '../ports/store.ts';
import { recordAudit } from '../record-audit.ts';
import { publicationView } from './publication-view.ts';

interface Input {
  caller: Caller;
  publicationId: string;
  /** Empty = the only municipality the caller may speak for. */
  seatId: string;
  /** As the audit log has it when it is refused. */
  act: string;
  now: Date;
}

/**
 * The item and the municipality that a press is about, with the network locked; or what to show instead. One speaks
 * for one's own municipality; the coordination for any.
 */
export async function findPlacement(
  context: Context,
  tx: Tx,
  input: Input,
): Promise<View | { publication: Publication; placement: Placement }> {
  const { caller, publicationId, act, now } = input;
  const networkId = caller.network.id;
  await tx.networks.lock(networkId);
  const publication = await tx.publications.byId(networkId, publicationId);
  if (publication === null) return UNKNOWN_ITEM;
  const seats = await tx.seats.list(networkId);
  const own = maySpeakFor(caller, seats);
  const seatId = input.seatId === '' && own.length === 1 ? own[0]?.id : input.seatId;
  const seat = seats.find(({ id }) => id === seatId);
  const { title } = publication;
  if (seat === undefined && own.length > 0) {
    const problem =
      input.seatId === ''
        ? ({ field: 'seatId', problem: 'missing', outcome: 'published' } as const)
        : ({ field: 'seatId', problem: 'unknown' } as const);
    return publicationView(context, tx, { caller, publication, now, problems: [problem] });
  }
  if (seat === undefined || !own.some(({ id }) => id === seat.id)) {
    const details = { publicationId, seatId: seat?.id ?? null };
    await recordAudit(tx, caller, { act, outcome: 'refused', at: now, details });
    return { view: 'notice', notice: { code: 'publication_not_own_seat', title } };
  }
  const placements = await tx.publications.placements(networkId, [publicationId]);
  const placement = placements.find((each) => each.seatId === seat.id);
  if (placement !== undefined) return { publication, placement: { ...placement, seatName: seat.name } };
  const notice: Notice = { code: 'publication_not_asked', title, seatName: seat.name };
  return publicationView(context, tx, { caller, publication, now, notice });
}
