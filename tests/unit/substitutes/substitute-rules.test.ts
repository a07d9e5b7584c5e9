import { describe, expect, it } from '@jest/globals';
import type { Person } from '../../../src/domain/network/person.ts';
import type { SittingFacts } from '../../../src/domain/sittings/sitting-facts.ts';
import {
  findNominee,
  readNominee,
  refuseNaming,
  refuseNominee,
} from '../../../src/domain/substitutes/substitute-rules.ts';
import { aNetwork, aPerson, aSitting, aSubstitution, someFacts } from '../../helpers/builders.ts';
import { firstOf } from '../../helpers/lists.ts';

const NOW = new Date('2027-01-14T09:00:00Z');
const PEOPLE = [
  aPerson({ id: 'referent', name: 'Aldo Provetti', seatId: 'seat-1' }),
  aPerson({ id: 'other', name: 'Bice Finticchi', seatId: 'seat-2' }),
  aPerson({ id: 'third', name: 'Ciro Esempioni', seatId: 'seat-3' }),
  aPerson({ id: 'operator', name: 'Dalia Provasi', role: 'operator', seatId: 'seat-1' }),
  aPerson({ id: 'manager', name: "Ermes D'Inventati", role: 'manager', seatId: null }),
  aPerson({ id: 'unconfirmed', name: 'Fosca Provasi', position: null }),
  aPerson({ id: 'gone', name: 'Gino Modelli', role: 'operator', inTeam: false }),
];
const person = (id: string): Person => firstOf(PEOPLE.filter((each) => each.id === id));
const facts = (fields: Partial<SittingFacts> = {}) => someFacts({ people: PEOPLE, ...fields });
const referent = person('referent');
const byThird = aSubstitution({ referentId: 'third', seatId: 'seat-3', substituteId: 'operator' });

describe('who may name a substitute', () => {
  const ask = (fields: Partial<SittingFacts>, by = referent, onBehalf = false, now = NOW) =>
    refuseNaming(facts(fields), { referent: by, onBehalf, late: false, now })?.problem ?? null;

  it('is a referent, for a sitting called or to be called', () => {
    expect(ask({})).toBeNull();
    expect(ask({ sitting: aSitting({ status: 'planned' }) })).toBeNull();
  });

  it.each(['operator', 'manager', 'unconfirmed'])('is not the %s', (id) => {
    expect(ask({}, person(id))).toBe('not_referent');
  });

  it('is not somebody who has left the team', () => {
    expect(ask({}, { ...referent, inTeam: false })).toBe('not_referent');
  });

  it('is not who is a substitute at this sitting', () => {
    expect(
      refuseNaming(facts({ substitutions: [byThird] }), {
        referent: person('operator'),
        onBehalf: false,
        late: false,
        now: NOW,
      }),
    ).toEqual({ problem: 'chain', referentName: 'Ciro Esempioni' });
  });

  it('depends on the sitting: not cancelled, not begun, answers open', () => {
    expect(ask({ sitting: aSitting({ status: 'cancelled' }) })).toBe('cancelled');
    expect(ask({}, referent, true, new Date('2027-01-19T09:00:00Z'))).toBe('begun');
    expect(ask({}, referent, true, new Date('2027-01-20T09:00:00Z'))).toBe('begun');
    const locked = aNetwork();
    locked.settings = { ...locked.settings, lockAtAnswerBy: true };
    const late = new Date('2027-01-18T09:00:00Z');
    expect(ask({ network: locked }, referent, false, late)).toBe('closed');
    expect(ask({ network: locked }, referent, true, late)).toBeNull();
  });

  it('is the coordinator after the start, for who has come, while the register is open', () => {
    const given = { referent, onBehalf: true, now: new Date('2027-01-19T09:30:00Z') };
    expect(refuseNaming(facts(), { ...given, late: true })).toBeNull();
    expect(refuseNaming(facts(), { ...given, late: false })).toEqual({ problem: 'begun' });
    const cancelled = facts({ sitting: aSitting({ status: 'cancelled' }) });
    expect(refuseNaming(cancelled, { ...given, late: true })).toEqual({ problem: 'cancelled' });
  });

  it('may do so during an urgent call, as long as it is answered', () => {
    const sitting = aSitting({ kind: 'urgent', answerBy: null });
    expect(ask({ sitting }, referent, false, new Date('2027-01-19T09:30:00Z'))).toBeNull();
    expect(ask({ sitting }, referent, false, new Date('2027-01-19T11:00:00Z'))).toBe('begun');
  });
});

