import { describe, expect, it } from '@jest/globals';
import type { Delegation } from '../../../src/domain/delegation/delegation.ts';
import { checkDelegation } from '../../../src/domain/delegation/read-delegation.ts';
import { readDelegationLine } from '../../../src/domain/delegation/read-delegation-line.ts';
import { delegationProblemText } from '../../../src/texts/delegation/delegation-problems.ts';
import { aPerson } from '../../helpers/builders.ts';
import { fc } from '../../helpers/properties.ts';

/** A Tuesday. */
const NOW = new Date('2026-11-24T09:00:00Z');
const timeZone = 'Europe/Rome';
const people = [
  aPerson({ id: 'ada', name: 'Ada Inventata', role: 'coordinator', seatId: null }),
  aPerson({ id: 'dora', name: 'Dora Simulata', role: 'coordinator', seatId: null }),
  aPerson({ id: 'nora', name: 'Nora Pretesti', role: 'manager', seatId: null }),
  aPerson({ id: 'pia', name: "Pia D'Invento" }),
  aPerson({ id: 'mario', name: 'Mario Irreali' }),
  aPerson({ id: 'maria', name: 'Maria Irreali' }),
  aPerson({ id: 'left', name: 'Lino Partiti', inTeam: false }),
  aPerson({ id: 'pending', name: 'Ugo Sospesi', position: null }),
];

function line(text: string) {
  const { draft, problem } = readDelegationLine(text, { people, now: NOW, timeZone });
  return { ...draft, problem: problem?.problem ?? null };
}

describe('a delegation in one line', () => {
  it.each([
    ['Nora Pretesti dal 3 al 14 dicembre ferie', 'nora', '2026-12-03', '2026-12-14', 'ferie'],
    ['a PRETESTI Nora dal 3 al 14 dicembre per ferie', 'nora', '2026-12-03', '2026-12-14', 'ferie'],
    ['pretesti dal 3/12 al 14/12, ferie estive', 'nora', '2026-12-03', '2026-12-14', 'ferie estive'],
    ['Nora Pretesti per ferie dal 3 al 14 dicembre', 'nora', '2026-12-03', '2026-12-14', 'ferie'],
    ['Nora Pretesti dal 24 dicembre al 6 gennaio ferie', 'nora', '2026-12-24', '2027-01-06', 'ferie'],
    ['Nora Pretesti dal 28 al 3 gennaio ferie', 'nora', '2026-12-28', '2027-01-03', 'ferie'],
    ['Nora Pretesti dal 3 al 14 ferie', 'nora', '2026-12-03', '2026-12-14', 'ferie'],
    [
      'Nora Pretesti dal 3 dicembre 2027 al 14 gennaio 2028: ferie',
      'nora',
      '2027-12-03',
      '2028-01-14',
      'ferie',
    ],
    [
      'Nora Pretesti dal giovedì 3 dicembre al lunedì 14 dicembre ferie',
      'nora',
      '2026-12-03',
      '2026-12-14',
      'ferie',
    ],
    ['Nora Pretesti dal 2026-12-03 al 2026-12-14 ferie', 'nora', '2026-12-03', '2026-12-14', 'ferie'],
    ['Nora Pretesti 3-14 dicembre ferie', 'nora', '2026-12-03', '2026-12-14', 'ferie'],
    ['Nora Pretesti da domani a venerdì ferie', 'nora', '2026-11-25', '2026-11-27', 'ferie'],
    ['Nora Pretesti fino al 14 dicembre ferie', 'nora', '2026-11-24', '2026-12-14', 'ferie'],
    ['Nora Pretesti il 3 dicembre ferie', 'nora', '2026-12-03', '2026-12-03', 'ferie'],
    ['Nora Pretesti oggi ferie', 'nora', '2026-11-24', '2026-11-24', 'ferie'],
    [
      'pia d’invento dal 1° al 2 dicembre riunione del 5 marzo',
      'pia',
      '2026-12-01',
      '2026-12-02',
      'riunione del 5 marzo',
    ],
    ["Pia D'Invento dall'8 all'11 dicembre congresso", 'pia', '2026-12-08', '2026-12-11', 'congresso'],
  ])('is read: %s', (text, personId, fromOn, toOn, reason) => {
    expect(line(text)).toEqual({ personId, fromOn, toOn, reason, problem: null });
  });

  it.each([
    ['', { personId: '', fromOn: '', toOn: '', reason: '', problem: null }],
    ['Nora Pretesti', { personId: 'nora', fromOn: '', problem: null }],
    ['dal 3 al 14 dicembre', { personId: '', fromOn: '2026-12-03', toOn: '2026-12-14', problem: null }],
    ['Nora Pretesti dal 3 dicembre ferie', { fromOn: '2026-12-03', toOn: '', reason: 'ferie' }],
    ['Nora Pretesti dal 31 novembre al 14 dicembre ferie', { fromOn: '31 novembre', toOn: '2026-12-14' }],
    ['Nora Pretesti dal 14 al 3 dicembre ferie', { fromOn: '2026-12-14', toOn: '2026-12-03' }],
    ['Irreali dal 3 al 14 dicembre ferie', { personId: '', reason: 'ferie', problem: 'person_ambiguous' }],
    ['Ignoto Nessuno dal 3 al 14 dicembre', { reason: 'Ignoto Nessuno', problem: 'person_unknown' }],
    ['Lino Partiti dal 3 al 14 dicembre ferie', { personId: 'left', problem: null }],
  ])('keeps what was understood of "%s"', (text, expected) => {
    expect(line(text)).toMatchObject(expected);
  });

  it('reads any text without throwing, and loses no word of it when there is neither name nor day', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 900 }), (text) => {
        const { draft } = readDelegationLine(text, { people, now: NOW, timeZone });
        expect(draft.reason.length).toBeLessThanOrEqual(700);
      }),
    );
    expect(line('qualcuno prima o poi')).toMatchObject({ reason: 'qualcuno prima o poi' });
  });

  it('takes no longer for a long line of digits and links', () => {
    const began = performance.now();
    line(`dal 3 `.repeat(50_000));
    line(`3 al `.repeat(50_000));
    expect(performance.now() - began).toBeLessThan(1_000);
  });
});

