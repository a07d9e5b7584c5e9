import type { FontName } from './fonts.ts';

/** Sizes and distances in points. */
export interface TextStyle {
  font: FontName;
  size: number;
  /** From one line to the next. */
  pitch: number;
  before: number;
  after: number;
  colour: string;
}

const INK = '#1a1a1a';
/** 8.6 to 1 on white. */
const GREY = '#4a4a4a';

export const STYLES = {
  body_name: { font: 'bold', size: 13, pitch: 17, before: 0, after: 0, colour: INK },
  network_name: { font: 'regular', size: 11, pitch: 15, before: 0, after: 6, colour: INK },
  title: { font: 'bold', size: 18, pitch: 23, before: 16, after: 10, colour: INK },
  heading2: { font: 'bold', size: 13.5, pitch: 18, before: 16, after: 5, colour: INK },
  heading3: { font: 'semibold', size: 11.5, pitch: 15.5, before: 10, after: 3, colour: INK },
  body: { font: 'regular', size: 10.5, pitch: 15, before: 0, after: 6, colour: INK },
  label: { font: 'semibold', size: 10.5, pitch: 15, before: 2, after: 2, colour: INK },
  note: { font: 'regular', size: 9.5, pitch: 13.5, before: 2, after: 6, colour: GREY },
  item: { font: 'regular', size: 10.5, pitch: 15, before: 0, after: 3, colour: INK },
  cell: { font: 'regular', size: 9.5, pitch: 13, before: 0, after: 0, colour: INK },
  cell_name: { font: 'semibold', size: 9.5, pitch: 13, before: 0, after: 0, colour: INK },
  running: { font: 'regular', size: 8.5, pitch: 12, before: 0, after: 0, colour: GREY },
  mark: { font: 'bold', size: 11, pitch: 14, before: 0, after: 0, colour: '#a3001b' },
} as const satisfies Record<string, TextStyle>;

export const RULE = '#8a8a8a';
export const HEADER_FILL = '#e8ecf1';
