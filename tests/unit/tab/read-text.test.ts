import { describe, expect, it } from '@jest/globals';
import { link, text } from '../../../src/cards/parts/elements.ts';
import { cleanText } from '../../../src/cards/parts/escape.ts';
import { readText } from '../../../src/tab/card/read-text.ts';
import { fc } from '../../helpers/properties.ts';

describe('a text of a card on a page', () => {
  it('is what was written, whatever was written', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.string({ unit: 'grapheme' }), hostile()), (written) => {
        const pieces = readText(text(written).text);
        expect(pieces.map((piece) => piece.text).join('')).toBe(cleanText(written));
        expect(pieces.every(({ url }) => url === null)).toBe(true);
      }),
    );
  });

  it('leads where a document is, and nowhere when its address is not one of the web', () => {
    expect(readText(link('Bilancio (bozza) [1]', 'https://example.org/a(b)?c=d').text)).toEqual([
      { text: 'Bilancio (bozza) [1]', url: 'https://example.org/a%28b%29?c=d' },
    ]);
    const shown = readText(link('Qui', 'javascript:alert(1)').text);
    expect(shown.every(({ url }) => url === null)).toBe(true);
  });
});

function hostile() {
  return fc
    .array(
      fc.constantFrom('[', ']', '(', ')', '\\', '*', '_', 'https://a.it/', '<at>', '&amp;', '1. ', '- ', 'a'),
    )
    .map((parts) => parts.join(''));
}
