import type { KeyboardEvent, PointerEvent } from 'react';
import { useRef, useState } from 'react';
import { heldText, heldUpText, movedBackText, savingText, turnedOverText } from '../../texts/tab/agenda.ts';
import type { Measures } from './measures.ts';
import { carryPageAlong, measure, shiftOf } from './measures.ts';
import { dropPosition, moved, steppedTo } from './order.ts';

/** An item on its way from one position to another. */
interface Lifted {
  key: string;
  from: number;
  to: number;
  /** The keys as they were when it was lifted. */
  keys: readonly string[];
  by: { hold: 'pointer'; measures: Measures; dragged: number } | { hold: 'keys' } | { hold: 'saving' };
}

export interface Reorder {
  /** The keys as they are to be shown now. */
  order: readonly string[];
  /** The item on its way; null when nothing moves. */
  lifted: string | null;
  saving: boolean;
  /** To be read out. */
  said: string;
  /** How far an item is drawn from its place while one is dragged, in pixels downwards. */
  shift(key: string): number;
  itemRef(key: string): (element: HTMLElement | null) => void;
  handle(key: string): {
    onPointerDown(event: PointerEvent<HTMLElement>): void;
    onPointerMove(event: PointerEvent<HTMLElement>): void;
    onPointerUp(): void;
    onPointerCancel(): void;
    onKeyDown(event: KeyboardEvent<HTMLElement>): void;
    onBlur(): void;
  };
  /** Puts it at a position at once. */
  place(key: string, to: number): void;
}

/**
 * Moves items of a list with a pointer, a finger or the keyboard. What is let go is saved at once and shown where it
 * was put until the answer is there; when it is refused, the order is again the one before.
 *
 * @param keys in the order that is stored
 * @param save gives whether it was taken; the keys follow by themselves
 */
export function useReorder(
  keys: readonly string[],
  titleOf: (key: string) => string,
  save: (key: string, to: number) => Promise<boolean>,
): Reorder {
  const [shown, setShown] = useState<Lifted | null>(null);
  const [said, setSaid] = useState('');
  const elements = useRef(new Map<string, HTMLElement>());
  // Several events may come before the next drawing.
  const now = useRef<Lifted | null>(null);
  const hold = shown?.by.hold ?? null;

  return {
    order:
      shown === null || hold === 'pointer' || !isSame(shown.keys, keys, { sorted: true })
        ? keys
        : moved(shown.keys, shown.from, shown.to),
    lifted: shown?.key ?? null,
    saving: hold === 'saving',
    said,
    shift: (key) =>
      shown?.by.hold === 'pointer' ? shiftOf(keys.indexOf(key), { ...shown, ...shown.by }) : 0,
    place,
    itemRef: (key) => (element) => {
      if (element === null) elements.current.delete(key);
      else elements.current.set(key, element);
    },
    handle: (key) => ({
      onPointerDown: (event) => lift(key, event),
      onPointerMove: follow,
      onPointerUp: () => letGo('pointer'),
      onPointerCancel: () => giveUp('pointer'),
      onKeyDown: (event) => byKey(key, event),
      onBlur: () => giveUp('keys'),
    }),
  };

  function put(next: Lifted | null): void {
    now.current = next;
    setShown(next);
  }

  function lift(key: string, event: PointerEvent<HTMLElement>): void {
    if (event.button !== 0 || now.current !== null) return;
    const from = keys.indexOf(key);
    const measures = measure(
      keys.map((each) => elements.current.get(each)),
      event.pageY,
    );
    event.currentTarget.setPointerCapture(event.pointerId);
    put({ key, from, to: from, keys, by: { hold: 'pointer', measures, dragged: 0 } });
  }

  function follow(event: PointerEvent<HTMLElement>): void {
    const lifted = now.current;
    if (lifted?.by.hold !== 'pointer') return;
    const { middles, heldAt } = lifted.by.measures;
    const dragged = event.pageY - heldAt;
    const to = dropPosition(middles, lifted.from, (middles[lifted.from] ?? 0) + dragged);
    put({ ...lifted, to, by: { ...lifted.by, dragged } });
    carryPageAlong(event.clientY);
  }

  function byKey(key: string, event: KeyboardEvent<HTMLElement>): void {
    const lifted = now.current;
    const held = lifted?.key === key && lifted.by.hold === 'keys' ? lifted : null;
    if (event.key === ' ' || event.key === 'Enter') {
      event.preventDefault();
      if (held !== null) letGo('keys');
      else if (lifted === null) pickUp(key);
    } else if (event.key === 'Escape' && lifted !== null) {
      event.preventDefault();
      giveUp(lifted.by.hold);
    } else if (held !== null) {
      const to = steppedTo(event.key, held.to, held.keys.length);
      if (to === null) return;
      event.preventDefault();
      put({ ...held, to });
      setSaid(heldText(to + 1, held.keys.length));
    }
  }

  function pickUp(key: string): void {
    const from = keys.indexOf(key);
    put({ key, from, to: from, keys, by: { hold: 'keys' } });
    setSaid(heldUpText(titleOf(key), from + 1, keys.length));
  }

  function giveUp(by: Lifted['by']['hold']): void {
    const lifted = now.current;
    if (lifted?.by.hold !== by || by === 'saving') return;
    put(null);
    if (by === 'keys') setSaid(movedBackText(titleOf(lifted.key), lifted.from + 1));
  }

  function letGo(by: 'pointer' | 'keys'): void {
    const lifted = now.current;
    if (lifted?.by.hold !== by) return;
    // Somebody else's change has come in between: the position would mean another place.
    if (lifted.from === lifted.to || !isSame(lifted.keys, keys)) giveUp(by);
    else place(lifted.key, lifted.to);
  }

  function place(key: string, to: number): void {
    if (now.current?.by.hold === 'saving') return;
    const from = keys.indexOf(key);
    put({ key, from, to, keys, by: { hold: 'saving' } });
    setSaid(savingText(titleOf(key), to + 1));
    void save(key, to).then((taken) => {
      put(null);
      // Of what was taken the answer of the server speaks.
      setSaid(taken ? '' : turnedOverText(titleOf(key), from + 1));
    });
  }
}

/** @param how.sorted whether the order does not matter */
function isSame(one: readonly string[], other: readonly string[], how = { sorted: false }): boolean {
  const [a, b] = how.sorted ? [one.toSorted(), other.toSorted()] : [one, other];
  return a.join(' ') === b.join(' ');
}
