/** Where things stood when an item was lifted, in pixels of the document, which scrolling does not move. */
export interface Measures {
  middles: number[];
  /** Height of each item. */
  heights: number[];
  /** Where it was taken hold of. */
  heldAt: number;
}

/** Nearer to the edge of the window than this, what is dragged takes the page along. */
const EDGE_PX = 56;
const SCROLL_PX = 14;

export function measure(elements: readonly (HTMLElement | undefined)[], heldAt: number): Measures {
  const boxes = elements.map((element) => element?.getBoundingClientRect() ?? new DOMRect());
  return {
    middles: boxes.map(({ top, height }) => top + scrollY + height / 2),
    heights: boxes.map(({ height }) => height),
    heldAt,
  };
}

/** The item dragged follows; those it passes make room. */
export function shiftOf(
  index: number,
  { from, to, dragged, measures }: { from: number; to: number; dragged: number; measures: Measures },
): number {
  if (index === from) return dragged;
  const room = measures.heights[from] ?? 0;
  if (index > from && index <= to) return -room;
  return index < from && index >= to ? room : 0;
}

export function carryPageAlong(clientY: number): void {
  if (clientY < EDGE_PX) scrollBy(0, -SCROLL_PX);
  if (clientY > innerHeight - EDGE_PX) scrollBy(0, SCROLL_PX);
}
