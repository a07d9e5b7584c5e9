import { describe, expect, it } from '@jest/globals';
import { isStepLate, mayEditProject, mayPostUpdate } from '../../../src/domain/projects/project.ts';
import type { ProjectForm, ProjectKnown } from '../../../src/domain/projects/project-form.ts';
import {
  PROJECT_LIMITS,
  readProjectForm,
  readUpdate,
  toProjectForm,
} from '../../../src/domain/projects/project-form.ts';
import { hasWords } from '../../../src/domain/reading/has-words.ts';
import { aPerson, aProject } from '../../helpers/builders.ts';

const seats = ['seat-1', 'seat-2'].map((id, position) => ({
  ...{ id, networkId: 'network-1', name: id, position, patronDay: null },
}));
const owner = aPerson({ id: 'person-1', position: { role: 'referent', seatId: 'seat-1' } });
const gone = aPerson({ id: 'person-2', inTeam: false, position: { role: 'operator', seatId: 'seat-1' } });
const waiting = aPerson({ id: 'person-3', position: null });
const known: ProjectKnown = {
  ...{ people: [owner, gone, waiting], seats, current: null, open: 0, today: '2027-01-10' },
};
const whole = toProjectForm(aProject());
const read = (form: Partial<ProjectForm>, more: Partial<ProjectKnown> = {}) =>
  readProjectForm({ ...whole, ...form }, { ...known, ...more });
const problemsOf = (form: Partial<ProjectForm>, more: Partial<ProjectKnown> = {}) =>
  read(form, more).problems;

describe('the form of a project', () => {
  it('gives back unchanged what was stored', () => {
    const project = aProject({
      ...{ links: [{ title: 'Bozza', url: 'http://comune.invalid/a' }], stepOwnerId: owner.id },
      seatIds: ['seat-2', 'seat-1'],
    });
    const { content, seats: taking, problems } = readProjectForm(toProjectForm(project), known);
    expect(problems).toEqual([]);
    expect(project).toMatchObject(content);
    expect(taking.map(({ id }) => id)).toEqual(['seat-1', 'seat-2']);
  });

  it.each([
    'javascript:alert(1)',
    'ftp://comune.invalid/x',
    'comune.invalid',
    'Bozza | mailto:a@comune.invalid',
  ])('takes no link like %s and keeps what was typed', (links) => {
    expect(problemsOf({ links })).toEqual([{ field: 'links', problem: 'invalid', typed: links }]);
  });

  it('says everything that is missing or too long at once', () => {
    const empty = { title: ' \t', aim: '\u200e\n', ownerId: '', seatIds: [], stepDueOn: '', step: '' };
    expect(
      problemsOf({ ...empty, aim: '' })
        .map(({ field, problem }) => `${field} ${problem}`)
        .toSorted(),
    ).toEqual(['aim missing', 'ownerId missing', 'seatIds missing', 'title missing']);
    const long = 'a'.repeat(50 * 1_024);
    expect(problemsOf({ title: long, aim: long, step: long })).toEqual([
      { field: 'title', problem: 'too_long', length: 51_200, limit: 200 },
      { field: 'aim', problem: 'too_long', length: 51_200, limit: 2_000 },
      { field: 'step', problem: 'too_long', length: 51_200, limit: 300 },
    ]);
  });

  it.each([
    [{ seatIds: ['seat-1', 'di-un-altro'] }, { field: 'seatIds', problem: 'unknown' }],
    [{ ownerId: 'di-un-altro' }, { field: 'ownerId', problem: 'unknown' }],
    [{ ownerId: gone.id }, { field: 'ownerId', problem: 'unknown' }],
    [{ ownerId: waiting.id }, { field: 'ownerId', problem: 'unknown' }],
    [{ stepOwnerId: gone.id }, { field: 'stepOwnerId', problem: 'unknown' }],
    [{ state: 'inventato' }, { field: 'state', problem: 'unknown' }],
    [{ stepDueOn: 'quando si può' }, { field: 'stepDueOn', problem: 'invalid', typed: 'quando si può' }],
    [{ stepDueOn: '2027-01-09' }, { field: 'stepDueOn', problem: 'past', on: '2027-01-09' }],
    [
      { step: '', stepOwnerId: owner.id },
      { field: 'step', problem: 'missing' },
    ],
  ])('does not take %j', (form, problem) => {
    expect(problemsOf(form)).toEqual([problem]);
  });

  it('keeps a day that is over, and who does the next step though they have left, where it has them already', () => {
    const current = aProject({ stepDueOn: '2026-12-01', stepOwnerId: gone.id });
    expect(problemsOf(toProjectForm(current), { current })).toEqual([]);
    expect(read({ stepDueOn: 'domani' }).content.stepDueOn).toBe('2027-01-11');
  });

  it('takes so many open projects and no more; closed ones do not count, and one is not reopened beyond', () => {
    const open = PROJECT_LIMITS.open;
    const full = [{ field: 'title', problem: 'full', limit: open }];
    expect(problemsOf({}, { open })).toEqual(full);
    expect(problemsOf({}, { open, current: aProject({ state: 'done' }) })).toEqual(full);
    expect(problemsOf({ state: 'done' }, { open })).toEqual([]);
    expect(problemsOf({}, { open, current: aProject() })).toEqual([]);
  });

  it('takes markup and mentions as text, and keeps paragraphs', () => {
    const { content, problems } = read({ title: '**Uno** <at>due</at>\n', aim: 'Uno\r\n\r\n\r\nDue\u0000' });
    expect(problems).toEqual([]);
    expect(content).toMatchObject({ title: '**Uno** <at>due</at>', aim: 'Uno\n\nDue' });
    expect(readUpdate('<at>Tutti</at>\n\n\n\nfine').text).toBe('<at>Tutti</at>\n\nfine');
    expect(readUpdate(' \n').problems).toEqual([{ field: 'text', problem: 'missing' }]);
    expect(readUpdate('a'.repeat(2_001)).problems).toMatchObject([{ problem: 'too_long' }]);
  });
});

