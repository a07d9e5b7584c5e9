// @ts-check

/**
 * The Markdown Teams shows in a card, read into a tree. Whatever is not bold, italic, a link, a list or a mention
 * stays text: there is no way to write HTML.
 *
 * @typedef {{ kind: 'text', text: string }
 *   | { kind: 'strong' | 'emphasis', children: Inline[] }
 *   | { kind: 'link', href: string, children: Inline[] }
 *   | { kind: 'mention', name: string }
 *   | { kind: 'break' }} Inline
 *
 * @typedef {{ kind: 'paragraph', children: Inline[] }
 *   | { kind: 'list', ordered: boolean, start: number, items: Inline[][] }} Block
 */

const ESCAPED = /^\\([\\`*_{}[\]()#+\-.!~<>&|=])/;
const MENTION = /^<at>([^<]*)<\/at>/;
const LINK = /^\[((?:\\.|[^[\]\\])*)\]\((\S+?)\)/;
const STRONG = /^(\*\*|__)(?=\S)((?:\\.|[^\\])*?\S)\1/;
const EMPHASIS = /^([*_])(?=\S)((?:\\.|(?!\1)[^\\])*?\S)\1(?!\1)/;
const ITEM = /^\s{0,3}(?:([-*+])|(\d{1,9})[.)])\s+(.*)$/;

/**
 * @param {string} source
 * @returns {Block[]}
 */
export function readMarkdown(source) {
  /** @type {Block[]} */
  const blocks = [];
  for (const line of source.split(/\r\n|\r|\n/)) addLine(blocks, line);
  return blocks;
}

/**
 * @param {string} source
 * @returns {Inline[]}
 */
export function readInline(source) {
  /** @type {Inline[]} */
  const found = [];
  let rest = source;
  let before = '';
  while (rest !== '') {
    const [inline, length] = nextInline(rest, before);
    addInline(found, inline);
    before = rest.charAt(length - 1);
    rest = rest.slice(length);
  }
  return found;
}

/**
 * Plain text, in which only mentions and line ends mean something.
 *
 * @param {string} source
 * @returns {Inline[]}
 */
export function readPlain(source) {
  return source.split(/\r\n|\r|\n/).flatMap((line, index) => {
    const pieces = line.split(/(<at>[^<]*<\/at>)/).filter((piece) => piece !== '');
    /** @type {Inline[]} */
    const inlines = pieces.map((piece) => mentionOf(piece) ?? { kind: 'text', text: piece });
    return index === 0 ? inlines : [/** @type {Inline} */ ({ kind: 'break' }), ...inlines];
  });
}

/**
 * @param {Block[]} blocks
 * @param {string} line
 */
function addLine(blocks, line) {
  const last = blocks.at(-1);
  const item = ITEM.exec(line);
  if (item !== null) {
    const ordered = item[2] !== undefined;
    const children = readInline(item[3] ?? '');
    if (last?.kind === 'list' && last.ordered === ordered) last.items.push(children);
    else blocks.push({ kind: 'list', ordered, start: Number(item[2] ?? 1), items: [children] });
    return;
  }
  if (line.trim() === '') {
    if (last !== undefined) blocks.push({ kind: 'paragraph', children: [] });
    return;
  }
  if (last?.kind === 'paragraph') {
    if (last.children.length > 0) last.children.push({ kind: 'break' });
    last.children.push(...readInline(line));
    return;
  }
  blocks.push({ kind: 'paragraph', children: readInline(line) });
}

/**
 * The first inline of `rest` and how many characters it takes.
 *
 * @param {string} rest
 * @param {string} before the character before it
 * @returns {[Inline, number]}
 */
function nextInline(rest, before) {
  const escaped = ESCAPED.exec(rest);
  if (escaped !== null) return [{ kind: 'text', text: escaped[1] ?? '' }, escaped[0].length];
  const at = MENTION.exec(rest);
  if (at !== null) return [{ kind: 'mention', name: decoded(at[1] ?? '') }, at[0].length];
  const link = readLink(rest);
  if (link !== null) return link;
  const marked = readMarked(rest, before);
  if (marked !== null) return marked;
  const plain = /^[^\\<[*_]+/.exec(rest)?.[0] ?? rest.charAt(0);
  return [{ kind: 'text', text: plain }, plain.length];
}

/**
 * @param {string} rest
 * @returns {[Inline, number] | null}
 */
function readLink(rest) {
  const link = LINK.exec(rest);
  const href = link?.[2] ?? '';
  if (link === null || !isOpenable(href)) return null;
  return [{ kind: 'link', href, children: readInline(link[1] ?? '') }, link[0].length];
}

/**
 * @param {string} rest
 * @param {string} before
 * @returns {[Inline, number] | null}
 */
function readMarked(rest, before) {
  // "snake_case" and "a_b_c" are words, not emphasis.
  if (rest.startsWith('_') && /[\p{L}\p{N}]/u.test(before)) return null;
  const strong = STRONG.exec(rest);
  if (strong !== null) return [{ kind: 'strong', children: readInline(strong[2] ?? '') }, strong[0].length];
  const emphasis = EMPHASIS.exec(rest);
  if (emphasis === null) return null;
  const after = rest.charAt(emphasis[0].length);
  if (rest.startsWith('_') && /[\p{L}\p{N}]/u.test(after)) return null;
  return [{ kind: 'emphasis', children: readInline(emphasis[2] ?? '') }, emphasis[0].length];
}

/**
 * @param {string} piece
 * @returns {Inline | null}
 */
function mentionOf(piece) {
  const name = MENTION.exec(piece)?.[1];
  return name === undefined ? null : { kind: 'mention', name: decoded(name) };
}

/**
 * @param {Inline[]} found
 * @param {Inline} inline
 */
function addInline(found, inline) {
  const last = found.at(-1);
  if (last?.kind === 'text' && inline.kind === 'text') last.text += inline.text;
  else found.push(inline);
}

/**
 * A web or mail address: nothing a script could hide in.
 *
 * @param {string} href
 */
export function isOpenable(href) {
  return URL.canParse(href) && /^(?:https?|mailto):$/.test(new URL(href).protocol);
}

/**
 * @param {string} text
 */
function decoded(text) {
  return text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');
}
