import type { Outlet, OutletWords } from '../../domain/publications/outlet.ts';
import type { PublicationColumns, PublicationWords } from '../../domain/publications/publication-import.ts';

/** Words that are kept as data: what municipalities call the places where they publish. */
export interface PublicationWording {
  /** The list every municipality begins with: one of each kind. */
  firstOutlets: readonly Omit<Outlet, 'id'>[];
  /** What people write before the name of an outlet; folded. */
  outletWords: OutletWords;
  /** Columns of a table of items, and what may stand in them. */
  publicationColumns: PublicationColumns;
  publicationWords: PublicationWords;
}
