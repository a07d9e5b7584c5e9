// @ts-check
import { element } from './dom.js';
import { readMarkdown, readPlain } from './markdown.js';

/** @import { Block, Inline } from './markdown.js' */

/**
 * Markdown as HTML, for the card renderer, which takes nothing else. Nodes are made one by one and only then
 * serialized: what was text cannot become an element.
 *
 * @param {string} source
 */
export function markdownHtml(source) {
  const blocks = readMarkdown(source).filter((block) => block.kind === 'list' || block.children.length > 0);
  const only = blocks.length === 1 ? blocks[0] : undefined;
  const holder = document.createElement('div');
  if (only?.kind === 'paragraph') holder.append(...inlineNodes(only.children));
  else holder.append(...blocks.map(blockNode));
  return holder.innerHTML;
}

/**
 * A message's text: plain, with its mentions as pills.
 *
 * @param {string} source
 */
export function plainNodes(source) {
  return inlineNodes(readPlain(source));
}

/**
 * @param {Block} block
 */
function blockNode(block) {
  if (block.kind === 'paragraph') return element('p', {}, inlineNodes(block.children));
  const items = block.items.map((children) => element('li', {}, inlineNodes(children)));
  if (!block.ordered) return element('ul', {}, items);
  return element('ol', { start: block.start === 1 ? null : block.start }, items);
}

/**
 * @param {Inline[]} inlines
 * @returns {Node[]}
 */
function inlineNodes(inlines) {
  return inlines.map(inlineNode);
}

/**
 * @param {Inline} inline
 * @returns {Node}
 */
function inlineNode(inline) {
  switch (inline.kind) {
    case 'text':
      return document.createTextNode(inline.text);
    case 'break':
      return element('br');
    case 'mention':
      return element('span', { class: 'mention', text: inline.name });
    case 'link':
      return element(
        'a',
        { href: inline.href, target: '_blank', rel: 'noopener noreferrer' },
        inlineNodes(inline.children),
      );
    case 'strong':
      return element('strong', {}, inlineNodes(inline.children));
    case 'emphasis':
      return element('em', {}, inlineNodes(inline.children));
  }
}
