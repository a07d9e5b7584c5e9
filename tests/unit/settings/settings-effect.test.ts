import { describe, expect, it } from '@jest/globals';
import type { ActionItem } from '../../../src/domain/actions/action-item.ts';
import { decisionKey } from '../../../src/domain/plan/reminder-plan.ts';
import { broughtInLine } from '../../../src/domain/settings/in-line.ts';
import type { Outlook, OutlookLine } from '../../../src/domain/settings/outlook-of-settings.ts';
import { outlookOf } from '../../../src/domain/settings/outlook-of-settings.ts';
import type { NetworkSettings } from '../../../src/domain/settings/settings.ts';
import { defaultSettings } from '../../../src/domain/settings/settings.ts';
import { meantChanges, seenMark, settingsChanges } from '../../../src/domain/settings/settings-change.ts';
import type { SettingsEffect } from '../../../src/domain/settings/settings-effect.ts';
import { groupEffects, settingsEffects } from '../../../src/domain/settings/settings-effect.ts';
import { fromFields, planField, toFields } from '../../../src/domain/settings/settings-fields.ts';
import type { Sitting } from '../../../src/domain/sittings/sitting.ts';
import { effectLines } from '../../../src/texts/settings/settings-effects.ts';
import { aNetwork, aSitting } from '../../helpers/builders.ts';
import { fc } from '../../helpers/properties.ts';

/** Between the first nudge and the second of the sitting of 19 January. */
const NOW = new Date('2027-01-15T08:00:00Z');
const UNTIL = new Date('2028-02-01T00:00:00Z');
const settings = { ...defaultSettings(), place: 'Sala grande' };
const sitting = aSitting({
  ...{ id: 'convened', networkId: 'rete', kind: 'ordinary', seriesOn: '2027-01-19' },
  ...{ startsAt: new Date('2027-01-19T09:00:00Z'), durationMinutes: 120, status: 'convened' },
  ...{ convenedAt: new Date('2027-01-08T08:00:00Z'), answerBy: new Date('2027-01-17T17:00:00Z') },
  ...{ place: 'Sala grande', link: null, dateVersion: 1, change: null },
});
const DECIDED = new Set(
  ['convocation', 'nudge-5d'].map((lineKey) =>
    decisionKey({ sittingKey: sitting.id, dateVersion: 1, lineKey }),
  ),
);

function changed(fields: Record<string, string>, from: NetworkSettings = settings): NetworkSettings {
  const read = fromFields(fields, from);
  if (read.problems.length > 0) throw new Error(JSON.stringify(read.problems));
  return read.settings;
}

function outlook(of: NetworkSettings, stored: readonly Sitting[] = [sitting], now = NOW): Outlook {
  const inLine = stored.map((one) => broughtInLine(one, { before: settings, after: of, now }) ?? one);
  const network = aNetwork({ id: 'rete', settings: of });
  const actions: ActionItem[] = [];
  return outlookOf({ network, stored: inLine, actions, decided: DECIDED, now, until: UNTIL });
}

function effectsOf(fields: Record<string, string>, stored?: readonly Sitting[], now = NOW): SettingsEffect[] {
  return settingsEffects(outlook(settings, stored, now), outlook(changed(fields), stored, now), now);
}

