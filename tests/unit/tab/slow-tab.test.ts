import { describe, expect, it } from '@jest/globals';
import { slowTab } from '../../../src/usecases/tab/slow-tab.ts';
import type { TabAsk, TabLogic } from '../../../src/usecases/tab/tab-logic.ts';

const LIMIT = { events: 3, withinMs: 3_000, people: 100 };
const ONE = { tenantId: 'tenant', aadObjectId: 'una' };
const READ: TabAsk = { ask: 'command', command: 'next' };
const PRESS: TabAsk = { ask: 'action', action: { verb: 'acknowledge', sittingId: 's' }, key: 'k' };

function slowed() {
  let nowMs = 0;
  let asked = 0;
  const noted: string[] = [];
  const logic: TabLogic = {
    session: async () => [],
    async handle() {
      asked += 1;
      return { answer: 'again' };
    },
  };
  const note = (event: string) => noted.push(event);
  const slow = slowTab(logic, { limit: LIMIT, now: () => new Date(nowMs), note });
  const times = async (count: number, ask: TabAsk, who = ONE) => {
    const answers: string[] = [];
    for (let n = 0; n < count; n += 1) answers.push((await slow.handle(who, 'n', ask)).answer);
    return answers;
  };
  const later = (ms: number) => {
    nowMs += ms;
  };
  return { slow, times, later, noted, asked: () => asked };
}

describe('what one person asks on the pages', () => {
  it('is not looked at beyond the limit, and is again when time has gone by', async () => {
    const { times, later, noted, asked } = slowed();
    expect(await times(5, PRESS)).toEqual(['again', 'again', 'again', 'too_many', 'too_many']);
    expect(asked()).toBe(3);
    expect(noted).toEqual(['person slowed down on the pages']);
    later(1_000);
    expect(await times(2, PRESS)).toEqual(['again', 'too_many']);
  });

  it('takes nothing from others, nor a page left open from what its person presses', async () => {
    const { times, slow } = slowed();
    expect((await times(13, READ)).filter((answer) => answer === 'too_many')).toHaveLength(1);
    expect(await slow.session(ONE)).toBeNull();
    expect(await times(1, PRESS)).toEqual(['again']);
    expect(await times(1, READ, { ...ONE, aadObjectId: 'altra' })).toEqual(['again']);
  });
});
