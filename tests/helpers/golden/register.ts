import type { SittingFacts } from '../../../src/domain/sittings/sitting-facts.ts';
import type { RegisterNotice } from '../../../src/domain/view/register-notice.ts';
import type { View } from '../../../src/domain/view/view.ts';
import type { Caller } from '../../../src/usecases/context.ts';
import { deskOf } from '../../../src/usecases/register/load-register.ts';
import {
  closingView,
  EMPTY_DRAFT,
  personalRollCall,
  registerView,
  sharedRollCall,
} from '../../../src/usecases/register/show-register.ts';
import { aPerson } from '../builders.ts';
import { minute, OUTSIDE_ID, registerFacts } from '../register/register-facts.ts';
import { RegisterRun } from '../register/register-run.ts';

const timeZone = 'Europe/Rome';
const at = minute(130);

export const REGISTER_NOTICES: Record<RegisterNotice['code'], RegisterNotice> = {
  register_closed: { code: 'register_closed', at, timeZone },
  register_was_closed: { code: 'register_was_closed', at, timeZone, byName: 'Mara Coordinatini' },
  register_not_begun: { code: 'register_not_begun', from: minute(-15), timeZone },
  register_corrected: { code: 'register_corrected', name: 'Bice Finticchi', afterClosing: true },
  register_unchanged: { code: 'register_unchanged', name: 'Bice Finticchi' },
  no_register: { code: 'no_register', opensAt: minute(-15), timeZone },
  register_cancelled: { code: 'register_cancelled', startsAt: minute(0), timeZone },
};

/** Half an hour in: some have come, one has left, one has changed from remote to in person. */
function running(): RegisterRun {
  const run = new RegisterRun(registerFacts({ quorum: 2 }));
  run.checkIn('coordinator', 'in_person', minute(-3));
  run.checkIn('referent-1', 'remote', minute(2));
  run.checkIn('referent-1', 'in_person', minute(20));
  run.checkIn('substitute', 'in_person', minute(4));
  run.checkIn('manager', 'in_person', minute(5));
  run.checkIn('manager', 'left', minute(25));
  return run;
}

function closed(): RegisterRun {
  const run = running();
  run.correct(OUTSIDE_ID, { state: 'attended', spells: [spell(10, 90)] }, minute(100));
  run.close(minute(125));
  run.correct(
    'person:operator',
    { state: 'attended', spells: [spell(0, 120)] },
    minute(180),
    'non registrato',
  );
  return run;
}

function spell(from: number, to: number) {
  return { mode: 'in_person' as const, arrivedAt: minute(from), leftAt: minute(to) };
}

function callerOf({ network, people }: SittingFacts, id: string): Caller {
  const person = people.find((candidate) => candidate.id === id);
  if (person === undefined) throw new Error(`nobody has the id ${id}`);
  return {
    network,
    person,
    authority: { as: id === 'coordinator' ? 'coordinator' : 'member' },
    sender: {
      tenantId: 'tenant-1',
      aadObjectId: person.aadObjectId,
      teamsUserId: person.teamsUserId,
      name: '',
    },
  };
}

/** Cards of the roll call and of the register, by the name of their golden file. */
export function goldenRegister(): Record<string, View> {
  const now = minute(30);
  const open = running();
  const desk = deskOf(open.facts, open.entries);
  const over = closed();
  const closedDesk = deskOf(over.facts, over.entries);
  const before = deskOf(open.facts, []);
  return {
    'roll-call': sharedRollCall(desk, now),
    'roll-call-closed': sharedRollCall(closedDesk, minute(200)),
    'roll-call-present': personalRollCall(desk, {
      caller: callerOf(open.facts, 'referent-1'),
      result: 'mode_changed',
      now,
    }),
    'roll-call-too-early': personalRollCall(before, {
      caller: callerOf(open.facts, 'referent-2'),
      result: 'too_early',
      now: minute(-60),
    }),
    'roll-call-coordinator': personalRollCall(desk, {
      caller: callerOf(open.facts, 'coordinator'),
      result: null,
      now,
    }),
    register: registerView(desk, { now, notice: REGISTER_NOTICES.register_unchanged }),
    'register-problems': registerView(desk, {
      now,
      notice: null,
      draft: {
        ...EMPTY_DRAFT,
        attendeeId: 'person:referent-4',
        presence: 'remote',
        arrived: 'dopo pranzo',
        voice: true,
      },
      problems: [{ problem: 'arrived_unreadable', understood: 'dopo pranzo' }],
    }),
    'register-closed': registerView(closedDesk, {
      now: minute(200),
      notice: REGISTER_NOTICES.register_closed,
    }),
    'register-close': closingView(desk, minute(121)),
  };
}

/** The heaviest cards: these people, each with a seat of that name, everybody there, corrections after the closing. */
export function heavyRegisters(names: readonly string[], reason: string): View[] {
  const facts = registerFacts({ quorum: 30 });
  const id = (n: number) => `0a1b2c3d-0000-4000-8000-${String(n).padStart(12, '0')}`;
  const people = names.map((name, n) => aPerson({ id: id(n), name, seatId: id(n), role: 'referent' }));
  const seats = names.map((name, n) => ({
    id: id(n),
    networkId: 'network-1',
    name,
    position: n,
    patronDay: null,
  }));
  const heavy = { ...facts, people, seats, answers: [], substitutions: [] };
  const run = new RegisterRun(heavy);
  for (const person of people) {
    run.checkIn(person.id, 'remote', minute(0));
    run.checkIn(person.id, 'in_person', minute(30));
    run.checkIn(person.id, 'left', minute(60));
  }
  const empty = deskOf(heavy, []);
  const views = [
    sharedRollCall(empty, minute(5)),
    closingView(empty, minute(125)),
    registerView(deskOf(heavy, run.entries), { now: minute(100), notice: null }),
  ];
  run.close(minute(125), id(0));
  for (const person of people) run.correct(`person:${person.id}`, { state: 'absent' }, minute(140), reason);
  const draft = { ...EMPTY_DRAFT, reason: reason.slice(0, 500) };
  const problems = [{ problem: 'arrived_unreadable' as const, understood: reason.slice(0, 60) }];
  return [
    ...views,
    registerView(deskOf(heavy, run.entries), { now: minute(200), notice: null, draft, problems }),
  ];
}
