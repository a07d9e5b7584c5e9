import type { AgendaItem } from './agenda.ts';
import { acceptedItems } from './agenda.ts';

/** What is done to one item of an agenda; each names an item that is there. */
export type AgendaEdit =
  | { edit: 'accept'; id: string }
  | { edit: 'refuse'; id: string; refusal: string }
  | { edit: 'remove'; id: string }
  /** `to`: the position wanted, from 1; beyond the ends it means the end. */
  | { edit: 'move'; id: string; to: number };

/**
 * The items after an edit: the positions of the accepted ones are 1, 2, 3 … in their order, every other item has 0.
 * An item that is already as asked stays as it is, version included.
 */
export function editAgenda(items: readonly AgendaItem[], edit: AgendaEdit): AgendaItem[] {
  const item = items.find(({ id }) => id === edit.id);
  if (item === undefined) return [...items];
  const others = acceptedItems(items).filter(({ id }) => id !== item.id);
  switch (edit.edit) {
    case 'accept':
      if (item.state === 'accepted') return [...items];
      return ordered(items, [
        ...others,
        { ...item, state: 'accepted', refusal: null, version: item.version + 1 },
      ]);
    case 'refuse':
      if (item.state === 'refused') return [...items];
      return ordered(off(items, { ...item, state: 'refused', refusal: edit.refusal }), others);
    case 'remove':
      if (item.state === 'removed') return [...items];
      return ordered(off(items, { ...item, state: 'removed', refusal: null }), others);
    case 'move': {
      if (item.state !== 'accepted') return [...items];
      const at = Math.min(Math.max(edit.to, 1), others.length + 1) - 1;
      return ordered(items, others.toSpliced(at, 0, item));
    }
  }
}

/** The items with `carried` among them, first on the agenda but after what had been carried there before. */
export function addCarried(items: readonly AgendaItem[], carried: readonly AgendaItem[]): AgendaItem[] {
  const order = acceptedItems(items);
  const firstNew = order.findIndex(({ carriedFrom }) => carriedFrom === null);
  const at = firstNew < 0 ? order.length : firstNew;
  return ordered([...items, ...carried], order.toSpliced(at, 0, ...carried));
}

function off(items: readonly AgendaItem[], item: AgendaItem): AgendaItem[] {
  const changed = { ...item, position: 0, version: item.version + 1 };
  return items.map((other) => (other.id === item.id ? changed : other));
}

function ordered(items: readonly AgendaItem[], accepted: readonly AgendaItem[]): AgendaItem[] {
  const placed = new Map(accepted.map((item, index) => [item.id, at(item, index + 1)]));
  return items.map((item) => placed.get(item.id) ?? item);
}

function at(item: AgendaItem, position: number): AgendaItem {
  return item.position === position ? item : { ...item, position };
}
