import { beforeEach, describe, expect, it } from '@jest/globals';
import type { BotLogic, InboundEvent, Place, Reply } from '../../../src/usecases/inbound/inbound-event.ts';
import { PERSON_LIMIT, type PersonLimit } from '../../../src/usecases/inbound/person-accounts.ts';
import { slowDown } from '../../../src/usecases/inbound/slow-down.ts';
import { fc } from '../../helpers/properties.ts';

const TENANT = 'tenant-di-prova';
const TAKEN: Reply = { reply: 'show', view: { view: 'notice', notice: { code: 'minutes_noted' } } };
const REFUSED: Reply = { reply: 'show', view: { view: 'notice', notice: { code: 'too_many' } } };
const SILENCE: Reply = { reply: 'none' };

let nowMs: number;
let taken: InboundEvent[];
let notes: Record<string, unknown>[];
let slowed: BotLogic;

function start(limit: Partial<PersonLimit> = {}): void {
  nowMs = 0;
  taken = [];
  notes = [];
  const logic = {
    handle: async (event: InboundEvent) => {
      taken.push(event);
      return TAKEN;
    },
  };
  slowed = slowDown(logic, {
    limit: { ...PERSON_LIMIT, ...limit },
    now: () => new Date(nowMs),
    note: (_event, fields) => void notes.push(fields),
  });
}

beforeEach(() => start());

function base(person: string, tenantId = TENANT) {
  const place: Place = {
    scope: 'personal',
    conversationId: 'a:1',
    tenantId,
    teamId: null,
    teamName: null,
    channelId: null,
    serviceUrl: 'http://127.0.0.1/',
    botId: '28:b',
  };
  const sender = { tenantId, aadObjectId: person, teamsUserId: `29:${person}`, name: 'Nome Inventato' };
  return { key: 'k', place, sender };
}

function command(person = 'lia', tenantId = TENANT): InboundEvent {
  return { ...base(person, tenantId), event: 'command', text: 'aiuto', seenBy: 'place' };
}

function answer(
  person = 'lia',
  more: { trigger?: 'automatic' | 'manual'; via?: 'invoke' | 'form' } = {},
): InboundEvent {
  const action = { verb: 'answer', sittingId: 's', state: 'remote', dateVersion: 1, seq: 0 } as const;
  return { ...base(person), event: 'card_action', action, trigger: 'manual', via: 'invoke', ...more };
}

async function many(times: number, event: () => InboundEvent): Promise<Reply[]> {
  const replies: Reply[] = [];
  for (let i = 0; i < times; i += 1) replies.push(await slowed.handle(event()));
  return replies;
}

describe('what one person asks', () => {
  it('is taken up to the limit, however fast', async () => {
    expect(await many(PERSON_LIMIT.events, command)).toEqual(Array(PERSON_LIMIT.events).fill(TAKEN));
    expect(notes).toEqual([]);
  });

  it.each(['invoke', 'form'] as const)(
    'beyond it as a press (%s) is told each time that it is not recorded',
    async (via) => {
      await many(PERSON_LIMIT.events, command);
      expect(await many(50, () => answer('lia', { via }))).toEqual(Array(50).fill(REFUSED));
      expect(taken).toHaveLength(PERSON_LIMIT.events);
      expect(notes).toEqual([{ tenantId: TENANT, refresh: false }]);
    },
  );

  it('beyond it as commands is told once, then passed over until there is room', async () => {
    await many(PERSON_LIMIT.events, command);
    expect(await many(3, command)).toEqual([REFUSED, SILENCE, SILENCE]);
    nowMs += Math.ceil(PERSON_LIMIT.withinMs / PERSON_LIMIT.events);
    expect(await many(3, command)).toEqual([TAKEN, REFUSED, SILENCE]);
    expect(notes).toHaveLength(2);
  });

  it('comes to room for all of it again after the time of the limit, and to no more', async () => {
    await many(PERSON_LIMIT.events + 5, command);
    nowMs += PERSON_LIMIT.withinMs;
    taken.length = 0;
    await many(PERSON_LIMIT.events + 5, command);
    expect(taken).toHaveLength(PERSON_LIMIT.events);
    nowMs += 100 * PERSON_LIMIT.withinMs;
    taken.length = 0;
    await many(PERSON_LIMIT.events + 5, command);
    expect(taken).toHaveLength(PERSON_LIMIT.events);
  });

  it('is not taken for longer when the clock goes back', async () => {
    nowMs = 3_600_000;
    await many(PERSON_LIMIT.events + 1, command);
    nowMs = 0;
    expect(await slowed.handle(answer())).toEqual(REFUSED);
    nowMs = PERSON_LIMIT.withinMs;
    expect(await slowed.handle(answer())).toEqual(TAKEN);
  });

  it('counts for them alone: not for others, nor for the same id in another tenant', async () => {
    await many(PERSON_LIMIT.events + 1, command);
    expect(await slowed.handle(answer('ugo'))).toEqual(TAKEN);
    expect(await slowed.handle(command('lia', 'altro-tenant'))).toEqual(TAKEN);
  });
});

describe('cards that refresh by themselves', () => {
  it('do not use up what their reader may press', async () => {
    await many(4 * PERSON_LIMIT.events, () => answer('lia', { trigger: 'automatic' }));
    expect(taken).toHaveLength(4 * PERSON_LIMIT.events);
    expect(await slowed.handle(answer('lia', { trigger: 'automatic' }))).toEqual(SILENCE);
    expect(await slowed.handle(answer())).toEqual(TAKEN);
  });
});

describe('what no person sends', () => {
  it('is never held back', async () => {
    const event: InboundEvent = { event: 'ignored', what: 'typing' };
    expect(await many(1_000, () => event)).toEqual(Array(1_000).fill(TAKEN));
  });
});

describe('the people remembered', () => {
  it('are so many at most, and who keeps asking is not forgotten for others', async () => {
    start({ people: 100 });
    await many(PERSON_LIMIT.events, command);
    for (let i = 0; i < 1_000; i += 1) {
      await slowed.handle(command(`altro-${i}`));
      if (i % 50 === 0) expect(await slowed.handle(answer())).toEqual(REFUSED);
    }
    // Not heard of for more than a hundred others, they begin anew.
    for (let i = 0; i < 101; i += 1) await slowed.handle(command(`nuovo-${i}`));
    expect(await slowed.handle(answer())).toEqual(TAKEN);
  });
});

describe('in any mix of people and pauses', () => {
  it('nobody gets more than the limit and what has come back to them, and nobody less', async () => {
    const steps = fc.array(
      fc.record({ who: fc.constantFrom('a', 'b', 'c'), pauseMs: fc.integer({ min: 0, max: 900 }) }),
      {
        maxLength: 300,
      },
    );
    await fc.assert(
      fc.asyncProperty(steps, async (presses) => {
        start();
        const times = new Map<string, number[]>();
        for (const { who, pauseMs } of presses) {
          nowMs += pauseMs;
          const heard = taken.length;
          await slowed.handle(answer(who));
          const before = times.get(who) ?? [];
          if (taken.length > heard) times.set(who, [...before, nowMs]);
          else
            expect(before.filter((at) => at > nowMs - PERSON_LIMIT.withinMs).length).toBeGreaterThanOrEqual(
              29,
            );
        }
        for (const at of times.values()) {
          for (const first of at) {
            const within = at.filter((each) => each >= first && each < first + PERSON_LIMIT.withinMs);
            expect(within.length).toBeLessThanOrEqual(2 * PERSON_LIMIT.events);
          }
        }
      }),
      { numRuns: 100 },
    );
  });
});
