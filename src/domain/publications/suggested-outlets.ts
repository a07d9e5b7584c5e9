import type { Outlet } from './outlet.ts';
import type { Placement } from './placement.ts';
import type { Publication } from './publication.ts';

/**
 * Ids of the outlets a report begins with: those reported before; else the one that the item asks for, where there is
 * just one.
 */
export function suggestedOutlets(
  { outlets, placement }: { outlets: readonly Outlet[]; placement: Pick<Placement, 'outlets'> },
  { outletKinds }: Pick<Publication, 'outletKinds'>,
): string[] {
  const said = outlets.filter(({ kind, name }) =>
    placement.outlets.some((each) => each.kind === kind && each.name === name),
  );
  if (said.length > 0) return said.map(({ id }) => id);
  const asked = outlets.filter(({ kind }) => outletKinds.includes(kind));
  return asked.length === 1 ? asked.map(({ id }) => id) : [];
}
