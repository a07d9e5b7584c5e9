import { describe, expect, it } from '@jest/globals';
import { nextSitting, upcomingSittings, virtualSittings } from '../../../src/domain/calendar/series.ts';
import type { Sitting } from '../../../src/domain/sittings/sitting.ts';
import { aNetwork, aSitting } from '../../helpers/builders.ts';

const network = aNetwork();
const NOW = new Date('2026-12-01T09:00:00Z');

function upcoming(stored: Sitting[], count = 3) {
  let n = 0;
  const newId = () => {
    n += 1;
    return `new-${n}`;
  };
  return upcomingSittings({ network, stored, now: NOW, count, newId });
}

const starts = (sittings: Sitting[]) =>
  sittings.map((sitting) => sitting.startsAt.toISOString().slice(0, 10));

describe('the sittings to come', () => {
  it('are the dates of the series while none is stored', () => {
    expect(starts(upcoming([]))).toEqual(['2027-01-19', '2027-03-16', '2027-05-18']);
  });

  it('hold a moved date in place of the one of the series', () => {
    const moved = aSitting({ startsAt: new Date('2027-01-26T09:00:00Z'), status: 'planned', dateVersion: 2 });
    expect(starts(upcoming([moved]))).toEqual(['2027-01-26', '2027-03-16', '2027-05-18']);
  });

  it('keep a date moved to another month, and do not convene its own month again', () => {
    const moved = aSitting({ startsAt: new Date('2027-02-02T09:00:00Z'), dateVersion: 2 });
    expect(starts(upcoming([moved]))).toEqual(['2027-02-02', '2027-03-16', '2027-05-18']);
  });

  it('have no second sitting in a month already convened when the rule changes', () => {
    const rule = { ...network.settings.calendar, nth: 2 };
    const changed = { ...network, settings: { ...network.settings, calendar: rule } };
    const found = upcomingSittings({
      network: changed,
      stored: [aSitting()],
      now: NOW,
      count: 2,
      newId: () => 'x',
    });
    expect(starts(found)).toEqual(['2027-01-19', '2027-03-09']);
  });

  it('hold urgent sittings beside those of the series', () => {
    const urgent = aSitting({
      id: 'u',
      kind: 'urgent',
      seriesOn: null,
      startsAt: new Date('2026-12-03T14:00:00Z'),
    });
    expect(starts(upcoming([urgent]))).toEqual(['2026-12-03', '2027-01-19', '2027-03-16']);
  });

  it('hold the one that is running, and none that is over', () => {
    const running = aSitting({
      id: 'r',
      kind: 'urgent',
      seriesOn: null,
      startsAt: new Date('2026-12-01T08:00:00Z'),
    });
    const over = aSitting({
      id: 'o',
      kind: 'urgent',
      seriesOn: null,
      startsAt: new Date('2026-12-01T06:00:00Z'),
    });
    expect(upcoming([running, over]).map((sitting) => sitting.id)).toEqual(['r', 'new-1', 'new-2']);
  });
});

describe('the next sitting', () => {
  it('is never a cancelled one', () => {
    const cancelled = aSitting({ status: 'cancelled' });
    const next = nextSitting({ network, stored: [cancelled], now: NOW, count: 1, newId: () => 'x' });
    expect(next?.seriesOn).toBe('2027-03-16');
  });
});

describe('dates of the series that have passed without a row', () => {
  it('are found between two instants, stored ones left out', () => {
    const from = new Date('2026-12-01T00:00:00Z');
    const to = new Date('2027-06-01T00:00:00Z');
    const found = virtualSittings({ network, stored: [aSitting()], from, to, newId: () => 'x' });
    expect(starts(found)).toEqual(['2027-03-16', '2027-05-18']);
  });
});