describe('what a change of the settings makes different', () => {
  it.each<[string, Record<string, string>, Partial<SettingsEffect>[]]>([
    [
      'a reminder at another time, for each sitting to come',
      { [planField('eve', 'at')]: '16:30' },
      [{ effect: 'line_moved', lineKey: 'eve', to: new Date('2027-01-18T15:30:00Z') }],
    ],
    [
      'a reminder that falls away',
      { [planField('joining-1h', 'on')]: 'false' },
      [{ effect: 'line_gone', lineKey: 'joining-1h', at: new Date('2027-01-19T08:00:00Z') }],
    ],
    [
      'what went out already does not go out again',
      { [planField('nudge-5d', 'offset')]: '3' },
      [{ effect: 'line_moved' }, { effect: 'line_stays', lineKey: 'nudge-5d' }],
    ],
    [
      'a convened sitting stays where it is when the rule moves the others',
      { weekday: '4' },
      [
        { effect: 'date_kept', at: sitting.startsAt, convened: true },
        { effect: 'date_moved', to: new Date('2027-03-18T09:00:00Z') },
        { effect: 'answer_by_moved' },
        { effect: 'line_moved', withDate: true },
      ],
    ],
    [
      'dates come and go with the months',
      { everyMonths: '1' },
      [
        { effect: 'date_added', at: new Date('2027-02-16T09:00:00Z') },
        { effect: 'line_added', withDate: true },
      ],
    ],
    [
      'the place of a sitting already convened',
      { place: 'Altra sala' },
      [
        { effect: 'place_changed', at: sitting.startsAt, convened: true },
        { effect: 'place_changed', convened: false },
      ],
    ],
    [
      'the monthly post of practices on another day',
      { practiceDigestDay: '2' },
      [{ effect: 'digest_moved', to: new Date('2027-02-02T08:00:00Z') }],
    ],
    [
      'the monthly post of practices switched off',
      { practiceDigest: 'false' },
      [{ effect: 'digest_moved', to: null }],
    ],
    ['a switch that sends nothing', { lockAtAnswerBy: 'true' }, []],
  ])('names %s', (_what, fields, expected) => {
    const groups = groupEffects(effectsOf(fields)).map(({ first }) => first);
    expect(groups).toMatchObject(expected);
    expect(groups).toHaveLength(expected.length);
  });

  it('says that what is overdue goes out at once, and what makes no sense any more does not', () => {
    const off = changed({ [planField('uncovered-2d', 'on')]: 'false' });
    const on = changed({ [planField('uncovered-2d', 'offset')]: '6' });
    const effects = settingsEffects(outlook(off), outlook(on), NOW);
    expect(effects[0]).toMatchObject({ effect: 'line_added', lineKey: 'uncovered-2d', at: null });
    const late = new Date('2027-01-19T09:30:00Z');
    const later = settingsEffects(outlook(off, [sitting], late), outlook(on, [sitting], late), late);
    expect(later.map((effect) => ('of' in effect ? effect.of : null))).not.toContainEqual({
      sittingAt: sitting.startsAt,
    });
  });

  it('is told in a few sentences, the rest counted', () => {
    const groups = groupEffects(effectsOf({ weekday: '4' }));
    const lines = effectLines(groups, 'Europe/Rome', 2);
    expect(lines).toHaveLength(3);
    expect(lines[0]).toContain('martedì 19 gennaio 2027, ore 10:00 è già convocata e resta in questa data');
    expect(lines[1]).toMatch(
      /martedì 16 marzo 2027.* passa a giovedì 18 marzo 2027.*Lo stesso per 5 altre sedute/,
    );
    expect(effectLines([], 'Europe/Rome', 2)).toEqual(['Nessun invio cambia.']);
  });
});

const anyFields = fc
  .record(
    {
      weekday: fc.constantFrom('1', '3', '5'),
      nth: fc.constantFrom('1', '2', '5'),
      everyMonths: fc.constantFrom('1', '2', '3'),
      time: fc.constantFrom('09:00', '18:30'),
      place: fc.constantFrom('Altrove', 'Sala grande'),
      answerByDays: fc.constantFrom('1', '5'),
      [planField('convocation', 'offset')]: fc.constantFrom('3', '5', '20'),
      [planField('nudge-2d', 'offset')]: fc.constantFrom('1', '4'),
      [planField('eve', 'on')]: fc.constantFrom('true', 'false'),
      [planField('joining-1h', 'offset')]: fc.constantFrom('30', '1440'),
    },
    { requiredKeys: [] },
  )
  .map((fields) => changed(fields as Record<string, string>));
