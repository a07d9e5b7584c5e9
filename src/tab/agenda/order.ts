/** Positions count from 0, and are those among the items that can be moved. */

/** The list with one of its items at another position; beyond the ends it means the end. */
export function moved<T>(list: readonly T[], from: number, to: number): T[] {
  const item = list[from];
  if (item === undefined) return [...list];
  const others = list.toSpliced(from, 1);
  return others.toSpliced(within(to, list.length), 0, item);
}

/**
 * Where an item falls when it is let go.
 *
 * @param middles the middle of each item before it was lifted, in their order
 * @param from its own position
 * @param at where its middle is now, on the same scale
 */
export function dropPosition(middles: readonly number[], from: number, at: number): number {
  return middles.filter((middle, index) => index !== from && middle < at).length;
}

/** Where a key takes an item that is held; null for a key that moves nothing. */
export function steppedTo(key: string, at: number, count: number): number | null {
  switch (key) {
    case 'ArrowUp':
      return within(at - 1, count);
    case 'ArrowDown':
      return within(at + 1, count);
    case 'Home':
      return 0;
    case 'End':
      return within(count, count);
    default:
      return null;
  }
}

function within(position: number, count: number): number {
  return Math.max(0, Math.min(position, count - 1));
}
