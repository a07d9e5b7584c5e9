import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';
import type { PDFPageProxy } from 'pdfjs-dist';
import { GlobalWorkerOptions, getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';

export interface TagNode {
  role: string;
  children: (TagNode | { type: 'content'; id: string })[];
}

export interface ReadPage {
  /** Text of each marked content that the structure tree names, by its id. */
  tagged: Map<string, string>;
  artifacts: string;
  /** Text that is neither. */
  loose: string;
  tree: TagNode;
}

export interface ReadPdf {
  title: unknown;
  author: unknown;
  language: string | null;
  marked: boolean;
  xmp: string;
  pages: ReadPage[];
  bookmarks: { title: string; items: { title: string }[] }[];
}

/** Reads a PDF with pdf.js: text, structure tree, bookmarks, metadata. */
export async function readPdf(bytes: Uint8Array): Promise<ReadPdf> {
  const worker = createRequire(import.meta.url).resolve('pdfjs-dist/legacy/build/pdf.worker.mjs');
  GlobalWorkerOptions.workerSrc = pathToFileURL(worker).href;
  const task = getDocument({ data: bytes.slice(), verbosity: 0, useSystemFonts: false });
  const pdf = await task.promise;
  const { info, metadata } = await pdf.getMetadata();
  const pages: ReadPage[] = [];
  for (let number = 1; number <= pdf.numPages; number += 1)
    pages.push(await readPage(await pdf.getPage(number)));
  const read = {
    title: Reflect.get(info, 'Title'),
    author: Reflect.get(info, 'Author'),
    language: Reflect.get(info, 'Language') as string | null,
    marked: isMarked(await pdf.getMarkInfo()),
    xmp: String(metadata?.getRaw() ?? ''),
    pages,
    bookmarks: (await pdf.getOutline()) ?? [],
  };
  await task.destroy();
  return read;
}

/** pdf.js declares a record and gives a map, of another realm than the test's. */
function isMarked(marks: unknown): boolean {
  return marks !== null && new Map(marks as Iterable<[string, boolean]>).get('Marked') === true;
}

async function readPage(page: PDFPageProxy): Promise<ReadPage> {
  const { items } = await page.getTextContent({ includeMarkedContent: true });
  const tree = (await page.getStructTree()) as unknown as TagNode;
  const read: ReadPage = { tagged: new Map(), artifacts: '', loose: '', tree };
  const named = new Set(contentIds(tree));
  const open: (string | null)[] = [];
  for (const item of items) {
    if ('type' in item) {
      if (item.type === 'endMarkedContent') open.pop();
      else open.push(Reflect.get(item, 'tag') === 'Artifact' ? 'artifact' : (item.id ?? null));
      continue;
    }
    const within = open.findLast((id) => id !== null) ?? null;
    const text = item.str + (item.hasEOL ? ' ' : '');
    if (within === 'artifact') read.artifacts += text;
    else if (within !== null && named.has(within))
      read.tagged.set(within, (read.tagged.get(within) ?? '') + text);
    else read.loose += text;
  }
  return read;
}

function contentIds(node: TagNode): string[] {
  return node.children.flatMap((child) => ('id' in child ? [child.id] : contentIds(child)));
}

/** Every element of a role on a page. */
export function elements(node: TagNode, role: string): TagNode[] {
  const below = node.children.flatMap((child) => ('id' in child ? [] : elements(child, role)));
  return node.role === role ? [node, ...below] : below;
}

/** Roles in the order of the tree. */
export function roles(node: TagNode): string[] {
  return [node.role, ...node.children.flatMap((child) => ('id' in child ? [] : roles(child)))];
}

/** What an element says on its page. */
export function textOf(page: ReadPage, node: TagNode): string {
  const said = node.children.map((child) =>
    'id' in child ? (page.tagged.get(child.id) ?? '') : `${textOf(page, child)} `,
  );
  return said.join('').replace(/\s+/g, ' ').trim();
}

/** All that the structure tree says, in its order. */
export function wholeText(pdf: ReadPdf): string {
  return pdf.pages.map((page) => textOf(page, page.tree)).join(' ');
}
