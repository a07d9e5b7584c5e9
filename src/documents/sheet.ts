/**
 * A document before it is PDF or DOCX: what is said, in which order, with which structure. Both writers say the same
 * because both read this. Texts are as typed by people: each writer makes them safe for its own format.
 */
export interface Sheet {
  /** First heading and title of the file. */
  title: string;
  /** Empty when the network has not set one. */
  bodyName: string;
  networkName: string;
  /** Marked on every page; null when none. */
  mark: string | null;
  landscape: boolean;
  blocks: Block[];
}

export type Block = HeadingBlock | ParagraphBlock | ListBlock | TableBlock | SignaturesBlock;

/** Level 1 is the title, which the writers put by themselves. */
export interface HeadingBlock {
  block: 'heading';
  level: 2 | 3;
  text: string;
}

export interface ParagraphBlock {
  block: 'paragraph';
  /** `label` stands over what follows it and is never parted from it. */
  style: 'body' | 'label' | 'note';
  text: string;
}

export interface ListBlock {
  block: 'list';
  items: string[];
}

export interface TableBlock {
  block: 'table';
  /** Widths are shares of the line. */
  columns: { title: string; share: number }[];
  /** False: a list of facts, whose first cell names the second. */
  headerRow: boolean;
  /** Index of the cell that names its row. */
  rowHeader: number;
  /** As many cells as columns; a line feed parts lines. */
  rows: string[][];
  /** Points; room for a signature. */
  minRowHeight: number;
}

/** Kept on one page, with the sentence that closes the document. */
export interface SignaturesBlock {
  block: 'signatures';
  closing: string;
  signers: { role: string; name: string }[];
}

export function heading(level: 2 | 3, text: string): HeadingBlock {
  return { block: 'heading', level, text };
}

export function paragraph(text: string, style: ParagraphBlock['style'] = 'body'): ParagraphBlock {
  return { block: 'paragraph', style, text };
}

/** A table of two columns without a header row: names and values. */
export function facts(rows: string[][]): TableBlock {
  return {
    block: 'table',
    columns: [
      { title: '', share: 28 },
      { title: '', share: 72 },
    ],
    headerRow: false,
    rowHeader: 0,
    rows,
    minRowHeight: 0,
  };
}

/** A table of two columns with a header row; the first cell names its row, and its share of the line is given. */
export function pairs([first, second]: [string, string], rows: string[][], share: number): TableBlock {
  return {
    block: 'table',
    columns: [
      { title: first, share },
      { title: second, share: 100 - share },
    ],
    headerRow: true,
    rowHeader: 0,
    rows,
    minRowHeight: 0,
  };
}
