import { describe, expect, it } from '@jest/globals';
import { zonedInstant } from '../../../src/domain/calendar/wall-time.ts';
import { readWhen } from '../../../src/domain/reading/read-when.ts';

const ROME = 'Europe/Rome';
/** Tuesday 24 November 2026, 10:00 in Rome. */
const NOW = zonedInstant('2026-11-24', '10:00', ROME);

function read(text: string, now = NOW, timeZone = ROME) {
  return readWhen(text, now, timeZone);
}

function at(on: string, time: string, timeZone = ROME): string {
  return zonedInstant(on, time, timeZone).toISOString();
}

/** `[text, 'yyyy-MM-dd HH:mm' in Rome, rest]` */
type Row = [string, string, string?];

const TIMES_AND_DAYS: Row[] = [
  ['domani alle 15', '2026-11-25 15:00'],
  ['domani alle 15:30 guasto al sito', '2026-11-25 15:30', 'guasto al sito'],
  ['DOMANI ALLE 15 Guasto', '2026-11-25 15:00', 'Guasto'],
  ['domani, alle ore 15.00, guasto', '2026-11-25 15:00', 'guasto'],
  ['domani ore 9 - guasto', '2026-11-25 09:00', 'guasto'],
  ['domani 15', '2026-11-25 15:00'],
  ['domani 15: guasto', '2026-11-25 15:00', 'guasto'],
  ['domani 15 per il guasto', '2026-11-25 15:00', 'il guasto'],
  ['oggi ore 16.30', '2026-11-24 16:30'],
  ['oggi 16.30', '2026-11-24 16:30'],
  ['oggi h 16', '2026-11-24 16:00'],
  ['oggi h16', '2026-11-24 16:00'],
  ['oggi 16h30', '2026-11-24 16:30'],
  ['oggi alle 16,30', '2026-11-24 16:30'],
  ['oggi alle 1630', '2026-11-24 16:30'],
  ['oggi pomeriggio alle 4 e un quarto', '2026-11-24 16:15'],
  ['oggi alle 4 del pomeriggio', '2026-11-24 16:00'],
  ['oggi alle 4 pm', '2026-11-24 16:00'],
  ['dopodomani alle 8 e mezza', '2026-11-26 08:30'],
  ['dopo domani alle 8 e 45', '2026-11-26 08:45'],
  ['domani alle nove meno un quarto', '2026-11-25 08:45'],
  ['domani alle quindici e trenta', '2026-11-25 15:30'],
  ["domani all'una", '2026-11-25 01:00'],
  ['domani all’una di pomeriggio', '2026-11-25 13:00'],
  ['domani mattina alle 9', '2026-11-25 09:00'],
  ['domattina alle 9', '2026-11-25 09:00'],
  ['domani pomeriggio alle 3', '2026-11-25 15:00'],
  ['domani sera alle 8', '2026-11-25 20:00'],
  ['stasera alle 18', '2026-11-24 18:00'],
  ['stasera alle 9', '2026-11-24 21:00'],
  ['stanotte alle 2', '2026-11-25 02:00'],
  ['alle 3 di notte', '2026-11-25 03:00'],
  ['alle 15', '2026-11-24 15:00'],
  ['alle 15 guasto', '2026-11-24 15:00', 'guasto'],
  ['15:30 guasto', '2026-11-24 15:30', 'guasto'],
  ['ore 15', '2026-11-24 15:00'],
  ['alle 15 di domani: guasto', '2026-11-25 15:00', 'guasto'],
  ['alle 10 del 3 dicembre', '2026-12-03 10:00'],
  ['alle 10 del 3', '2026-12-03 10:00'],
  ["alle 9 dell'8 dicembre", '2026-12-08 09:00'],
  ['alle 16 (oggi) guasto', '2026-11-24 16:00', 'guasto'],
  ['mezzogiorno', '2026-11-24 12:00'],
  ['domani a mezzogiorno e mezzo', '2026-11-25 12:30'],
  ['oggi a mezzanotte', '2026-11-25 00:00'],
  ['domani alle 24', '2026-11-26 00:00'],
  ['domani dalle 9 alle 11 guasto', '2026-11-25 09:00', 'guasto'],
  ['domani 15:00-16:00 guasto', '2026-11-25 15:00', 'guasto'],
  ['data: domani ora: 15', '2026-11-25 15:00'],
];