describe('who may be named', () => {
  const refuse = (personId: string, fields: Partial<SittingFacts> = {}) =>
    refuseNominee(facts(fields), { referent, nominee: { personId, outsideName: null } });

  it.each(['operator', 'manager', 'unconfirmed'])('the %s may', (id) => {
    expect(refuse(id)).toBeNull();
  });

  it('somebody outside Teams may', () => {
    const nominee = { personId: null, outsideName: 'Ospite Inventato' };
    expect(refuseNominee(facts(), { referent, nominee })).toBeNull();
  });

  it.each([
    ['the referent', 'referent', [], { problem: 'self' }],
    ['somebody who has left', 'gone', [], { problem: 'left', name: 'Gino Modelli' }],
    [
      'a referent of another seat',
      'other',
      [],
      { problem: 'referent', name: 'Bice Finticchi', seatName: 'Bagnacavallo' },
    ],
    ['somebody who has a substitute', 'third', [byThird], { problem: 'substituted', name: 'Ciro Esempioni' }],
    [
      'a substitute of another seat',
      'operator',
      [byThird],
      { problem: 'elsewhere', name: 'Dalia Provasi', seatName: 'Bagnara di Romagna' },
    ],
    [
      'anybody while another referent of the seat has named somebody',
      'manager',
      [aSubstitution({ referentId: 'twin', substituteId: 'operator' })],
      { problem: 'seat_taken', referentName: '' },
    ],
    ['nobody known here', 'a-stranger', [], { problem: 'missing' }],
  ])('%s may not', (_case, id, substitutions, problem) => {
    expect(refuse(id, { substitutions })).toEqual(problem);
  });

  it('the substitute of before may be named again, by the same referent', () => {
    const substitutions = [aSubstitution({ referentId: 'referent', substituteId: 'operator' })];
    expect(refuse('operator', { substitutions })).toBeNull();
    expect(refuse('manager', { substitutions })).toBeNull();
  });
});

describe('a form', () => {
  const read = (personId: string, outsideName: string) => readNominee({ personId, outsideName }, PEOPLE);

  it('names a person, or somebody outside', () => {
    expect(read(' operator ', '  ')).toEqual({ personId: 'operator', outsideName: null });
    expect(read('', "  Zoë  D'Ambrosio-Rossi ")).toEqual({
      personId: null,
      outsideName: "Zoë D'Ambrosio-Rossi",
    });
  });

  it.each([
    ['', '', 'missing'],
    ['operator', 'Zeno Altri', 'both'],
    ['', 'Zeno', 'name'],
    ['', 'Z3no Altri', 'name'],
    ['', '=HYPERLINK("x") Altri', 'name'],
    ['', '**Zeno** Altri', 'name'],
    ['', '… …', 'name'],
    ['', `Zeno ${'a'.repeat(80)}`, 'name'],
    ['', 'DALIA provasi', 'in_team'],
    ['', 'ermes d’inventati', 'in_team'],
  ])('with %j and %j is not accepted: %s', (personId, outsideName, problem) => {
    expect(read(personId, outsideName)).toMatchObject({ problem });
  });

  it('reads what was typed into the list and not chosen from it', () => {
    expect(read('dalia provasi', '')).toEqual({ personId: 'operator', outsideName: null });
    expect(read('Provasi', '')).toMatchObject({ problem: 'several' });
    expect(read('another-network', '')).toMatchObject({ problem: 'no_match' });
  });

  it('takes the name of somebody who has left for one outside', () => {
    expect(read('', 'Gino Modelli')).toMatchObject({ outsideName: 'Gino Modelli' });
  });
});

describe('a line', () => {
  const find = (typed: string) => findNominee(typed, PEOPLE);

  it.each([
    ['Dalia Provasi', 'operator'],
    ['provasi  DALIA', 'operator'],
    ['dalia', 'operator'],
    ['d’inventati', 'manager'],
    ['Gino', 'gone'],
  ])('"%s" means one person', (typed, personId) => {
    expect(find(typed)).toEqual({ personId, outsideName: null });
  });

  it('with two who match is never guessed', () => {
    expect(find('Provasi')).toEqual({
      problem: 'several',
      understood: 'Provasi',
      names: ['Dalia Provasi', 'Fosca Provasi'],
    });
  });

  it.each(['Zeno Altri', 'Dal', '…', ''])('"%s" means nobody', (typed) => {
    expect(find(typed)).toMatchObject({ problem: 'no_match' });
  });
});