function open(fields: Partial<Delegation>): Delegation {
  return {
    id: 'x',
    networkId: 'network-1',
    delegatorId: 'ada',
    deputyId: 'pia',
    fromOn: '2026-12-03',
    toOn: '2026-12-14',
    reason: 'ferie',
    createdAt: NOW,
    revokedAt: null,
    ...fields,
  };
}

const GOOD = { personId: 'nora', fromOn: '2026-12-03', toOn: '2026-12-14', reason: ' ferie ' };

function check(fields: Partial<typeof GOOD>, already: Delegation[] = []) {
  return checkDelegation(
    { ...GOOD, ...fields },
    { delegatorId: 'ada', people, open: already, now: NOW, timeZone },
  );
}

function problems(fields: Partial<typeof GOOD>, already: Delegation[] = []): string[] {
  const checked = check(fields, already);
  return checked.accepted === null ? checked.problems.map(({ problem }) => problem) : [];
}

describe('a delegation that is typed', () => {
  it('is accepted with its reason trimmed, and with days typed as words', () => {
    expect(check({}).accepted).toMatchObject({
      deputy: { id: 'nora' },
      fromOn: '2026-12-03',
      toOn: '2026-12-14',
      reason: 'ferie',
      same: null,
    });
    expect(check({ fromOn: 'domani', toOn: '14 dicembre' }).accepted).toMatchObject({
      fromOn: '2026-11-25',
      toOn: '2026-12-14',
    });
  });

  it.each([
    [{ personId: '' }, ['person_missing']],
    [{ personId: 'of-another-network' }, ['person_missing']],
    [{ personId: 'ada' }, ['person_self']],
    [{ personId: 'dora' }, ['person_coordinates']],
    [{ personId: 'left' }, ['person_left']],
    [{ personId: 'pending' }, ['person_pending']],
    [{ fromOn: '' }, ['from_missing']],
    [{ toOn: ' ' }, ['to_missing']],
    [{ fromOn: '2026-11-31' }, ['from_unreadable']],
    [{ toOn: 'quando torno' }, ['to_unreadable']],
    [{ fromOn: '2026-12-15' }, ['reversed']],
    [{ fromOn: '2026-11-01', toOn: '2026-11-23' }, ['past']],
    [{ toOn: '2027-12-04' }, ['too_long']],
    [{ reason: '   ' }, ['reason_missing']],
    [{ reason: 'x'.repeat(501) }, ['reason_too_long']],
    [{ personId: '', fromOn: '2026-12-20', reason: '' }, ['person_missing', 'reversed', 'reason_missing']],
  ])('is refused with every reason at once: %j', (fields, expected) => {
    expect(problems(fields)).toEqual(expected);
  });

  it.each([
    ['it ends today', { fromOn: '2026-11-01', toOn: '2026-11-24' }],
    ['it lasts 366 days', { toOn: '2027-12-03' }],
    ['it is one day', { fromOn: '2026-12-14' }],
    ['the reason has 500 characters', { reason: 'x'.repeat(500) }],
  ])('is accepted when %s', (_name, fields) => {
    expect(problems(fields)).toEqual([]);
  });

  it('is the one that is there when person and days are the same, whatever the reason', () => {
    const there = open({ deputyId: 'nora' });
    expect(check({ reason: 'altro' }, [there]).accepted?.same).toBe(there);
    expect(check({ toOn: '2026-12-15' }, [there]).accepted?.same).toBeNull();
    expect(check({}, [open({ deputyId: 'nora', delegatorId: 'dora' })]).accepted?.same).toBeNull();
  });

  it('may overlap others, up to five open at once', () => {
    const four = ['a', 'b', 'c', 'd'].map((id) => open({ id }));
    expect(problems({}, four)).toEqual([]);
    expect(problems({}, [...four, open({ id: 'e' })])).toEqual(['too_many']);
    expect(problems({}, [...four, open({ id: 'e', deputyId: 'nora' })])).toEqual([]);
    const over = open({ id: 'e', fromOn: '2026-11-01', toOn: '2026-11-23' });
    expect(problems({}, [...four, over])).toEqual([]);
  });

  it('is told plainly what is wrong', () => {
    const told = (fields: Partial<typeof GOOD>) => {
      const checked = check(fields);
      return checked.accepted === null ? checked.problems.map(delegationProblemText) : [];
    };
    expect(told({ fromOn: '2026-12-15' })).toEqual([
      "Il primo giorno (martedì 15 dicembre 2026) viene dopo l'ultimo (lunedì 14 dicembre 2026). Scambiare o correggere le date.",
    ]);
    expect(told({ toOn: '2027-12-04' })).toEqual([
      'Il periodo è di 367 giorni: una delega dura al massimo 366 giorni.',
    ]);
    expect(told({ personId: 'left' })).toEqual([
      "Lino Partiti non è più nel team della Rete. Scegliere un'altra persona.",
    ]);
  });
});
