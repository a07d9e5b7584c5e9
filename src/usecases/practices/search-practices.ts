import { mayCoordinate } from '../../domain/network/authority.ts';
import { SEARCH_LIMITS } from '../../domain/practices/practice-search.ts';
import type { Notice } from '../../domain/view/notice.ts';
import type { View } from '../../domain/view/view.ts';
import type { Caller } from '../context.ts';
import type { Tx } from '../ports/store.ts';
import { findPractices } from './find-practices.ts';
import { adoptersOf, seatNameOf } from './practice-view.ts';

const SHOWN = 10;

/** The practices found ({@link findPractices}), as a list shows them. */
export async function searchPractices(
  tx: Tx,
  { caller, typed, notice = null }: { caller: Caller; typed: string; notice?: Notice | null },
): Promise<View> {
  const { network } = caller;
  const page = { skip: 0, limit: SHOWN };
  const { hits, total, more, meant, match } = await findPractices(tx, { networkId: network.id, typed, page });
  const seats = await tx.seats.list(network.id);
  const ids = hits.map(({ practice }) => practice.id);
  const adopters = adoptersOf(await tx.practices.adoptions(network.id, ids), seats);
  return {
    view: 'practices',
    networkId: network.id,
    typed: typed.slice(0, SEARCH_LIMITS.typed).toWellFormed(),
    meant,
    match,
    rows: hits.map(({ practice, title, passage }) => ({
      practiceId: practice.id,
      title,
      passage,
      seatName: seatNameOf(practice, seats),
      tags: practice.tags,
      adoptedBy: adopters(practice.id),
      createdAt: practice.createdAt,
    })),
    total,
    more,
    timeZone: network.settings.calendar.timeZone,
    canImport: mayCoordinate(caller.authority),
    notice,
  };
}
