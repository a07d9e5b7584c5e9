import { describe, expect, it } from '@jest/globals';
import { link } from '../../../src/cards/parts/elements.ts';
import { cleanText, escapeMarkdown, escapeMention } from '../../../src/cards/parts/escape.ts';
import { schemaErrors } from '../../helpers/golden/card-schema.ts';
import { fc } from '../../helpers/properties.ts';

/** What CommonMark shows of an escaped text that has no markup left in it. */
function withoutEscapes(text: string): string {
  return text.replace(/\\([!-/:-@[-`{-~])/g, '$1');
}

/** Text with more marks than people write, among which every escape must hold. */
const markedText = fc
  .array(
    fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.constantFrom(
        '*',
        '_',
        '**',
        '`',
        '~~',
        '[',
        ']',
        '(',
        ')',
        '<',
        '>',
        '<at>',
        '</at>',
        '\\',
        '#',
        '-',
        '+',
        '=',
      ),
      fc.constantFrom(
        '1.',
        '12)',
        '&',
        '&amp;',
        '&#42;',
        '{{',
        '}}',
        '{{DATE(',
        ' ',
        '\n',
        '---',
        '- ',
        '# ',
        'a',
        '1',
      ),
    ),
  )
  .map((parts) => parts.join(''));

/** Everything Markdown, mentions and date functions of cards begin with; a backslash before it takes it away. */
const MARKUP = [
  /(?<!\\)(?:\\\\)*[*`~[\]<>]/,
  /(?<![\p{L}\p{N}\\])_|(?<!\\)_(?![\p{L}\p{N}])/u,
  /&#?\w+;/,
  /\{\{/,
  /\]\(/,
  /^(?:#+|[-+]|\d+[.)])(?: |$)/,
  /^(?:-{2,}|=+)(?: |$)/,
];

describe('escapeMarkdown', () => {
  it('shows exactly the text it was given', () => {
    fc.assert(
      fc.property(markedText, (text) => {
        expect(withoutEscapes(escapeMarkdown(text))).toBe(cleanText(text));
      }),
      { numRuns: 2_000 },
    );
  });

  it('leaves no markup of its own', () => {
    fc.assert(
      fc.property(markedText, (text) => {
        const escaped = escapeMarkdown(text).replace(/\\[!-/:-@[-`{-~]/g, '\u0001');
        for (const markup of MARKUP) expect(escaped).not.toMatch(markup);
      }),
      { numRuns: 2_000 },
    );
  });

  it.each([
    ['*forte*', '\\*forte\\*'],
    ['_corsivo_', '\\_corsivo\\_'],
    ['bozza_1', 'bozza_1'],
    ['[clic](https://esempio.it)', '\\[clic\\]\\(https://esempio.it)'],
    ['<at>Anna</at>', '\\<at\\>Anna\\</at\\>'],
    ['# titolo', '\\# titolo'],
    ['- punto', '\\- punto'],
    ['1. punto', '1\\. punto'],
    ['{{DATE(2027-01-01T00:00:00Z)}}', '\\{{DATE(2027-01-01T00:00:00Z)}}'],
    ['&lt;', '\\&lt;'],
  ])('writes %s as %s', (text, escaped) => {
    expect(escapeMarkdown(text)).toBe(escaped);
  });

  it.each([
    "Sant'Agata sul Santerno",
    'Convocazione n. 3/2027: martedì 19 gennaio 2027, ore 10:00',
    'Comuni rappresentati: 7/9',
    'Sala riunioni (primo piano) - Lugo & Cotignola',
    '3 ore e 20 minuti',
  ])('leaves the ordinary text "%s" alone', (text) => {
    expect(escapeMarkdown(text)).toBe(text);
  });
});

describe('cleanText', () => {
  it('drops what turns or hides text', () => {
    expect(cleanText('Anna\u202e Verdi\u2066\u200b\u0007')).toBe('Anna Verdi');
  });

  it('puts a text on one line', () => {
    expect(cleanText('  uno\r\n\n due\u2028tre ')).toBe('uno due tre');
  });

  it('is stable', () => {
    fc.assert(fc.property(markedText, (text) => expect(cleanText(cleanText(text))).toBe(cleanText(text))));
  });
});

describe('escapeMention', () => {
  it('escapes the characters of markup', () => {
    expect(escapeMention('Anna <at>&\u202e Bruno')).toBe('Anna &lt;at&gt;&amp; Bruno');
  });

  it('leaves out what would be a link or an emphasis, and always says something', () => {
    expect(escapeMention('[Anna](http://example.invalid) *B*')).toBe('(Anna)(http://example.invalid) B');
    expect(escapeMention("Nicolò D'Immaginazione-Finti")).toBe("Nicolò D'Immaginazione-Finti");
    expect([escapeMention('***'), escapeMention('\u200b')]).toEqual(['?', '?']);
  });
});

describe('link', () => {
  it('keeps the address whole inside the brackets', () => {
    const element = link('Bozza [1]', 'https://esempio.it/a_(b) c');
    expect(element.text).toBe('[Bozza \\[1\\]](https://esempio.it/a_%28b%29%20c)');
    expect(schemaErrors(element)).toEqual([]);
  });

  it('makes no link of what is no web address', () => {
    expect(link('Bozza', 'javascript:alert(1)').text).toBe('Bozza javascript:alert(1)');
  });
});
