import { describe, expect, it } from '@jest/globals';
import { QUIET_DAYS } from '../../../src/domain/projects/project.ts';
import { askAt, isQuiet, quietKey, quietOfKey } from '../../../src/domain/projects/project-quiet.ts';
import { aProject } from '../../helpers/builders.ts';
import { fc } from '../../helpers/properties.ts';

const zone = 'Europe/Rome';
const asked = (newsAt: string, fields: Partial<Parameters<typeof askAt>[0]> = {}) =>
  askAt(aProject({ newsAt: new Date(newsAt), ...fields }), zone)?.toISOString() ?? null;

describe('how a project goes is asked', () => {
  it.each([
    ['a Tuesday after a Friday', '2027-01-15T10:00:00Z', '2027-03-16T08:00:00.000Z'],
    ['by the day of Rome, not of UTC', '2027-01-14T23:30:00Z', '2027-03-16T08:00:00.000Z'],
    ['on the working day after a Sunday', '2027-01-13T10:00:00Z', '2027-03-15T08:00:00.000Z'],
    ['on the day after Easter Monday', '2027-01-27T10:00:00Z', '2027-03-30T07:00:00.000Z'],
    ['at 09:00 also in winter', '2026-09-01T10:00:00Z', '2026-11-02T08:00:00.000Z'],
  ])('%s', (_why, newsAt, at) => {
    expect(asked(newsAt)).toBe(at);
  });

  it('not of a closed one, and not twice', () => {
    for (const state of ['done', 'dropped'] as const)
      expect(asked('2027-01-15T10:00:00Z', { state })).toBeNull();
    for (const state of ['planned', 'paused'] as const)
      expect(asked('2027-01-15T10:00:00Z', { state })).not.toBeNull();
    expect(asked('2027-01-15T10:00:00Z', { askedAt: new Date('2027-03-16T08:00:00Z') })).toBeNull();
  });

  it('never before sixty days of Rome are over, and never more than a week of days off later', () => {
    const news = fc.date({ min: new Date('2026-01-01'), max: new Date('2040-01-01'), noInvalidDate: true });
    fc.assert(
      fc.property(news, (newsAt) => {
        const at = askAt(aProject({ newsAt }), zone);
        if (at === null) throw new Error('never asked');
        const days = (at.getTime() - newsAt.getTime()) / 86_400_000;
        expect(days).toBeGreaterThan(QUIET_DAYS - 1);
        expect(days).toBeLessThan(QUIET_DAYS + 7);
        expect(isQuiet(aProject({ newsAt }), { now: at, timeZone: zone })).toBe(true);
      }),
    );
  });

  it('under a key that says which project and after which news', () => {
    const project = aProject({ id: 'x@y', newsAt: new Date('2027-01-15T10:00:00.123Z') });
    expect(quietOfKey(quietKey(project))).toEqual({ projectId: 'x@y', newsAt: project.newsAt });
    for (const other of ['eve@1', 'project_quiet:a@never', 'action_due:a@2027-01-21'])
      expect(quietOfKey(other)).toBeNull();
  });
});
