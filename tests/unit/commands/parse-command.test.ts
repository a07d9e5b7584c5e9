import { describe, expect, it } from '@jest/globals';
import type { CommandName } from '../../../src/domain/commands/command.ts';
import { parseCommand } from '../../../src/domain/commands/parse-command.ts';
import {
  COMMAND_WORDS,
  commandDescription,
  commandTitle,
  commandWord,
} from '../../../src/texts/command-words.ts';
import { fc } from '../../helpers/properties.ts';

const COMMANDS = Object.keys(COMMAND_WORDS) as CommandName[];
const ALL_WORDS = COMMANDS.flatMap((command) =>
  COMMAND_WORDS[command].map((word): [CommandName, string] => [command, word]),
);

function parse(text: string) {
  return parseCommand(text, COMMAND_WORDS);
}

describe('a command', () => {
  it.each<[string, CommandName, string]>([
    ['urgente', 'urgent', ''],
    ['/urgente', 'urgent', ''],
    ['/ urgente', 'urgent', ''],
    ['URGENTE!', 'urgent', ''],
    ['  Urgente:   domani alle 15   guasto', 'urgent', 'domani alle 15 guasto'],
    ['urgente - Il sito è GIÙ', 'urgent', 'Il sito è GIÙ'],
    ['\u200burgente\u00a0domani', 'urgent', 'domani'],
    ['\u202eurg\u200bente\u202c domani', 'urgent', 'domani'],
    ['\u200f/urgente\u200f domani', 'urgent', 'domani'],
    ['ürgente', 'urgent', ''],
    ['<p><b>urgente</b>&nbsp;domani</p>'.replace('&nbsp;', '\u00a0'), 'urgent', 'domani'],
    ['<div class="x">urgente<br/>domani</div>', 'urgent', 'domani'],
    ['🚨 urgente domani 🚨', 'urgent', 'domani 🚨'],
    ['"urgente"', 'urgent', ''],
    ['**urgente** domani', 'urgent', 'domani'],
    ['seduta urgente domani alle 9', 'urgent', 'domani alle 9'],
    ['seduta', 'next', ''],
    ["convocazione d'urgenza subito", 'urgent', 'subito'],
    ['convocazione d’urgenza subito', 'urgent', 'subito'],
    ['emergenza', 'urgent', ''],
    ['aiuto', 'help', ''],
    ['?', 'help', ''],
    ['???', 'help', ''],
    ['Ciao!', 'help', ''],
    ['buongiorno', 'help', ''],
    ['menù', 'help', ''],
    ['menu', 'help', ''],
    ['aiuto urgente', 'help', 'urgente'],
    ['calendario.', 'calendar', ''],
    ['CALENDARIO SEDUTE', 'calendar', ''],
    ['date', 'calendar', ''],
    ['prossime sedute', 'calendar', ''],
    ['prossima', 'next', ''],
    ['Prossima Seduta', 'next', ''],
    ['prossimo incontro?', 'next', ''],
    ['quando è la prossima seduta?', 'next', ''],
    ['chi c’è', 'attendance', ''],
    ['presenze Lugo', 'attendance', 'Lugo'],
    ['sposta la seduta al 3 dicembre', 'move', 'al 3 dicembre'],
    ['rinvia', 'move', ''],
    ['annulla: neve', 'cancel', 'neve'],
    ['disdici', 'cancel', ''],
    ['composizione', 'network', ''],
    ['riepilogo', 'preview', ''],
    ['configura', 'settings', ''],
    ['consegne', 'deliveries', ''],
    ['messaggi non consegnati', 'deliveries', ''],
    ['invii', 'preview', ''],
    ['Next sitting', 'next', ''],
  ])('%j is %s with the rest %j', (text, command, rest) => {
    expect(parse(text)).toEqual({ kind: 'command', command, rest });
  });

  it('keeps the case, the accents and the emoji of the rest', () => {
    expect(parse('urgente perché Città è 👨‍👩‍👧 fermo ❤️')).toEqual({
      kind: 'command',
      command: 'urgent',
      rest: 'perché Città è 👨‍👩‍👧 fermo ❤️',
    });
  });

  it('is not a word that only begins like one', () => {
    expect(parse('retequalcosaltro').kind).toBe('unknown');
    expect(parse('datene').kind).toBe('unknown');
  });
});

