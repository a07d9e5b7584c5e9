import type { View } from '../../domain/view/view.ts';
import type { Context } from '../context.ts';
import type { FileLoader } from '../files/file-loader.ts';
import type { Asked } from '../files/show-files.ts';
import { tableAddresses } from '../files/show-files.ts';
import type { Tx } from '../ports/store.ts';
import type { LoadedPublication } from './load-publications.ts';
import { allPublications, todayIn, withPlacements } from './load-publications.ts';

/** Where all items are downloaded: Excel, CSV. Whoever may read them may have them so. */
export async function publicationFilesView(context: Context, tx: Tx, asked: Asked): Promise<View> {
  const { id: networkId } = asked.caller.network;
  const { length: total } = await allPublications(tx, networkId);
  const files = await tableAddresses(context, tx, { ...asked, file: 'publications' });
  return { view: 'publication_files', networkId, total, files };
}

/** Every item with what each municipality has said of it, by its first day. */
export const loadPublicationsFile: FileLoader<'publications'> = async (tx, { network, request, now }) => {
  const items = await withPlacements(tx, network.id, await allPublications(tx, network.id));
  const { timeZone } = network.settings.calendar;
  const seats = await namedSeats(tx, network.id, items);
  const table = { on: todayIn(network, now), timeZone, items, seats };
  return { file: 'publications', format: request.format, table };
};

async function namedSeats(tx: Tx, networkId: string, items: readonly LoadedPublication[]) {
  const seats = new Map((await tx.seats.list(networkId)).map(({ id, name }) => [id, name]));
  for (const { seatId, seatName } of items.flatMap(({ placements }) => placements))
    if (!seats.has(seatId)) seats.set(seatId, seatName);
  return Array.from(seats, ([id, name]) => ({ id, name }));
}
