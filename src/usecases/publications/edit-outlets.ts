import { mayCoordinate } from '../../domain/network/authority.ts';
import { isReferent } from '../../domain/network/person.ts';
import type { Seat } from '../../domain/network/seat.ts';
import type { OutletProblem } from '../../domain/publications/outlet.ts';
import { readOutlets, toOutletLines } from '../../domain/publications/outlet.ts';
import type { PublicationAction } from '../../domain/publications/publication-action.ts';
import type { Notice } from '../../domain/view/notice.ts';
import type { View } from '../../domain/view/view.ts';
import type { Caller, Context } from '../context.ts';
import { UNKNOWN_ITEM } from '../inbound/press-handler.ts';
import type { Tx } from '../ports/store.ts';
import { recordAudit } from '../record-audit.ts';
import { outletListOf } from './load-publications.ts';

/** Municipalities whose list somebody may edit: a referent their own, the coordination any. */
export function mayEditOutlets({ person, authority }: Caller, seats: readonly Seat[]): Seat[] {
  if (mayCoordinate(authority)) return [...seats];
  return isReferent(person) ? seats.filter(({ id }) => id === person.position.seatId) : [];
}

interface Input {
  caller: Caller;
  /** Empty = the only municipality whose list the caller may edit. */
  seatId: string;
  now: Date;
}

/** The list of outlets of a municipality, in a form. */
export async function editOutlets(context: Context, tx: Tx, input: Input): Promise<View> {
  const seat = await findSeat(tx, input);
  return 'view' in seat ? seat : outletsForm(context, tx, { ...input, seat });
}

/**
 * Writes the list of a municipality: what stood in it before keeps its id. Anything wrong, or a list that somebody has
 * changed meanwhile, gives the form back with what was typed; the same list again changes nothing.
 */
export async function saveOutlets(
  context: Context,
  tx: Tx,
  input: { caller: Caller; action: Extract<PublicationAction, { verb: 'outlets_save' }>; now: Date },
): Promise<View> {
  const { caller, action, now } = input;
  const networkId = caller.network.id;
  await tx.networks.lock(networkId);
  const seat = await findSeat(tx, { caller, seatId: action.seatId, now });
  if ('view' in seat) return seat;
  const lists = await tx.publications.outlets(networkId);
  const before = outletListOf(context, lists, { networkId, seatId: seat.id });
  const { outletWords: words } = context.wording;
  const read = readOutlets(action.outletLines, { before: before.outlets, words, newId: context.newId });
  const back = (problems: OutletProblem[], newer: string | null = null) =>
    outletsForm(context, tx, { ...input, seat, typed: action.outletLines, problems, newer });
  if (read.problems.length > 0) return back(read.problems);
  const said = (again: boolean): Notice => ({ code: 'outlets_saved', seatName: seat.name, again });
  const standing = toOutletLines(before.outlets, words);
  if (toOutletLines(read.outlets, words) === standing)
    return outletsForm(context, tx, { ...input, seat, notice: said(true) });
  if (before.version !== action.version) return back([{ problem: 'changed_meanwhile' }], standing);
  const list = { networkId, seatId: seat.id, outlets: read.outlets, version: before.version + 1 };
  await tx.publications.saveOutlets(list, caller.person.id, now);
  await recordAudit(tx, caller, {
    ...{ act: 'outlets_save', outcome: 'done', at: now },
    details: { seatId: seat.id },
  });
  return outletsForm(context, tx, { ...input, seat, notice: said(false) });
}

async function outletsForm(
  context: Context,
  tx: Tx,
  input: {
    caller: Caller;
    seat: Seat;
    typed?: string;
    problems?: OutletProblem[];
    newer?: string | null;
    notice?: Notice | null;
  },
): Promise<View> {
  const { caller, seat, typed, problems = [], newer = null, notice = null } = input;
  const networkId = caller.network.id;
  const lists = await tx.publications.outlets(networkId);
  const { outlets, version } = outletListOf(context, lists, { networkId, seatId: seat.id });
  return {
    view: 'outlets_form',
    networkId,
    seatId: seat.id,
    seatName: seat.name,
    version,
    outletLines: typed ?? toOutletLines(outlets, context.wording.outletWords),
    problems,
    newer,
    notice,
  };
}

async function findSeat(tx: Tx, { caller, seatId, now }: Input): Promise<View | Seat> {
  const seats = await tx.seats.list(caller.network.id);
  const own = mayEditOutlets(caller, seats);
  const [first] = own;
  const meant = seatId === '' && first !== undefined ? first : seats.find(({ id }) => id === seatId);
  if (meant === undefined && seatId !== '') return UNKNOWN_ITEM;
  if (meant !== undefined && own.some(({ id }) => id === meant.id)) return meant;
  const details = { seatId: meant?.id ?? null };
  await recordAudit(tx, caller, { act: 'outlets_save', outcome: 'refused', at: now, details });
  return { view: 'notice', notice: { code: 'outlets_not_own', seatName: meant?.name ?? '' } };
}