describe('a message without words', () => {
  it.each(['', '   ', '\u00a0', '\u200b\u200f', '/', '...', '!', '<p></p>', '<br>'])(
    '%j is empty',
    (text) => {
      expect(parse(text)).toEqual({ kind: 'empty' });
    },
  );

  it('is unknown when it is an emoji', () => {
    expect(parse('👍')).toEqual({ kind: 'unknown', typed: '👍', nearest: null });
  });
});

describe('an unknown command', () => {
  it.each<[string, CommandName | null]>([
    ['urgnete domani', 'urgent'],
    ['ugrente', 'urgent'],
    ['calendaro', 'calendar'],
    ['calendrio', 'calendar'],
    ['presneze', 'attendance'],
    ['anulla', 'cancel'],
    ['ante prima', 'preview'],
    ['impostazzioni', 'settings'],
    ['prosima seduta', 'next'],
    ['prossimaseduta', 'next'],
    ['antiprima', 'preview'],
    ['conzegne', 'deliveries'],
    ['cal', 'calendar'],
    ['urg', 'urgent'],
    ['aituo', 'help'],
    ['mostrami il calendario', 'calendar'],
    ['vorrei annullare', 'cancel'],
    ['xyzzy', null],
    ['pizza margherita', null],
    ['مرحبا', null],
    ['42', null],
  ])('%j is nearest to %j', (text, nearest) => {
    expect(parse(text)).toEqual({ kind: 'unknown', typed: text, nearest });
  });

  it('is quoted up to 60 characters and never in the middle of an emoji', () => {
    const long = parse(`${'x'.repeat(59)}😀 fine`);
    expect(long).toEqual({ kind: 'unknown', typed: 'x'.repeat(59), nearest: null });
  });
});

describe('twenty kilobytes of text', () => {
  it.each([
    ['one word', 'a'.repeat(20_000)],
    ['spaces', ' '.repeat(20_000)],
    ['open tags', '<b '.repeat(7_000)],
    ['slashes', '/'.repeat(20_000)],
    ['emoji', '👨‍👩‍👧'.repeat(2_500)],
    ['marks', '\u202e\u200d\u0301'.repeat(7_000)],
    ['an urgent call', `urgente domani alle 15 ${'guasto '.repeat(3_000)}`],
  ])('made of %s are answered at once', (_name, text) => {
    const before = performance.now();
    const parsed = parse(text);
    expect(performance.now() - before).toBeLessThan(500);
    expect(parsed.kind).toMatch(/^(command|unknown|empty)$/);
  });
});

describe('the command words', () => {
  it('belong to one command each', () => {
    for (const [command, word] of ALL_WORDS) {
      expect([word, parse(word)]).toEqual([word, { kind: 'command', command, rest: '' }]);
    }
  });

  it('come with a title and a sentence for every command', () => {
    expect(COMMANDS.length).toBeGreaterThanOrEqual(11);
    for (const command of COMMANDS) {
      expect(commandTitle(command)).toMatch(/^\p{Lu}/u);
      expect(commandTitle(command).toLowerCase()).toBe(commandWord(command));
      expect(commandDescription(command)).toMatch(/^\p{Lu}[^\n]{10,120}\.$/u);
    }
    expect(commandTitle('calendar')).toBe('Calendario');
  });

  it('are recognised in any case, with accents, slashes, marks and punctuation', () => {
    const dressing = fc.record({
      word: fc.constantFrom(...ALL_WORDS),
      upper: fc.array(fc.boolean(), { minLength: 40, maxLength: 40 }),
      mark: fc.constantFrom('', '\u0300', '\u0301', '\u200b', '\u202a'),
      before: fc.constantFrom('', '/', ' / ', '\u00a0', '\u200f', '<p>', '*', '🚨 '),
      after: fc.constantFrom('', '!', ':', ' .', '\u00a0', '</p>', '?', '\u200e'),
      rest: fc.constantFrom('', 'Xilofono Àlto 7'),
    });
    fc.assert(
      fc.property(dressing, ({ word: [command, word], upper, mark, before, after, rest }) => {
        const letters = [...word].map((letter, at) => (upper[at] ? letter.toUpperCase() : letter));
        const typed = `${before}${letters.join('').replace(/[aeiou]$/i, `$&${mark}`)}${after} ${rest}`;
        expect(parse(typed)).toEqual({ kind: 'command', command, rest });
      }),
      { numRuns: 500 },
    );
  });

  it('and anything else always get an answer', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => {
        const parsed = parse(text);
        if (parsed.kind === 'unknown') expect(parsed.typed.length).toBeLessThanOrEqual(60);
        expect(parsed).toBeDefined();
      }),
      { numRuns: 500 },
    );
  });
});
