import { describe, expect, it } from '@jest/globals';
import type { AgendaItem } from '../../../src/domain/agenda/agenda.ts';
import { acceptedItems } from '../../../src/domain/agenda/agenda.ts';
import { editAgenda } from '../../../src/domain/agenda/edit-agenda.ts';
import { dropPosition, moved, steppedTo } from '../../../src/tab/agenda/order.ts';
import { fc } from '../../helpers/properties.ts';

/** How many items there are, which is moved, and where to: also beyond the ends. */
const MOVES = fc
  .integer({ min: 1, max: 12 })
  .chain((count) =>
    fc.tuple(
      fc.constant(Array.from({ length: count }, (_, index) => `i${index}`)),
      fc.integer({ min: 0, max: count - 1 }),
      fc.integer({ min: -2, max: count + 2 }),
    ),
  );

describe('the order on the page', () => {
  it('is, after a move, the order that the server makes of it', () => {
    fc.assert(
      fc.property(MOVES, ([keys, from, to]) => {
        const items = keys.map((id, index) => ({ id, state: 'accepted', position: index + 1 }) as AgendaItem);
        const stored = editAgenda(items, { edit: 'move', id: keys[from] ?? '', to: to + 1 });
        expect(moved(keys, from, to)).toEqual(acceptedItems(stored).map(({ id }) => id));
      }),
    );
  });

  it('is the one before once an item is moved back', () => {
    fc.assert(
      fc.property(MOVES, ([keys, from, to]) => {
        const after = moved(keys, from, to);
        expect(moved(after, after.indexOf(keys[from] ?? ''), from)).toEqual(keys);
      }),
    );
  });

  it('does not change when what is moved is not there', () => {
    expect(moved(['a', 'b'], 5, 0)).toEqual(['a', 'b']);
  });
});

describe('an item that is dragged', () => {
  it('falls where its middle is: in its own place when it has not passed another, never beyond the ends', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 20, max: 90 }), { minLength: 1, maxLength: 10 }),
        fc.nat(),
        fc.integer({ min: -500, max: 1_500 }),
        (heights, pick, at) => {
          const from = pick % heights.length;
          const tops = heights.map((_, index) =>
            heights.slice(0, index).reduce((sum, each) => sum + each, 0),
          );
          const middles = heights.map((height, index) => (tops[index] ?? 0) + height / 2);
          expect(dropPosition(middles, from, middles[from] ?? 0)).toBe(from);
          const to = dropPosition(middles, from, at);
          expect(to).toBeGreaterThanOrEqual(0);
          expect(to).toBeLessThan(heights.length);
          expect(dropPosition(middles, from, at + 30)).toBeGreaterThanOrEqual(to);
        },
      ),
    );
  });
});

describe('an item held with the keyboard', () => {
  it.each([
    ['ArrowUp', 0, 0],
    ['ArrowUp', 2, 1],
    ['ArrowDown', 1, 2],
    ['ArrowDown', 3, 3],
    ['Home', 3, 0],
    ['End', 0, 3],
    ['Tab', 1, null],
  ])('goes with %s from %i of four to %p', (key, at, to) => {
    expect(steppedTo(key, at, 4)).toBe(to);
  });
});
