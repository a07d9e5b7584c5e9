import { cleanText } from './escape.ts';
import type { RenderedMessage } from './message.ts';

/** How much of long lists and texts is shown. */
export interface Detail {
  /** Entries of a list of people or seats. */
  items: number;
  /** Characters of a reason, an agenda item, a place. */
  chars: number;
  /** Characters of a name. */
  nameChars: number;
}

/** From everything to what fits whatever it is made of. */
const DETAILS: readonly Detail[] = [
  { items: 250, chars: 2_000, nameChars: 80 },
  { items: 100, chars: 1_000, nameChars: 60 },
  { items: 60, chars: 500, nameChars: 60 },
  { items: 60, chars: 250, nameChars: 40 },
  { items: 30, chars: 160, nameChars: 40 },
  { items: 20, chars: 80, nameChars: 30 },
  { items: 10, chars: 60, nameChars: 24 },
];

/** The most careful of the limits written for Teams cards (platform facts §2.2). */
export const MAX_CARD_BYTES = 28_000;

/** Renders with as much detail as fits in {@link MAX_CARD_BYTES}. */
export function fitted(build: (detail: Detail) => RenderedMessage): RenderedMessage {
  for (const detail of DETAILS.slice(0, -1)) {
    const message = build(detail);
    if (cardBytes(message) <= MAX_CARD_BYTES) return message;
  }
  return build(DETAILS.at(-1) as Detail);
}

/** Size of the card as sent: UTF-8 bytes of its JSON. */
export function cardBytes(message: RenderedMessage): number {
  return new TextEncoder().encode(JSON.stringify(message.card)).length;
}

/** Cuts a text at `limit` characters, the mark of the cut included. */
export function clip(text: string, limit: number): string {
  const characters = Array.from(cleanText(text));
  return characters.length <= limit ? characters.join('') : `${characters.slice(0, limit - 1).join('')}…`;
}

/** The first `limit` of a list, and how many are left out. */
export function cut<T>(list: readonly T[], limit: number): { shown: T[]; left: number } {
  return { shown: list.slice(0, limit), left: Math.max(0, list.length - limit) };
}
