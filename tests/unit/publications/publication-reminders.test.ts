import { describe, expect, it } from '@jest/globals';
import type { Placement } from '../../../src/domain/publications/placement.ts';
import type { Publication } from '../../../src/domain/publications/publication.ts';
import { publicationKey, publicationOfKey } from '../../../src/domain/publications/publication-message.ts';
import {
  duePublicationReminders,
  nextPublicationReminderAt,
  plannedPublicationReminders,
  reminderKey,
} from '../../../src/domain/publications/publication-reminders.ts';
import { aPlacement, aPublication } from '../../helpers/builders.ts';

const timeZone = 'Europe/Rome';
const NOW = new Date('2027-01-12T12:00:00Z');

/** Kind and day of what is planned for an item proposed on Saturday 2 January 2027. */
function planned(of: Partial<Publication>, said: Partial<Placement> = {}, now = NOW): string[] {
  const input = { publication: aPublication(of), placement: aPlacement(said), timeZone, now };
  return plannedPublicationReminders(input).map(({ kind, on }) => `${kind.slice(12)} ${on}`);
}

describe('who has said nothing', () => {
  it.each([
    ['none', []],
    ['once', ['nudge 2027-01-11']],
    ['weekly', ['nudge 2027-01-11', 'nudge 2027-01-18', 'nudge 2027-01-25', 'nudge 2027-02-01']],
    // 6 January is a holiday.
    ['close', ['nudge 2027-01-04', 'nudge 2027-01-07', 'nudge 2027-01-11']],
  ] as const)('is nudged on working days, on the plan %s', (nudges, days) => {
    expect(planned({ nudges })).toEqual(days);
  });

  it('is nudged from the day on which it may appear, and not after its last one', () => {
    expect(planned({ fromOn: '2027-01-15', untilOn: '2027-01-28' })).toEqual(['nudge 2027-01-22']);
    expect(planned({ fromOn: '2026-12-01' })[0]).toBe('nudge 2027-01-11');
  });

  it('is left alone once it is over, taken back or answered', () => {
    const withdrawn = { at: NOW, by: null, reason: 'svista' };
    expect(planned({ withdrawn })).toEqual([]);
    expect(planned({ untilOn: '2027-01-11' })).toEqual([]);
    expect(planned({}, { state: 'not_relevant' })).toEqual([]);
    expect(planned({}, { state: 'published', reportedAt: NOW })).toEqual([]);
  });
});

describe('who has said something', () => {
  it('is asked again after the day told, twice', () => {
    const said = { state: 'scheduled', scheduledOn: '2027-01-15' } as const;
    expect(planned({}, said)).toEqual(['scheduled 2027-01-18', 'scheduled 2027-01-25']);
  });

  it('is asked to take down what is over or taken back, and not what was taken down or is left there', () => {
    const said = { state: 'published', reportedAt: new Date('2027-01-08T09:00:00Z') } as const;
    const until = { untilOn: '2027-01-15' };
    expect(planned(until, said)).toEqual(['takedown 2027-01-18', 'takedown 2027-01-25']);
    const withdrawn = { at: NOW, by: null, reason: 'svista' };
    expect(planned({ ...until, withdrawn }, said)[0]).toBe('takedown 2027-01-13');
    // Said to be published when it was over already.
    expect(planned({ untilOn: '2027-01-04' }, { ...said, reportedAt: NOW })[0]).toBe('takedown 2027-01-13');
    for (const state of ['removed', 'kept'] as const) expect(planned(until, { ...said, state })).toEqual([]);
  });
});

describe('what is due', () => {
  const items = [{ publication: aPublication({ nudges: 'close' }), placement: aPlacement() }];
  const at = (time: string, decided: string[] = []) => ({
    ...{ items, timeZone, now: new Date(time), decided: new Set(decided) },
  });
  const due = (time: string, decided: string[] = []) =>
    duePublicationReminders(at(time, decided)).map(({ on, decision }) => `${on} ${decision}`);

  it('goes out at nine, once, and of several that were missed only the last', () => {
    expect(due('2027-01-04T07:59:00Z')).toEqual([]);
    expect(due('2027-01-04T08:00:00Z')).toEqual(['2027-01-04 sent']);
    expect(due('2027-01-12T08:00:00Z')).toEqual([
      '2027-01-04 skipped',
      '2027-01-07 skipped',
      '2027-01-11 sent',
    ]);
    const [first] = duePublicationReminders(at('2027-01-04T08:00:00Z'));
    expect(due('2027-01-04T08:00:00Z', first === undefined ? [] : [reminderKey(first)])).toEqual([]);
  });

  it('tells when to look again, and nothing when there is nothing left', () => {
    const next = (time: string) => nextPublicationReminderAt(at(time))?.toISOString() ?? null;
    expect(next('2027-01-04T08:00:00Z')).toBe('2027-01-07T08:00:00.000Z');
    expect(next('2027-01-11T08:00:00Z')).toBeNull();
  });

  it('is named by a key that can be read back', () => {
    const about = { publicationId: 'p', seatId: 's' };
    const key = publicationKey('publication_takedown', about, '2027-01-18');
    expect(publicationOfKey(key)).toEqual({ ...about, of: '2027-01-18' });
    expect(publicationOfKey('action_due:a@2027-01-18')).toBeNull();
  });
});
