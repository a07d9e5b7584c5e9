import { describe, expect, it } from '@jest/globals';
import { MAX_TEXT_LENGTH, type MentionEntity, normaliseText } from '../../../src/teams/normalise-text.ts';

const BOT = '28:bot';

function mention(text: string | null, name: string | null = null, id = BOT): MentionEntity {
  return { text, id, name };
}

function clean(text: string, mentions: MentionEntity[] = [], botName: string | null = 'Rete URP'): string {
  return normaliseText({ text, mentions, botId: BOT, botName });
}

describe('mentions of the bot', () => {
  it.each<[string, string, MentionEntity[]]>([
    ['one', '<at>Rete URP</at> presenze', [mention('<at>Rete URP</at>')]],
    ['several', '<at>Rete URP</at> <at>Rete URP</at> presenze', [mention('<at>Rete URP</at>')]],
    ['in the middle', 'presenze <at>Rete URP</at>', [mention('<at>Rete URP</at>')]],
    ['with attributes', '<at id="0">Rete URP</at>&nbsp;presenze', [mention('<at>Rete URP</at>')]],
    ['without mention.text', '<at>Rete URP</at> presenze', [mention(null, 'Rete URP')]],
    ['without any entity', '<at>Rete URP</at> presenze', []],
    [
      'split over its words',
      '<at>Rete</at> <at>URP</at> presenze',
      [mention('<at>Rete</at>'), mention('<at>URP</at>')],
    ],
    ['under another name', '<at>Segreteria</at> presenze', [mention('<at>Segreteria</at>', 'Segreteria')]],
    ['without tags', '@Rete URP presenze', [mention('@Rete URP')]],
    ['in other letters', '<at>RETE urp</at> presenze', [mention(null)]],
  ])('%s disappears', (_, text, mentions) => {
    expect(clean(text, mentions)).toBe('presenze');
  });

  it.each([
    ['<at>Anci &amp; URP</at> aiuto', '<at>Anci & URP</at>'],
    ['<at>Anci & URP</at> aiuto', '<at>Anci &amp; URP</at>'],
  ])('with an ampersand disappear however it is written: %s', (text, entityText) => {
    expect(clean(text, [mention(entityText, 'Anci & URP')], null)).toBe('aiuto');
  });

  it('leave other people as plain names', () => {
    const others = [
      mention('<at>Rete URP</at>'),
      mention('<at>Zoe Pratolino</at>', 'Zoe Pratolino', '29:zoe'),
    ];
    expect(clean('<at>Rete URP</at> avvisa <at>Zoe Pratolino</at>', others)).toBe('avvisa Zoe Pratolino');
  });
});

describe('text', () => {
  it.each([
    ['entities', 'domani alle 15 &amp; oltre &lt;8', 'domani alle 15 & oltre <8'],
    ['numeric entities', 'citt&#224; &#xE8;', 'città è'],
    ['entities once only', '&amp;lt;b&amp;gt;', '&lt;b&gt;'],
    ['impossible entities', 'a&#xD800;b&#0;c&#9999999;d', 'a b c d'],
    ['unknown entities', '&pippo; R&D;', '&pippo; R&D;'],
    ['no-break spaces', 'sposta\u00a0\u00a0il&nbsp;3', 'sposta il 3'],
    ['zero-width and bidirectional marks', '\u200b/ur\u00adgente\u202e\ufeff', '/urgente'],
    ['control characters', 'a\u0000b\tc\r\nd', 'a b c d'],
    [
      'HTML',
      '<p>Buongiorno</p><div>sposta il <b>tre</b></div><br/>grazie',
      'Buongiorno sposta il tre grazie',
    ],
    ['letters inside a word', '<span>ur</span><span>gente</span>', 'urgente'],
    ['what only looks like markup', 'se a <b e c> d', 'se a d'],
    ['comparisons', '3 < 5 > 2 <citazione>', '3 < 5 > 2 <citazione>'],
    ['case', '  Sposta A Lugo ', 'Sposta A Lugo'],
    ['nothing', '', ''],
  ])('resolves %s', (_, text, expected) => {
    expect(clean(text)).toBe(expected);
  });

  it('is well formed even when a surrogate pair is cut', () => {
    expect(clean('a\ud83d').isWellFormed()).toBe(true);
  });

  it('is at most 20,000 characters', () => {
    expect(clean('x'.repeat(50_000))).toHaveLength(MAX_TEXT_LENGTH);
  });

  it.each(['<at', '<at>', '</at>', '<p ', '&#', '&amp;', '\u200b', ' ', '<a<', '<at>x'])(
    'of 20 KB of %j is read in time in proportion to its length',
    (piece) => {
      const text = piece.repeat(Math.floor(20_000 / piece.length));
      const started = performance.now();
      clean(text, [mention(piece, piece)], piece);
      expect(performance.now() - started).toBeLessThan(500);
    },
  );
});
