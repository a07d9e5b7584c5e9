import { describe, expect, it } from '@jest/globals';
import { breakLines } from '../../../src/documents/pdf/break-lines.ts';
import { printable } from '../../../src/documents/pdf/printable.ts';
import { documentText, lineText } from '../../../src/documents/safe-text.ts';
import { HOSTILE_TEXTS } from '../../helpers/hostile/hostile-texts.ts';
import { fc } from '../../helpers/properties.ts';

const length = (text: string): number => text.length;
const isLatin = (codePoint: number): boolean => codePoint < 0x250;

describe('lines', () => {
  it('break at spaces and keep them', () => {
    expect(breakLines('uno due tre quattro', 8, length)).toEqual(['uno due ', 'tre ', 'quattro']);
  });

  it('break a word that is too long after its hyphen, else where it must', () => {
    expect(breakLines('Rossi-Inventatissima', 10, length)).toEqual(['Rossi-', 'Inventatis', 'sima']);
  });

  it('break at a line feed', () => {
    expect(breakLines('uno\n\ndue', 20, length)).toEqual(['uno', '', 'due']);
  });

  it('are never too wide and lose no letter', () => {
    const text = fc.string({ unit: fc.constantFrom('a', 'è', '-', ' ', '\n', 'W') });
    fc.assert(
      fc.property(text, fc.integer({ min: 1, max: 12 }), (written, width) => {
        const lines = breakLines(written, width, length);
        expect(lines.filter((line) => line.trimEnd().length > width)).toEqual([]);
        expect(lines.join('').replace(/\s/g, '')).toBe(written.replace(/\s/g, ''));
      }),
    );
  });
});

describe('text for documents', () => {
  it('has composed accents, and no control or direction mark', () => {
    expect(documentText('caffe\u0300\u0007\u202eabc\r\ndef')).toBe('caffè abc\ndef');
    expect(lineText(' uno\n\tdue  tre ')).toBe('uno due tre');
    for (const text of HOSTILE_TEXTS) {
      expect(documentText(text)).not.toMatch(/(?!\n)\p{Cc}|[\u202a-\u202e\u2066-\u2069\ufeff]/u);
      expect(documentText(text).isWellFormed()).toBe(true);
    }
  });

  it('shows one mark for a run of characters the font lacks', () => {
    expect(printable('evviva 🎉👩‍👩‍👧‍👦 però', isLatin)).toBe('evviva [?] però');
    expect(printable('你好', isLatin)).toBe('[?]');
  });
});
