import { figuresBySeat } from '../../domain/publications/publication-figures.ts';
import type { PublicationView } from '../../domain/view/publication-view.ts';
import type { Caller } from '../context.ts';
import type { Tx } from '../ports/store.ts';
import { todayIn } from './load-publications.ts';

/** Years offered: this one and those before it, as many as a card has buttons for. */
const YEARS = 4;

/**
 * What each municipality relaunched of the items of a year, and of the services of the Union among them (charter
 * Art. 3). An item belongs to the year in which it may first appear; one taken back counts for those alone who had
 * published it, and one taken in when it was over, asked of nobody, for none.
 */
export async function publicationsYear(
  tx: Tx,
  { caller, year, now }: { caller: Caller; year: number; now: Date },
): Promise<Extract<PublicationView, { view: 'publications_year' }>> {
  const { network } = caller;
  const all = await tx.publications.between(network.id, `${year}-01-01`, `${year}-12-31`);
  const placements = await tx.publications.placements(
    network.id,
    all.map(({ id }) => id),
  );
  const items = all.filter(({ id, withdrawn }) =>
    placements.some((each) => each.publicationId === id && (withdrawn === null || each.publishedAt !== null)),
  );
  const byId = new Map(items.map((item) => [item.id, item]));
  const counted = placements.flatMap((placement) => {
    const item = byId.get(placement.publicationId);
    const asked = item !== undefined && (item.withdrawn === null || placement.publishedAt !== null);
    return asked ? [{ ...placement, kind: item.kind }] : [];
  });
  const thisYear = Number(todayIn(network, now).slice(0, 4));
  const offered = Array.from({ length: YEARS }, (_, index) => thisYear - index);
  return {
    view: 'publications_year',
    networkId: network.id,
    year,
    items: items.length,
    services: items.filter(({ kind }) => kind === 'service').length,
    rows: figuresBySeat(counted, await tx.seats.list(network.id)),
    years: [...new Set([year, ...offered])].sort((a, b) => b - a),
  };
}
