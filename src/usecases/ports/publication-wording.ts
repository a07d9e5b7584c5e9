import type { Outlet, OutletWords } from '../../domain/outlet.ts';

/** Words that are kept as data: what municipalities call the places where they publish. */
export interface PublicationWording {
  /** The list every municipality begins with: one of each kind. */
  firstOutlets: readonly Omit<Outlet, 'id'>[];
  /** What people write before the name of an outlet; folded. */
  outletWords: OutletWords;
}