const WEEKDAYS: Row[] = [
  ['lunedì 30 novembre alle 9', '2026-11-30 09:00'],
  ['lunedì 30 novembre 2026 alle 9', '2026-11-30 09:00'],
  ['lunedì 30/11 alle 9', '2026-11-30 09:00'],
  ['lunedì 30 alle 9', '2026-11-30 09:00'],
  ['lunedi alle 9', '2026-11-30 09:00'],
  ["lunedi' alle 9", '2026-11-30 09:00'],
  ['lunedi\u0300 alle 9', '2026-11-30 09:00'],
  ['LUNEDÌ ALLE 9', '2026-11-30 09:00'],
  ['lunedì 9:30', '2026-11-30 09:30'],
  ['lunedì mattina alle 9', '2026-11-30 09:00'],
  ['martedì prossimo ore 9', '2026-12-01 09:00'],
  ['martedì p.v. ore 9', '2026-12-01 09:00'],
  ['il prossimo martedì alle 9', '2026-12-01 09:00'],
  ['venerdì prossimo alle 11', '2026-11-27 11:00'],
  ['lunedì della prossima settimana alle 9', '2026-11-30 09:00'],
  ['mercoledì della settimana prossima alle 9', '2026-12-02 09:00'],
  ['martedì alle 15', '2026-11-24 15:00'],
  ['martedì alle 9', '2026-12-01 09:00'],
  ['domani mercoledì 25 novembre alle 9', '2026-11-25 09:00'],
  ['domani (25/11) alle 9', '2026-11-25 09:00'],
  ['mer 25 alle 9', '2026-11-25 09:00'],
  ['lundì alle 10', '2026-11-30 10:00'],
  ['dmani alle 15 guasto', '2026-11-25 15:00', 'guasto'],
];

const DATES: Row[] = [
  ['il 3 dicembre alle 10', '2026-12-03 10:00'],
  ['3 dic. alle 10', '2026-12-03 10:00'],
  ['il 3 alle 10', '2026-12-03 10:00'],
  ['il giorno 30 alle 10', '2026-11-30 10:00'],
  ['1° dicembre ore 9', '2026-12-01 09:00'],
  ['primo dicembre alle 9', '2026-12-01 09:00'],
  ['3/12 alle 10', '2026-12-03 10:00'],
  ['3.12 alle 10', '2026-12-03 10:00'],
  ['3/12/2026 ore 10.00', '2026-12-03 10:00'],
  ['03/12/26 10:00', '2026-12-03 10:00'],
  ['3-12-2026 alle 10', '2026-12-03 10:00'],
  ['2026-12-03 10:00 guasto', '2026-12-03 10:00', 'guasto'],
  ['30 novenbre alle 10', '2026-11-30 10:00'],
  ['3 gennaio alle 10', '2027-01-03 10:00'],
  ['23 novembre alle 10', '2027-11-23 10:00'],
  ['29/2/2028 alle 10', '2028-02-29 10:00'],
];

const RELATIVE: Row[] = [
  ['tra due ore', '2026-11-24 12:00'],
  ['fra due ore guasto', '2026-11-24 12:00', 'guasto'],
  ['tra 2h guasto', '2026-11-24 12:00', 'guasto'],
  ["fra mezz'ora", '2026-11-24 10:30'],
  ['fra mezz’ora', '2026-11-24 10:30'],
  ['tra mezzora', '2026-11-24 10:30'],
  ['tra 30 minuti', '2026-11-24 10:30'],
  ['tra 30 min. guasto', '2026-11-24 10:30', 'guasto'],
  ["tra un'ora e mezza guasto", '2026-11-24 11:30', 'guasto'],
  ["tra un'ora", '2026-11-24 11:00'],
  ["tra un quarto d'ora", '2026-11-24 10:15'],
  ["tra un paio d'ore", '2026-11-24 12:00'],
  ['tra 2 ore e 20 minuti', '2026-11-24 12:20'],
  ['tra tre giorni alle 9', '2026-11-27 09:00'],
  ['tra una settimana alle 9', '2026-12-01 09:00'],
  ['tra un mese alle 9 guasto', '2026-12-24 09:00', 'guasto'],
];

const INSIDE_A_REASON: Row[] = [
  ['guasto al sito domani alle 15', '2026-11-25 15:00', 'guasto al sito'],
  ['guasto al sito, domani alle 15.', '2026-11-25 15:00', 'guasto al sito.'],
  ['guasto per domani alle 15', '2026-11-25 15:00', 'guasto'],
  ['Guasto al sito alle 15', '2026-11-24 15:00', 'Guasto al sito'],
  ['guasto, tra due ore', '2026-11-24 12:00', 'guasto'],
  ['domani riunione sul guasto alle 15', '2026-11-25 15:00', 'riunione sul guasto'],
  ['domani alle 10 per il bando del 3 dicembre', '2026-11-25 10:00', 'il bando del 3 dicembre'],
  ['per domani alle 15: guasto', '2026-11-25 15:00', 'guasto'],
  ['domani alle 15 per', '2026-11-25 15:00', 'per'],
  ['domani alle 15 Perché Città è fermo 😀', '2026-11-25 15:00', 'Città è fermo 😀'],
];