describe('a project', () => {
  const project = aProject({ ownerId: 'person-9' });

  it('is changed by who answers for it and the coordination, and told of by who takes part too', () => {
    const may = (ownerId: string | null, coordinates: boolean) => [
      mayEditProject({ ownerId }, owner, coordinates),
      mayPostUpdate({ ...project, ownerId }, owner, coordinates),
    ];
    expect(may(owner.id, false)).toEqual([true, true]);
    expect(may('person-9', true)).toEqual([true, true]);
    expect(may(null, false)).toEqual([false, true]);
    expect(mayPostUpdate({ ownerId: null, seatIds: ['seat-2'] }, owner, false)).toBe(false);
    expect(mayPostUpdate(project, gone, false)).toBe(false);
    expect(mayPostUpdate(project, waiting, false)).toBe(false);
  });

  it('has a late next step once its day is over, while it is open', () => {
    const at = (now: string) => ({ now: new Date(now), timeZone: 'Europe/Rome' });
    expect(isStepLate(project, at('2027-01-29T22:59:59Z'))).toBe(false);
    expect(isStepLate(project, at('2027-01-29T23:00:00Z'))).toBe(true);
    expect(isStepLate({ ...project, state: 'done' }, at('2027-03-01T00:00:00Z'))).toBe(false);
    expect(isStepLate({ ...project, step: '' }, at('2027-03-01T00:00:00Z'))).toBe(false);
  });
});

describe('words looked for', () => {
  it.each([
    ['', true],
    ['MODUL comuni', true],
    ['uguali lugo', true],
    ['perche', true],
    ['moduli montagna', false],
    ['odul', false],
    ["'; drop table", false],
  ])('%j are found: %j', (typed, found) => {
    expect(hasWords(typed, ['Moduli uguali in tutti i Comuni', 'Perché no', 'Lugo'])).toBe(found);
  });
});
