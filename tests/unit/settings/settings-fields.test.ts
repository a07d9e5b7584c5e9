import { describe, expect, it } from '@jest/globals';
import { formatSeatLines, parseSeatLines } from '../../../src/domain/network/seat-lines.ts';
import { RETENTION_BOUNDS } from '../../../src/domain/personal-data/retention.ts';
import { defaultSettings } from '../../../src/domain/settings/settings.ts';
import { SETTINGS_FIELDS } from '../../../src/domain/settings/settings-field.ts';
import { fromFields, planField, toFields } from '../../../src/domain/settings/settings-fields.ts';
import { fc } from '../../helpers/properties.ts';

const settings = { ...defaultSettings(), place: 'Sala riunioni', link: 'https://esempio.it/riunione' };
const seats = [
  { name: 'Lugo', patronDay: '06-01' },
  { name: "Sant'Agata sul Santerno", patronDay: null },
];

describe('the fields of the settings', () => {
  it('come back as the settings they were made of', () => {
    expect(fromFields(toFields(settings, seats), defaultSettings())).toEqual({
      settings,
      seats,
      problems: [],
    });
  });

  it('are all given, and three for each line of the plan in days', () => {
    const fields = toFields(settings, seats);
    expect(Object.keys(fields)).toEqual(expect.arrayContaining([...SETTINGS_FIELDS]));
    expect(fields[planField('nudge-5d', 'offset')]).toBe('5');
    expect(fields[planField('minutes-7d', 'offset')]).toBe('7');
    expect(fields[planField('joining-1h', 'offset')]).toBe('60');
    expect(fields[planField('joining-1h', 'at')]).toBeUndefined();
  });

  it('keep the current value where they are missing', () => {
    expect(fromFields({}, settings)).toEqual({ settings, seats: null, problems: [] });
    expect(fromFields({ time: '9.30' }, settings).settings).toEqual({
      ...settings,
      calendar: { ...settings.calendar, time: '09:30' },
    });
  });

  it('keep the year of the anchor, and the sign of the lines of the plan', () => {
    const fields = {
      anchorMonth: '2',
      [planField('eve', 'offset')]: '2',
      [planField('minutes-3d', 'offset')]: '4',
    };
    const { calendar, plan } = fromFields(fields, settings).settings;
    expect(calendar.anchor).toBe('2026-02');
    expect(plan.find((line) => line.key === 'eve')?.offset).toEqual({ unit: 'days', days: -2, at: '15:00' });
    expect(plan.find((line) => line.key === 'minutes-3d')?.offset).toEqual({
      unit: 'days',
      days: 4,
      at: '09:00',
    });
  });

  it('hold each term of retention to its bounds', () => {
    for (const [field, { least, most }] of Object.entries(RETENTION_BOUNDS)) {
      for (const [value, accepted] of [
        [least - 1, false],
        [least, true],
        [most, true],
        [most + 1, false],
      ] as const) {
        const { problems, settings: read } = fromFields({ [field]: String(value) }, settings);
        expect([field, value, problems.length === 0]).toEqual([field, value, accepted]);
        expect(read).toMatchObject(accepted ? { [field]: value } : settings);
      }
    }
    // Nothing about a sitting may outlive it.
    const { retentionRecordYears, retentionAnswersMonths, retentionDeliveriesMonths } = RETENTION_BOUNDS;
    const longest = Math.max(retentionAnswersMonths.most, retentionDeliveriesMonths.most);
    expect(longest).toBeLessThanOrEqual(retentionRecordYears.least * 12);
  });

  it('clear the link and the escalation when left empty', () => {
    const read = fromFields({ link: ' ', escalationMinutes: '' }, settings).settings;
    expect([read.link, read.escalationMinutes]).toEqual([null, []]);
  });

  it('put escalation minutes in order, once each', () => {
    expect(fromFields({ escalationMinutes: '60, 15 15;30' }, settings).settings.escalationMinutes).toEqual([
      15, 30, 60,
    ]);
  });

  it.each([
    ['weekday', '8'],
    ['weekday', 'martedì'],
    ['nth', '0'],
    ['nth', '6'],
    ['everyMonths', '13'],
    ['anchorMonth', '0'],
    ['time', '25:00'],
    ['time', '10'],
    ['durationMinutes', 'due ore'],
    ['durationMinutes', '5'],
    ['timeZone', 'Europe/Lugo'],
    ['place', 'x'.repeat(201)],
    ['link', 'http://esempio.it'],
    ['link', 'javascript:alert(1)'],
    ['link', 'esempio.it'],
    ['answerByDays', '-1'],
    ['answerByDays', '1e1'],
    ['answerByTime', ''],
    ['lockAtAnswerBy', 'forse'],
    ['escalationMinutes', '15, presto'],
    ['escalationMinutes', '1,2,3,4,5,6'],
    ['seats', ''],
    ['seats', ' \n '],
    [planField('eve', 'on'), 'si'],
    [planField('eve', 'offset'), '61'],
    [planField('eve', 'at'), '9'],
    [planField('joining-1h', 'offset'), '0'],
  ])('refuse %s = "%s", keep the current value and say what was typed', (field, typed) => {
    const read = fromFields({ [field]: typed }, settings);
    expect(read.settings).toEqual(settings);
    expect(read.seats).toBeNull();
    expect(read.problems).toEqual([{ field, problem: 'invalid', understood: typed.trim() }]);
  });

  it('say which lines of the seats were not accepted', () => {
    const typed = 'Lugo\nCotignola | 31/02\nlugo';
    expect(fromFields({ seats: typed }, settings)).toEqual({
      settings,
      seats: null,
      problems: [
        { field: 'seats', problem: 'invalid', understood: typed },
        { field: 'seats_line', problem: 'invalid', understood: 'Cotignola | 31/02' },
        { field: 'seats_line', problem: 'invalid', understood: 'lugo' },
      ],
    });
  });

  it('never throw, whatever is typed', () => {
    const anyForm = fc.dictionary(
      fc.constantFrom(...Object.keys(toFields(settings, seats))),
      fc.string({ unit: 'binary' }),
    );
    fc.assert(fc.property(anyForm, (fields) => expect(() => fromFields(fields, settings)).not.toThrow()));
  });
});

describe('the lines of the seats', () => {
  it('take a name, and a patron-saint day after a bar', () => {
    expect(parseSeatLines(" Lugo |1/6 \r\n\n  Sant'Agata   sul Santerno\rAlfonsine | ")).toEqual({
      seats: [
        { name: 'Lugo', patronDay: '06-01' },
        { name: "Sant'Agata sul Santerno", patronDay: null },
        { name: 'Alfonsine', patronDay: null },
      ],
      rejected: [],
    });
  });

  it.each([
    '| 01/06',
    'x'.repeat(61),
    'Lugo | 32/01',
    'Lugo | 01/13',
    'Lugo | 30/02',
    'Lugo | a',
    'Lugo | 1/6 | 2',
  ])('refuse "%s"', (line) => {
    expect(parseSeatLines(line)).toEqual({ seats: [], rejected: [line] });
  });

  it('come back as they were written', () => {
    expect(parseSeatLines(formatSeatLines(seats))).toEqual({ seats, rejected: [] });
  });
});
