import { HOSTILE_TEXTS } from './hostile-texts.ts';

/** A plain word to find again around what is naughty. */
const WORD = 'Sportello';

const FORMULAS = ['1+1', 'cmd|" /C calc"!A0', 'HYPERLINK("http://x.invalid";"qui")', 'SUM(A1:A9)'].flatMap(
  (body) =>
    [
      '=',
      '+',
      '-',
      '@',
      '\t=',
      '\r=',
      '\n=',
      ' =',
      '\u00a0=',
      '\ufeff=',
      '\u200b=',
      '\0=',
      '＝',
      '＋',
      '－',
      '＠',
    ].map((mark) => `${mark}${body}`),
);

const MARKDOWN = [
  ...[
    '*a*',
    '**a**',
    '_a_',
    '__a__',
    '***',
    '___',
    '~~a~~',
    '`a`',
    '```',
    '\\',
    '\\*a\\*',
    '|a|b|',
    '---',
    '===',
  ],
  ...[
    '# a',
    '###### a',
    '- a',
    '+ a',
    '1. a',
    '99) a',
    '> a',
    '>',
    '-',
    '+',
    '[a]',
    '[a]()',
    '![a](http://x.invalid)',
  ],
  ...[
    '[a](http://x.invalid)',
    '[a](javascript:alert(1))',
    '[a][b]',
    '[a]: http://x.invalid',
    '<http://x.invalid>',
  ],
  ...[
    'http://x.invalid',
    'a@x.invalid',
    '&amp;',
    '&lt;',
    '&#42;',
    '&#x2a;',
    '&copy',
    '\\[a\\](b)',
    '](http://x.invalid)',
  ],
  ...['{{DATE(2027-01-01T00:00:00Z,SHORT)}}', '{{', '}}', '#{a}', '%s%n', '{0}'],
];

const MENTIONS = [
  ...[
    '<at>Ada Inventata</at>',
    '<at id="0">Ada</at>',
    '&lt;at&gt;Ada&lt;/at&gt;',
    '<at>',
    '</at>',
    '<AT>Ada</AT>',
  ],
  ...[
    '<at><at>Ada</at></at>',
    '@Ada',
    '@canale',
    '<at>everyone</at>',
    '<\u200bat>Ada</at>',
    '\\<at\\>Ada\\</at\\>',
  ],
];

const MARKUP = [
  ...[
    '<b>a</b>',
    '<script>alert(1)</script>',
    '<img src=x onerror=alert(1)>',
    '<!-- a -->',
    '<![CDATA[a]]>',
    ']]>',
  ],
  ...[
    '<?xml version="1.0"?>',
    '<!DOCTYPE a [<!ENTITY b "c">]>',
    '&b;',
    '"',
    "'",
    '">',
    "'>",
    '</w:t>',
    '<w:p/>',
    '</c>',
  ],
];

const CALENDAR_LINES = [
  ...[
    'BEGIN:VALARM',
    'END:VCALENDAR',
    'END:VEVENT',
    'BEGIN:VEVENT',
    'ATTENDEE:mailto:a@x.invalid',
    'METHOD:REQUEST',
  ],
];
const BREAKS = ['\r\n', '\n', '\r', '\u2028', '\u0085', '\\n', '\r\n ', '\v', '\f'];
const CALENDAR = [
  ...CALENDAR_LINES.flatMap((line) => BREAKS.map((end) => `${WORD}${end}${line}${end}`)),
  ...[
    ';',
    ',',
    '\\',
    '\\;',
    '\\,',
    '\\\\n',
    ':',
    '^n',
    '^^',
    'a;TZID=Europe/Rome:b',
    '"a":b',
    `${'à'.repeat(80)},`,
  ],
];

const CONTROLS = Array.from({ length: 0x20 }, (_, code) => `${WORD}${String.fromCharCode(code)}fine`).concat(
  ...['\x7f', '\x80', '\x9b31m', '\x1b[31m', '\x1b]0;titolo\x07', '\0', '\0\0\0'].map(
    (each) => `${WORD}${each}fine`,
  ),
);

/** Marks that turn, hide, join or stand for nothing. */
const MARKS = [
  ...[
    '\u00ad',
    '\u034f',
    '\u061c',
    '\u115f',
    '\u17b4',
    '\u180e',
    '\u200b',
    '\u200c',
    '\u200d',
    '\u200e',
    '\u200f',
  ],
  ...[
    '\u202a',
    '\u202b',
    '\u202c',
    '\u202d',
    '\u202e',
    '\u2060',
    '\u2061',
    '\u2066',
    '\u2067',
    '\u2068',
    '\u2069',
  ],
  ...[
    '\u3164',
    '\ufe0f',
    '\ufeff',
    '\ufff9',
    '\ufffc',
    '\ufffd',
    '\uffff',
    '\ufffe',
    '\ue000',
    '\u{e0041}',
    '\u{10ffff}',
  ],
].map((mark) => `Anna${mark}Verdi`);

const SURROGATES = [
  '\ud800',
  '\udc00',
  '\udc00\ud800',
  `${WORD}\ud83d`,
  `\ude00${WORD}`,
  '\ud83d\ud83d\ude00',
];

const SCRIPTS = [
  ...[
    'e\u0301',
    `Z${'\u0300\u0301\u0302'.repeat(30)}`,
    'ﬁn',
    'İstanbul',
    'ß',
    'Ωμέγα',
    'Привет',
    '你好',
    'مرحبا',
    'שלום',
  ],
  ...['👩‍👩‍👧‍👦', '🇮🇹🇮🇹', '1️⃣', '👍🏽', '𝕊𝕡𝕠𝕣𝕥', '\u202eנכתב\u202c', 'ⓢⓟⓞⓡⓣ'],
];

const COMMANDS = [
  ...[
    "'; DROP TABLE people; --",
    '" OR "1"="1',
    '`id`',
    '$(id)',
    '| cat /etc/passwd',
    '../../../etc/passwd',
    'C:\\CON',
  ],
  ...[
    'a\r\nSet-Cookie: b=c',
    'a\r\n\r\n<html>',
    '{"level":"error","msg":"finto"}',
    'a\n{"level":"fatal"}',
    'a"\n}',
    'NUL',
  ],
  ...[
    '__proto__',
    'constructor',
    'toString',
    'hasOwnProperty',
    'null',
    'undefined',
    'NaN',
    'true',
    '0',
    '-0',
    '1e999',
  ],
];

const LONG = [
  'x'.repeat(10_000),
  'parola '.repeat(1_400),
  '\n'.repeat(10_000),
  '<'.repeat(10_000),
  '*'.repeat(10_000),
];
const EMPTY = ['', ' ', '\u00a0', '\u200b', '\t', '\n'];

/** Texts of our own making, by family, each with something that one format or reader takes for more than a text. */
export const NAUGHTY_TEXTS: readonly string[] = [
  ...new Set([
    ...HOSTILE_TEXTS,
    ...[...FORMULAS, ...MARKDOWN, ...MENTIONS, ...MARKUP, ...CALENDAR, ...CONTROLS, ...MARKS, ...SURROGATES],
    ...[...SCRIPTS, ...COMMANDS, ...LONG, ...EMPTY],
    ...[...MARKDOWN, ...MENTIONS].map((each) => `${WORD} ${each} fine`),
  ]),
];

/** The same, none longer than a person may write in one line. */
export const NAUGHTY_LINES: readonly string[] = NAUGHTY_TEXTS.map((text) => text.slice(0, 300));
