import { execFileSync } from 'node:child_process';
import { describe, expect, it } from '@jest/globals';
import { zonedInstant } from '../../../src/domain/calendar/wall-time.ts';
import { readWhen } from '../../../src/domain/reading/read-when.ts';
import { fc } from '../../helpers/properties.ts';

const ROME = 'Europe/Rome';
/** Tuesday 24 November 2026, 10:00 in Rome. */
const NOW = zonedInstant('2026-11-24', '10:00', ROME);

function read(text: string, now = NOW, timeZone = ROME) {
  return readWhen(text, now, timeZone);
}

describe('a reason with numbers and dates of its own', () => {
  it.each([
    'guasto',
    'guasto al server 12',
    'delibera 3/2026 da rivedere',
    'riunione sulla delibera n. 3/12',
    'guasto di ieri alle 10',
    'guasto delle ore 9',
    'sito fermo da oggi alle 15',
    'scadenza del 3 dicembre alle 10',
    'assistenza h24 guasta',
    'h 24',
    '3 comuni senza rete',
    '3/4 dei comuni fermi',
    'domini scaduti',
    'domain scaduto',
    'art. 5 comma 2',
    'il 30% dei server è fermo',
    'legge 7 giugno 2000 n. 150',
    'versione 3.12 difettosa',
    'ora che il sito è fermo',
  ])('%j has no date', (text) => {
    expect(read(text)).toEqual({ kind: 'none', rest: text });
  });

  it.each([
    ['', ''],
    ['   ', ''],
    [': guasto', 'guasto'],
    ['per guasto', 'guasto'],
    ['per', 'per'],
  ])('%j is tidied to %j', (text, rest) => {
    expect(read(text)).toEqual({ kind: 'none', rest });
  });
});

describe('the change of the clocks', () => {
  const beforeSpring = zonedInstant('2027-03-27', '10:00', ROME);
  const beforeAutumn = zonedInstant('2026-10-24', '10:00', ROME);

  it.each<[string, Date, string]>([
    ['domani alle 10', beforeSpring, '2027-03-28T08:00:00.000Z'],
    ['domani alle 1:59', beforeSpring, '2027-03-28T00:59:00.000Z'],
    ['domani alle 10', beforeAutumn, '2026-10-25T09:00:00.000Z'],
    ['domani alle 2:30', beforeAutumn, '2026-10-25T00:30:00.000Z'],
    ['tra 24 ore', beforeAutumn, '2026-10-25T08:00:00.000Z'],
    ['tra un giorno alle 10', beforeAutumn, '2026-10-25T09:00:00.000Z'],
  ])('%j is wall time, and hours from now are elapsed time', (text, now, iso) => {
    expect(read(text, now)).toMatchObject({ kind: 'instant', startsAt: new Date(iso) });
  });

  it('makes an hour that does not exist', () => {
    expect(read('domani alle 2:30', beforeSpring)).toMatchObject({ kind: 'nonexistent' });
  });
});

describe('the day', () => {
  it('is that of the network, not of UTC', () => {
    const lateEvening = new Date('2026-11-24T23:30:00Z');
    expect(read('domani', lateEvening)).toMatchObject({ on: '2026-11-26' });
    expect(read('oggi', lateEvening, 'America/New_York')).toMatchObject({ on: '2026-11-24' });
  });

  it('does not depend on the zone of the process', () => {
    const program = `
      import { readWhen } from './src/domain/reading/read-when.ts';
      const texts = ['domani alle 15', 'la settimana prossima', 'tra un mese alle 9', 'lunedì 30 novembre alle 9', 'due giorni fa', 'fine settimana'];
      const nows = ['2026-11-24T23:30:00Z', '2027-03-27T23:30:00Z', '2026-10-25T00:30:00Z'];
      console.log(JSON.stringify(nows.flatMap((now) => texts.map((text) => readWhen(text, new Date(now), 'Europe/Rome')))));`;
    const outputs = ['UTC', 'Pacific/Kiritimati', 'America/Los_Angeles'].map((zone) =>
      execFileSync(process.execPath, ['--input-type=module-typescript', '--eval', program], {
        env: { ...process.env, TZ: zone, NODE_OPTIONS: '' },
        encoding: 'utf8',
      }),
    );
    expect(new Set(outputs).size).toBe(1);
  });
});

describe('any text', () => {
  const words = fc.constantFrom(
    ..."domani oggi lunedì alle ore 15 15:30 25:99 31 febbraio 3/12 29/2/2027 tra fra due ore mezz'ora il del prossimo settimana mese anni fa subito guasto per - : 99 e mezza 0 4000 stanotte sera dalle 2026-99-99 mezzanotte 24".split(
      ' ',
    ),
  );

  it('gets a reading, whatever its words', () => {
    fc.assert(
      fc.property(fc.array(words, { maxLength: 12 }), (typed) => {
        const reading = read(typed.join(' '));
        if (reading.kind === 'instant') expect(reading.startsAt.getTime()).toBeGreaterThan(NOW.getTime());
        if (reading.kind === 'past') expect(reading.startsAt.getTime()).toBeLessThanOrEqual(NOW.getTime());
        if (reading.kind === 'date_only') expect(reading.on >= '2026-11-24').toBe(true);
      }),
      { numRuns: 1500 },
    );
  });

  it('gets a reading, whatever its characters', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 600 }), (text) => {
        expect(read(text)).toHaveProperty('rest');
      }),
      { numRuns: 300 },
    );
  });

  it('leaves a reason without date words as it is', () => {
    const reason = fc.stringMatching(/^[B-Zb-z]{9}( [g-z]{9}){0,5}$/);
    fc.assert(
      fc.property(reason, (text) => {
        expect(read(`domani alle 15: ${text}`)).toMatchObject({ kind: 'instant', rest: text });
      }),
      { numRuns: 200 },
    );
  });

  it.each([
    ['spaces', ' '.repeat(20_000)],
    ['digits', '1'.repeat(20_000)],
    ['dates', '3/12/2026 '.repeat(2_000)],
    ['hours', 'alle 15 '.repeat(2_500)],
    ['commas', `guasto${','.repeat(20_000)}x`],
    ['months', 'tra un mese e '.repeat(1_500)],
    ['open tags', '<b '.repeat(7_000)],
    ['words', `domani alle 15 ${'guasto '.repeat(3_000)}`],
  ])('of 20 KB made of %s is read at once', (_name, text) => {
    const before = performance.now();
    expect(read(text)).toHaveProperty('rest');
    expect(performance.now() - before).toBeLessThan(500);
  });

  it('keeps what lies beyond the part that is scanned', () => {
    const reason = 'parola '.repeat(200).trim();
    expect(read(`domani alle 15 ${reason}`)).toMatchObject({ kind: 'instant', rest: reason });
  });
});
