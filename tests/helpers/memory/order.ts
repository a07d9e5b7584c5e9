type Comparable = string | number | Date | null;

/** Compares by one value after the other, as `order by` does; null comes last. */
export function by<R>(...values: ((row: R) => Comparable)[]): (a: R, b: R) => number {
  return (a, b) => {
    for (const value of values) {
      const order = compare(value(a), value(b));
      if (order !== 0) return order;
    }
    return 0;
  };
}

function compare(a: Comparable, b: Comparable): number {
  if (a === null || b === null) return a === b ? 0 : a === null ? 1 : -1;
  const [left, right] = [a instanceof Date ? a.getTime() : a, b instanceof Date ? b.getTime() : b];
  if (left === right) return 0;
  return left < right ? -1 : 1;
}

export function oldestFirst<R extends { id: string }>(at: (row: R) => Date): (a: R, b: R) => number {
  return by<R>(at, ({ id }) => id);
}
