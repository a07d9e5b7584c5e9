import { describe, expect, it } from '@jest/globals';
import type { SeatsAtSitting } from '../../../src/domain/register/attendance-by-seat.ts';
import { attendanceBySeat } from '../../../src/domain/register/attendance-by-seat.ts';
import { fc } from '../../helpers/properties.ts';

const LUGO = { id: 'lugo', name: 'Lugo' };
const COTIGNOLA = { id: 'cotignola', name: 'Cotignola' };
const FUSIGNANO = { id: 'fusignano', name: 'Fusignano' };

function register(on: string, seats: SeatsAtSitting['seats'], covered: string[]): SeatsAtSitting {
  return {
    sitting: { startsAt: new Date(`${on}T09:00:00Z`), kind: 'ordinary', number: null },
    seats,
    coveredSeatIds: new Set(covered),
  };
}

describe('attendance by seat', () => {
  it('puts the sittings in order of time and the seats in theirs', () => {
    const { sittings, seats } = attendanceBySeat(
      [LUGO, COTIGNOLA],
      [
        register('2027-03-16', [LUGO, COTIGNOLA], ['lugo', 'cotignola']),
        register('2027-01-19', [LUGO, COTIGNOLA], ['cotignola']),
      ],
    );
    expect(sittings.map(({ startsAt }) => startsAt.toISOString().slice(0, 10))).toEqual([
      '2027-01-19',
      '2027-03-16',
    ]);
    expect(seats).toEqual([
      { name: 'Lugo', covered: [false, true] },
      { name: 'Cotignola', covered: [true, true] },
    ]);
  });

  it('tells a seat that did not exist yet from one that was not covered', () => {
    const { seats } = attendanceBySeat(
      [LUGO, FUSIGNANO],
      [register('2027-01-19', [LUGO], []), register('2027-03-16', [LUGO, FUSIGNANO], [])],
    );
    expect(seats).toEqual([
      { name: 'Lugo', covered: [false, false] },
      { name: 'Fusignano', covered: [null, false] },
    ]);
  });

  it('keeps a seat that has been removed since, after the others', () => {
    const { seats } = attendanceBySeat([LUGO], [register('2027-01-19', [COTIGNOLA, LUGO], ['cotignola'])]);
    expect(seats).toEqual([
      { name: 'Lugo', covered: [false] },
      { name: 'Cotignola', covered: [true] },
    ]);
  });

  it('gives each seat one mark for each sitting, and counts what the registers count', () => {
    const ids = fc.subarray(['a', 'b', 'c', 'd']);
    const registers = fc.array(
      fc.tuple(ids, ids, fc.integer({ min: 0, max: 400 })).map(([present, covered, day]) => ({
        sitting: { startsAt: new Date(day * 86_400_000), kind: 'urgent' as const, number: null },
        seats: present.map((id) => ({ id, name: id.toUpperCase() })),
        coveredSeatIds: new Set(covered.filter((id) => present.includes(id))),
      })),
    );
    fc.assert(
      fc.property(ids, registers, (today, all) => {
        const result = attendanceBySeat(
          today.map((id) => ({ id, name: id.toUpperCase() })),
          all,
        );
        expect(result.seats.every(({ covered }) => covered.length === all.length)).toBe(true);
        const marks = result.seats.flatMap(({ covered }) => covered);
        const total = (count: (one: SeatsAtSitting) => number) =>
          all.reduce((sum, one) => sum + count(one), 0);
        expect(marks.filter((mark) => mark === true)).toHaveLength(total((one) => one.coveredSeatIds.size));
        expect(marks.filter((mark) => mark !== null)).toHaveLength(total((one) => one.seats.length));
      }),
    );
  });
});
