import type { Drawer } from './browser-drawer.ts';

/** A text that was typed and is not stored yet. */
export interface KeptText {
  text: string;
  decisions: string;
  /** Of the stored text that it was made from. */
  version: number;
  /** Milliseconds of the browser's clock. */
  at: number;
}

/** Texts of the minutes not stored yet; gone as soon as the server has them. */
export interface KeptTexts {
  read(place: string): KeptText | null;
  keep(place: string, text: KeptText): void;
  drop(place: string): void;
}

export function keptTexts(drawer: Drawer): KeptTexts {
  return {
    read(place) {
      const found = drawer.read(place);
      if (found === null) return null;
      const { text, decisions, version, at } = found;
      if (typeof text !== 'string' || typeof decisions !== 'string') return null;
      return typeof version === 'number' ? { text, decisions, version, at } : null;
    },
    keep: drawer.keep,
    drop: drawer.drop,
  };
}
