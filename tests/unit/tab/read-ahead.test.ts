import { describe, expect, it } from '@jest/globals';
import type { View } from '../../../src/domain/view/view.ts';
import type { TabApi } from '../../../src/tab/api/tab-api.ts';
import { readPlace } from '../../../src/tab/app/place.ts';
import { readAhead } from '../../../src/tab/app/read-ahead.ts';
import type { MemberNetwork } from '../../../src/usecases/tab/open-session.ts';

const view: View = { view: 'notice', notice: { code: 'unknown_item' } };

function networkOf(networkId: string, more: Partial<MemberNetwork> = {}): MemberNetwork {
  return {
    networkId,
    name: 'Rete inventata',
    teamId: `team-${networkId}`,
    status: 'active',
    timeZone: 'Europe/Rome',
    person: { personId: 'p1', name: 'Ada Inventata', role: 'referent', seatName: null },
    coordinates: false,
    may: ['next', 'calendar', 'agenda', 'attendance', 'publications'],
    ...more,
  };
}

/** An api that notes what it was asked for. */
function noting(networks: MemberNetwork[] | Error) {
  const asked: string[] = [];
  const api: TabApi = {
    session: async () => {
      asked.push('session');
      if (networks instanceof Error) throw networks;
      return networks;
    },
    read: async (networkId, command, year) => {
      asked.push([networkId, command, year].filter((part) => part !== undefined).join(' '));
      return view;
    },
    press: async () => view,
  };
  return { api, asked };
}

describe('what the first page shows', () => {
  it('is asked for before the page is there, and once', async () => {
    const { api, asked } = noting([networkOf('n1')]);
    const ahead = readAhead(api, { place: readPlace('#/next'), teamId: null });
    await ahead.session();
    await ahead.read('n1', 'todo');
    expect(await ahead.read('n1', 'next')).toBe(view);
    expect(asked).toEqual(['session', 'n1 next', 'n1 todo']);
    await ahead.read('n1', 'next', undefined);
    await ahead.session();
    expect(asked.slice(3)).toEqual(['n1 next', 'session']);
  });

  it.each([
    ['#/calendar', null, ['n1 calendar this']],
    ['#/attendance/2027', 'team-n2', ['n2 attendance 2027']],
    ['#/publications/2026', 'team-n2', ['n2 publications 2026']],
    ['#/settings', null, ['n1 next']],
    ['#/agenda/id:s1:0', null, []],
    ['#/sitting/s1/register', null, []],
    ['', 'team-n3', []],
  ])('at %s, in %s, is %j', async (hash, teamId, expected) => {
    const { api, asked } = noting([networkOf('n1'), networkOf('n2'), networkOf('n3', { status: 'setup' })]);
    const ahead = readAhead(api, { place: readPlace(hash), teamId });
    await ahead.session();
    expect(asked).toEqual(['session', ...expected]);
  });

  it('is asked for again when it could not be had', async () => {
    const { api, asked } = noting(new Error('no sign-in'));
    const ahead = readAhead(api, { place: readPlace('#/next'), teamId: null });
    await expect(ahead.session()).rejects.toThrow('no sign-in');
    await ahead.read('n1', 'next');
    expect(asked).toEqual(['session', 'n1 next']);
  });
});
