import { describe, expect, it } from '@jest/globals';
import { MINUTES_LIMITS } from '../../../src/domain/minutes/minutes.ts';
import { plainText, readMinutesText, readRemark } from '../../../src/domain/minutes/read-minutes-text.ts';

describe('the text of an item', () => {
  it('keeps its lines and paragraphs', () => {
    expect(plainText('  uno \r\ndue\r\n\r\n\r\n\r\ntre\u0000 ')).toBe('uno\ndue\n\ntre');
  });

  it('keeps markup as the text it is', () => {
    const typed = '**grassetto** <b>x</b> [a](http://x) {{DATE(1)}} =HYPERLINK("x")';
    expect(readMinutesText({ text: typed, decisions: '' }).text).toBe(typed);
  });

  it('has one decision a line', () => {
    const { decisions } = readMinutesText({ text: '', decisions: ' prima\n\n  seconda\n' });
    expect(decisions).toEqual(['prima', 'seconda']);
  });

  it('is told its length when it is too long, and is not cut', () => {
    const text = 'è'.repeat(20_000);
    const read = readMinutesText({ text, decisions: 'x'.repeat(1_501) });
    expect(read.text).toBe(text);
    expect(read.problems).toEqual([
      { field: 'text', problem: 'too_long', length: 20_000, limit: MINUTES_LIMITS.text },
      { field: 'decisions', problem: 'too_long', length: 1_501, limit: MINUTES_LIMITS.decisions },
    ]);
  });
});

describe('a remark', () => {
  it('is needed', () => {
    expect(readRemark('reason', ' \n ').problems).toMatchObject([{ field: 'reason', problem: 'missing' }]);
    expect(readRemark('remark', 'manca un nome').problems).toEqual([]);
  });
});
