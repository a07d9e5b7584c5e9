import { localDate } from '../../domain/calendar/wall-time.ts';
import type { View } from '../../domain/view/view.ts';
import type { Context } from '../context.ts';
import type { FileLoader } from '../files/file-loader.ts';
import type { Asked } from '../files/show-files.ts';
import { tableAddresses } from '../files/show-files.ts';
import type { Tx } from '../ports/store.ts';
import { withSeatName } from './practice-view.ts';

const EVER = new Date(0);

/** Where all practices of the network are downloaded: Excel, CSV. Whoever may read them may have them so. */
export async function practiceFilesView(context: Context, tx: Tx, asked: Asked): Promise<View> {
  const { id } = asked.caller.network;
  const files = await tableAddresses(context, tx, { ...asked, file: 'practices' });
  const { total } = await tx.practices.newest(id, { skip: 0, limit: 1 });
  return { view: 'practice_files', networkId: id, total, files };
}

/** Every practice with its adoptions, in the order in which they were shared. */
export const loadPracticesFile: FileLoader<'practices'> = async (tx, { network, request, now }) => {
  const { timeZone } = network.settings.calendar;
  const seats = await tx.seats.list(network.id);
  const practices = await tx.practices.sharedBetween(network.id, EVER, now);
  const ids = practices.map(({ id }) => id);
  const adoptions = await tx.practices.adoptions(network.id, ids);
  const of = new Map(ids.map((id) => [id, [] as { seatName: string; note: string }[]]));
  for (const { practiceId, seatId, note } of adoptions) {
    const seatName = seats.find((seat) => seat.id === seatId)?.name;
    if (seatName !== undefined) of.get(practiceId)?.push({ seatName, note });
  }
  const rows = practices.map((practice) => ({
    practice: withSeatName(practice, seats),
    adoptions: of.get(practice.id) ?? [],
  }));
  const table = { on: localDate(now, timeZone), timeZone, practices: rows };
  return { file: 'practices', format: request.format, table };
};
