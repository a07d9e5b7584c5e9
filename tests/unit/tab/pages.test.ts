import { describe, expect, it } from '@jest/globals';
import type { ActionRow } from '../../../src/domain/view/action-view.ts';
import type { View } from '../../../src/domain/view/view.ts';
import { orderActions } from '../../../src/tab/actions/order-actions.ts';
import { whereToShow } from '../../../src/tab/app/where-to-show.ts';
import { goldenViews } from '../../helpers/golden/views.ts';

const views = goldenViews();

function golden(name: string): View {
  const view = views[name];
  if (view === undefined) throw new Error(`no golden view "${name}"`);
  return view;
}

describe('what comes of a press', () => {
  const agenda = golden('agenda') as Extract<View, { view: 'agenda' }>;

  it('takes the place of the same thing, also when its date has moved or it has been stored meanwhile', () => {
    const moved = { ...agenda.sitting, startsAt: new Date('2027-02-02T09:00:00Z') };
    expect(whereToShow({ ...agenda, sitting: moved }, agenda)).toEqual({ where: 'instead' });
    const stored = { ...agenda.sitting, sittingId: 'another' };
    expect(whereToShow({ ...agenda, sitting: stored }, agenda)).toEqual({ where: 'instead' });
  });

  it('only says its words when it is of another sitting, and is shown over the page when it is something else', () => {
    const sitting = { ...agenda.sitting, sittingId: 'another', startsAt: new Date('2027-03-02T09:00:00Z') };
    const notice = { code: 'agenda_saved' } as const;
    expect(whereToShow({ ...agenda, sitting, notice }, agenda)).toEqual({ where: 'said', notice });
    expect(whereToShow({ ...agenda, sitting, notice: null }, agenda)).toEqual({ where: 'over' });
    expect(whereToShow(golden('agenda-item'), agenda)).toEqual({ where: 'over' });
    expect(whereToShow({ view: 'notice', notice }, agenda)).toEqual({ where: 'said', notice });
  });

  it('tells what is wrong with a proposal in the form of the agenda, or over a page that has none', () => {
    expect(whereToShow(golden('agenda-problems'), agenda)).toEqual({ where: 'in_form' });
    expect(whereToShow(golden('agenda-problems'), golden('practice-all'))).toEqual({ where: 'over' });
  });

  it('of one sitting is not confused with that of all', () => {
    const all = golden('deliveries') as Extract<View, { view: 'deliveries' }>;
    const notice = { code: 'agenda_saved' } as const;
    const one = { ...all, parts: all.parts.slice(0, 1) };
    expect(whereToShow({ ...all, notice }, one)).toEqual({ where: 'said', notice });
    expect(whereToShow({ ...all, notice }, all)).toEqual({ where: 'instead' });
  });
});

describe('the actions on the page', () => {
  const row = (actionId: string, ownerName: string, dueOn: string | null) =>
    ({ actionId, ownerName, dueOn }) as ActionRow;
  const rows = [
    row('a', 'Zoe Inventata', '2027-03-01'),
    row('b', 'Àida Fittizia', null),
    row('c', 'Zoe Inventata', '2027-01-15'),
    row('d', 'Àida Fittizia', '2027-02-01'),
  ];

  it.each([
    ['due', ['c', 'd', 'a', 'b']],
    ['owner', ['d', 'b', 'c', 'a']],
  ] as const)('stand in order by %s', (order, expected) => {
    expect(orderActions(rows, order).map(({ actionId }) => actionId)).toEqual(expected);
  });
});
