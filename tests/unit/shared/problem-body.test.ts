import { describe, expect, it } from '@jest/globals';
import { readProblem } from '../../../src/shared/problem-body.ts';

const problem = { type: 'about:blank', title: 'Titolo', status: 403, detail: 'Perché.', code: 'not_allowed' };

describe('a problem in an answer', () => {
  it('is read as it is, without what does not belong to it', () => {
    expect(readProblem({ ...problem, instance: '/x' })).toEqual(problem);
  });

  it.each([
    ['nothing', null],
    ['a text', 'Bad gateway'],
    ['another type', { ...problem, type: 'https://example.org/x' }],
    ['no code', { ...problem, code: undefined }],
    ['a status that is no number', { ...problem, status: '403' }],
    ['a title that is no text', { ...problem, title: 7 }],
  ])('is not taken for one when it is %s', (_what, value) => {
    expect(readProblem(value)).toBeNull();
  });
});
