import { describe, expect, it } from '@jest/globals';
import type { PracticeForm } from '../../../src/domain/practices/practice-form.ts';
import {
  EMPTY_PRACTICE,
  readPracticeForm,
  toPracticeForm,
} from '../../../src/domain/practices/practice-form.ts';
import { meantWord, searchWords } from '../../../src/domain/practices/practice-search.ts';
import { readPracticeLine } from '../../../src/domain/practices/read-practice-line.ts';
import { PRACTICE_WORDING } from '../../../src/texts/practices/practice-items.ts';
import { aPractice } from '../../helpers/builders.ts';

const seats = [{ id: 'seat-1', networkId: 'network-1', name: 'Prova', position: 0, patronDay: null }];
const whole: PracticeForm = {
  ...EMPTY_PRACTICE,
  ...{ title: 'Sportello amico', problem: 'Le code.', done: 'Un calendario.', seatId: 'seat-1' },
};
const problemsOf = (form: Partial<PracticeForm>) => readPracticeForm({ ...whole, ...form }, seats).problems;

describe('the form of a practice', () => {
  it('gives back unchanged what was stored', () => {
    const practice = aPractice({ attachments: [{ title: 'Il volantino', url: 'http://comune.invalid/a' }] });
    const { content, seat, problems } = readPracticeForm(toPracticeForm(practice), seats);
    expect(problems).toEqual([]);
    expect(seat?.id).toBe(practice.seatId);
    expect(practice).toMatchObject(content);
  });

  it.each([
    ['javascript:alert(1)'],
    ['ftp://comune.invalid/x'],
    ['data:text/html,x'],
    ['comune.invalid'],
    ['Modulo | mailto:a@comune.invalid'],
  ])('takes no link like %s and keeps what was typed', (links) => {
    expect(problemsOf({ links })).toEqual([{ field: 'links', problem: 'invalid', typed: links }]);
  });

  it('says what is missing, too long, too many or unknown', () => {
    expect(problemsOf({ title: ' \t ', problem: '', done: '\u200e\n' }).map(({ field }) => field)).toEqual(
      expect.arrayContaining(['title', 'problem']),
    );
    const long = 'a'.repeat(50 * 1_024);
    expect(problemsOf({ done: long })).toEqual([
      { field: 'done', problem: 'too_long', length: 51_200, limit: 2_000 },
    ]);
    expect(problemsOf({ tags: Array.from({ length: 11 }, (_, n) => `t${n}`).join() })).toMatchObject([
      { problem: 'too_many' },
    ]);
    expect(problemsOf({ seatId: 'di-un-altro' })).toEqual([{ field: 'seatId', problem: 'unknown' }]);
    expect(problemsOf({ seatId: '' })).toEqual([{ field: 'seatId', problem: 'missing' }]);
  });

  it('takes markup and mentions as text, keeps paragraphs, and each tag once', () => {
    const { content, problems } = readPracticeForm(
      {
        ...whole,
        title: '**Uno** <at>due</at>',
        problem: 'Uno\r\n\r\n\r\nDue\u0000',
        tags: '#URP, urp; Code ,',
      },
      seats,
    );
    expect(problems).toEqual([]);
    expect(content).toMatchObject({
      title: '**Uno** <at>due</at>',
      problem: 'Uno\n\nDue',
      tags: ['URP', 'Code'],
    });
  });
});

describe('words to search', () => {
  it.each([
    ["Attività dell'URP!", ['attivita', 'dell', 'urp']],
    ['  ', []],
    ['uno uno UNO', ['uno']],
    ["'; drop table", ['drop', 'table']],
    ['a b c d e f g h i', ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h']],
  ])('of %j are %j', (typed, words) => {
    expect(searchWords(typed)).toEqual(words);
  });

  it('are taken for one in use only when it is near', () => {
    expect(meantWord('anagarfe', ['anagrafe', 'anagrammi'])).toBe('anagrafe');
    expect(meantWord('xyz', ['xya'])).toBeNull();
    expect(meantWord('montagna', ['anagrafe'])).toBeNull();
  });
});

describe('a practice in one line', () => {
  const read = (line: string) => readPracticeLine(line, PRACTICE_WORDING.practiceLabels);

  it('is a title without labels', () => {
    expect(read('Sportello amico.')).toEqual({ ...EMPTY_PRACTICE, title: 'Sportello amico' });
  });

  it('has its parts behind their labels, in any order', () => {
    expect(
      read('Sportello amico. Cosa è stato fatto: un calendario. Problema: le code. Risultati: metà attesa'),
    ).toEqual({
      ...EMPTY_PRACTICE,
      ...{ title: 'Sportello amico', done: 'un calendario.', problem: 'le code.', result: 'metà attesa' },
    });
  });

  it('does not take a label inside another word', () => {
    expect(read('Il superproblema: un titolo').problem).toBe('');
  });
});