describe('a date with a time', () => {
  it.each([...TIMES_AND_DAYS, ...WEEKDAYS, ...DATES, ...RELATIVE, ...INSIDE_A_REASON])(
    '%j is %s in Rome',
    (text, when, rest = '') => {
      const reading = read(text);
      expect(reading).toMatchObject({ kind: 'instant', rest });
      const [on = '', time = ''] = when.split(' ');
      expect('startsAt' in reading && reading.startsAt.toISOString()).toBe(at(on, time));
    },
  );

  it('is understood in the words typed and with the day in full', () => {
    expect(read('Domani alle 15 guasto')).toMatchObject({
      understood: 'Domani alle 15 (mercoledì 25 novembre 2026, 15:00)',
    });
  });

  it('counts elapsed minutes up to the next whole one', () => {
    const now = new Date('2026-11-24T09:00:12.345Z');
    expect(read('tra 30 minuti', now)).toMatchObject({ startsAt: new Date('2026-11-24T09:31:00Z') });
  });
});

describe('at once', () => {
  it.each([
    ['subito', ''],
    ['Subito!', ''],
    ['adesso', ''],
    ['ora', ''],
    ['immediatamente', ''],
    ['oggi subito', ''],
    ['subito guasto al sito', 'guasto al sito'],
    ['subito: guasto', 'guasto'],
    ['adesso per il guasto', 'il guasto'],
    ['guasto al sito, subito!', 'guasto al sito'],
    ['riunione subito', 'riunione'],
  ])('%j leaves the reason %j', (text, rest) => {
    expect(read(text)).toEqual({ kind: 'immediate', rest });
  });

  it('is not what "subito dopo" means', () => {
    expect(read('subito dopo pranzo').kind).toBe('none');
  });
});

describe('a day without a time', () => {
  it.each([
    ['domani', '2026-11-25', ''],
    ['domani guasto', '2026-11-25', 'guasto'],
    ['domani 12 delegati arrivano', '2026-11-25', '12 delegati arrivano'],
    ['domani mattina guasto', '2026-11-25', 'guasto'],
    ['oggi', '2026-11-24', ''],
    ['martedì', '2026-12-01', ''],
    ['3 gennaio', '2027-01-03', ''],
    ['24 novembre', '2026-11-24', ''],
    ['3/12 - guasto', '2026-12-03', 'guasto'],
    ['la settimana prossima', '2026-12-01', ''],
    ['domani guasto delle ore 9', '2026-11-25', 'guasto delle ore 9'],
  ])('%j is %s with the reason %j', (text, on, rest) => {
    expect(read(text)).toMatchObject({ kind: 'date_only', on, rest });
  });
});

describe('a date or time that does not exist', () => {
  it.each([
    ['31 febbraio', '31 febbraio', ''],
    ['31 febbraio guasto', '31 febbraio', 'guasto'],
    ['30 febbraio alle 10', '30 febbraio alle 10', ''],
    ['29/2/2027', '29/2/2027', ''],
    ['29 febbraio', '29 febbraio', ''],
    ['45/13 alle 9', '45/13 alle 9', ''],
    ['alle 25', 'alle 25', ''],
    ['domani alle 25 guasto', 'domani alle 25', 'guasto'],
    ['alle 15:75', 'alle 15:75', ''],
    ['lunedì 1 dicembre 2026', 'lunedì 1 dicembre 2026 (martedì 1 dicembre 2026)', ''],
    ['lunedì 1 dicembre alle 9', 'lunedì 1 dicembre alle 9 (martedì 1 dicembre 2026)', ''],
    ['domani giovedì alle 9', 'domani giovedì alle 9 (mercoledì 25 novembre 2026)', ''],
    ['domani 26 novembre alle 9', 'domani 26 novembre alle 9 (mercoledì 25 novembre 2026)', ''],
  ])('%j is said to be %j', (text, understood, rest) => {
    expect(read(text)).toEqual({ kind: 'nonexistent', understood, rest });
  });
});

describe('a date that is past', () => {
  it.each([
    ['ieri alle 10', '2026-11-23 10:00'],
    ['ieri', '2026-11-23 00:00'],
    ['l’altro ieri alle 10', '2026-11-22 10:00'],
    ['oggi alle 8', '2026-11-24 08:00'],
    ['oggi alle 10', '2026-11-24 10:00'],
    ['alle 9', '2026-11-24 09:00'],
    ['24 novembre alle 8', '2026-11-24 08:00'],
    ['lunedì 23 novembre alle 9', '2026-11-23 09:00'],
    ['lunedì scorso alle 9', '2026-11-23 09:00'],
    ['3/12/2025 alle 9', '2025-12-03 09:00'],
    ['due giorni fa', '2026-11-22 00:00'],
  ])('%j is told as such', (text, when) => {
    const [on = '', time = ''] = when.split(' ');
    const reading = read(`${text} guasto`);
    expect(reading).toMatchObject({ kind: 'past', rest: 'guasto' });
    expect('startsAt' in reading && reading.startsAt.toISOString()).toBe(at(on, time));
  });
});