const anyNow = fc
  .integer({ min: 0, max: 24 * 60 })
  .map((hours) => new Date(NOW.getTime() + hours * 3_600_000));

/** Every message to be sent, by sitting, line and instant. */
function messages({ sittings }: Outlook): Map<string, OutlookLine> {
  return new Map(
    sittings.flatMap(({ key, lines }) =>
      lines
        .filter((line) => line.state === 'to_send')
        .map((line): [string, OutlookLine] => [`${key} ${line.lineKey} ${line.at?.getTime()}`, line]),
    ),
  );
}

describe('whatever is changed', () => {
  it('nothing differs from itself', () => {
    fc.assert(
      fc.property(anyFields, anyNow, (one, now) => {
        expect(settingsEffects(outlook(one, [sitting], now), outlook(one, [sitting], now), now)).toEqual([]);
      }),
      { numRuns: 40 },
    );
  });

  it('names each message that goes out only before or only after, and no other', () => {
    fc.assert(
      fc.property(anyFields, anyFields, anyNow, (one, other, now) => {
        const [before, after] = [outlook(one, [sitting], now), outlook(other, [sitting], now)];
        const [old, next] = [messages(before), messages(after)];
        const effects = settingsEffects(before, after, now);
        const came = [...next.keys()].filter((key) => !old.has(key)).length;
        const went = [...old.keys()].filter((key) => !next.has(key)).length;
        const named = (...kinds: SettingsEffect['effect'][]) =>
          effects.filter(({ effect }) => kinds.includes(effect)).length;
        expect([named('line_added', 'line_moved'), named('line_gone', 'line_moved')]).toEqual([came, went]);
        const told = groupEffects(effects).reduce((sum, { others }) => sum + others + 1, 0);
        expect(told).toBe(effects.length);
      }),
      { numRuns: 60 },
    );
  });
});

describe('a form that was made some time ago', () => {
  const seen = toFields(settings, []);

  it('changes what was typed into it and leaves what others have changed', () => {
    const current = toFields(changed({ time: '09:30' }), []);
    const { meant, overtaken } = meantChanges({ fields: { ...seen, place: 'Altrove' }, seen }, current);
    expect([meant, overtaken]).toEqual([{ place: 'Altrove' }, []]);
  });

  it('is overtaken where both have changed the same setting to different values', () => {
    const current = toFields(changed({ time: '09:30', place: 'Altrove' }), []);
    const fields = { ...seen, time: '11:00', place: ' Altrove ' };
    expect(meantChanges({ fields, seen }, current).overtaken).toEqual(['time']);
  });

  it('knows a long value by its mark, and a changed one from it', () => {
    const long = Array.from({ length: 30 }, (_, index) => `Comune inventato ${index}`).join('\n');
    const mark = seenMark(long);
    expect(mark.length).toBeLessThan(20);
    const form = { fields: { seats: `${long.replaceAll('\n', '\r\n')} ` }, seen: { seats: mark } };
    expect(meantChanges(form, { seats: long })).toEqual({ meant: {}, overtaken: [] });
    const other = { fields: { seats: 'Lugo' }, seen: { seats: mark } };
    expect(meantChanges(other, { seats: `${long}\nLugo` }).overtaken).toEqual(['seats']);
  });

  it('is taken as it stands when it does not say what it showed', () => {
    const { meant, overtaken } = meantChanges({ fields: { time: '11:00' }, seen: {} }, seen);
    expect([meant, overtaken]).toEqual([{ time: '11:00' }, []]);
  });

  it('gives each change once, from and to', () => {
    const after = toFields(changed({ time: '09:30', [planField('eve', 'on')]: 'false' }), []);
    expect(settingsChanges(seen, after)).toEqual([
      { field: 'time', from: '10:00', to: '09:30' },
      { field: planField('eve', 'on'), from: 'true', to: 'false' },
    ]);
  });
});
