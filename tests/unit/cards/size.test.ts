import { describe, expect, it } from '@jest/globals';
import { cardBytes, clip, MAX_CARD_BYTES } from '../../../src/cards/parts/fit.ts';
import type { RenderedMessage } from '../../../src/cards/parts/message.ts';
import { render } from '../../../src/cards/render.ts';
import type { AnswerState } from '../../../src/domain/answers/answer.ts';
import type { Role } from '../../../src/domain/network/person.ts';
import { defaultSettings } from '../../../src/domain/settings/settings.ts';
import type { EffectGroup } from '../../../src/domain/settings/settings-effect.ts';
import { toFields } from '../../../src/domain/settings/settings-fields.ts';
import { heavyActions } from '../../helpers/golden/actions.ts';
import {
  anAgendaLine,
  anUrgentSitting,
  aSitting,
  aSittingCardView,
  aViewer,
} from '../../helpers/golden/card-views.ts';
import { heavyDelegations } from '../../helpers/golden/delegations.ts';
import { heavyDeliveries } from '../../helpers/golden/deliveries.ts';
import { heavyPractices } from '../../helpers/golden/practices.ts';
import { heavyProjects } from '../../helpers/golden/projects.ts';
import { heavyPublications } from '../../helpers/golden/publications.ts';
import { heavyRegisters } from '../../helpers/golden/register.ts';
import { aSubstituteForm, aSubstitutionRow } from '../../helpers/golden/substitutes.ts';

const PEOPLE = 60;
const uuid = (n: number) => `0a1b2c3d-0000-4000-8000-${String(n).padStart(12, '0')}`;
const address = (n: number) => `29:${String(n).padStart(64, 'x')}`;

/** 60 characters of one, two and four bytes. */
const NAMES = {
  plain: (n: number) => `Nome Molto Lungo Inventato Del Tutto E Per Esteso ${n}`.padEnd(60, 'x'),
  accented: (n: number) => `${n} `.padEnd(60, 'à'),
  pictures: (n: number) => `${n} ${'🏛'.repeat(57)}`,
};
const texts = { plain: 'a '.repeat(1_000), accented: 'è'.repeat(2_000), pictures: '🏛'.repeat(2_000) };

describe.each(['plain', 'accented', 'pictures'] as const)('with 60 people of 60 %s characters', (kind) => {
  const people = Array.from({ length: PEOPLE }, (_, n) => ({ n, id: uuid(n), name: NAMES[kind](n) }));
  const long = texts[kind];
  const seats = people.map(({ id, name }) => ({ id, name }));
  const totals = { ...aSitting().totals, uncoveredSeats: people.map((person) => person.name) };
  const heavy = {
    place: long,
    agenda: Array.from({ length: 20 }, () => anAgendaLine({ title: long, presenter: NAMES[kind](1) })),
    documents: people.map(({ name }) => ({ title: name, url: 'https://esempio.it/documento' })),
    totals,
    networkName: long,
  };
  const row = (name: string) => aSubstitutionRow({ seatName: name, referentName: name, name });
  const substitutions = people.map(({ name }) => row(name));
  const rows = people.map(({ id, name }) => ({
    personId: id,
    name,
    seatName: name,
    role: 'referent' as Role,
    state: 'excused' as AnswerState,
    onBehalf: true,
    acknowledgedAt: null,
    delivery: 'failed' as const,
    substitution: row(name),
  }));
  const rowsOfPeople = people.map(({ n, id, name }) => ({
    personId: id,
    teamsUserId: address(n),
    name,
    position: n % 2 === 0 ? { role: 'referent' as Role, seatId: id } : null,
    declared: n % 2 === 1 ? { role: 'operator' as Role, seatId: id } : null,
    unreachable: true,
  }));

  it('keeps the card of the sitting small', () => {
    const message = render(
      aSittingCardView({
        sitting: aSitting({
          ...heavy,
          change: { kind: 'moved', at: new Date(0), by: 'x', reason: long, previousStartsAt: new Date(0) },
        }),
        viewer: aViewer({ state: 'excused', excuse: long, seatName: NAMES[kind](1) }),
        refreshFor: people.map(({ n }) => address(n)),
      }),
    );
    expectSmall(message);
  });

  it('keeps the urgent call that mentions them small, naming whom it can', () => {
    const message = render(
      aSittingCardView({
        sitting: anUrgentSitting({ ...heavy, reason: long }),
        mentions: people.map(({ n, name }) => ({ teamsUserId: address(n), name })),
        refreshFor: people.map(({ n }) => address(n)),
      }),
    );
    expectSmall(message);
    const texts = JSON.stringify(message.card?.body);
    const entities = message.card?.msteams?.entities ?? [];
    expect(entities.length).toBeGreaterThanOrEqual(10);
    expect(entities.filter((entity) => !texts.includes(entity.text))).toEqual([]);
  });

  it('keeps the lists of people small', () => {
    const sitting = aSitting({ totals });
    expectSmall(render({ view: 'attendance', sitting, rows, canRecord: true, year: 2027, notice: null }));
    expectSmall(render({ view: 'uncovered', sitting, unanswered: rows, substitutions }));
    expectSmall(render({ view: 'urgent_board', sitting, rows, substitutions, networkName: long }));
    expectSmall(render({ view: 'urgent_unreached', sitting, rows }));
    const network = { networkId: uuid(0), networkName: long, seats, people: rowsOfPeople };
    const deputies = people.map(({ name }) => ({
      deputyName: name,
      delegatorName: name,
      fromOn: '2026-12-03',
      toOn: '2026-12-14',
    }));
    expectSmall(render({ view: 'network', ...network, deputies, canEdit: true, notice: null }));
    expectSmall(render({ view: 'people_to_confirm', ...network }));
    const names = people.map(({ name }) => name);
    expectSmall(render(heavyDelegations(names, long)));
    for (const view of heavyDeliveries(names)) expectSmall(render(view));
    for (const view of heavyActions(names, long)) expectSmall(render(view));
    for (const view of heavyPractices(names, long)) expectSmall(render(view));
    for (const view of heavyProjects(names, long)) expectSmall(render(view));
    for (const view of heavyPublications(names, long)) expectSmall(render(view));
    for (const view of heavyRegisters(names, long)) expectSmall(render(view));
    expectSmall(render({ view: 'powers', networkId: uuid(0), coordinators: names, deputies, notice: null }));
    const entry = {
      kind: 'nudge',
      at: new Date(0),
      to: 'people',
      recipients: people.map((p) => p.name),
      state: 'to_send',
    } as const;
    expectSmall(
      render({
        view: 'preview',
        sitting,
        timeZone: 'Europe/Rome',
        entries: Array.from({ length: 10 }, () => entry),
      }),
    );
  });

  it('keeps the form about a substitute small, with every person in it', () => {
    const choices = people.map(({ id, name }) => ({ personId: id, name, seatName: name, role: null }));
    const current = { substitutionId: uuid(1), row: row(NAMES[kind](1)) };
    const problems = [
      { problem: 'several' as const, understood: long.slice(0, 500), names: people.map((p) => p.name) },
    ];
    const message = render(aSubstituteForm({ people: choices, referents: choices, current, problems }));
    expectSmall(message);
    const input = message.card?.body.find((element) => 'id' in element && element.id === 'personId');
    expect(input?.type === 'Input.ChoiceSet' ? input.choices : []).toHaveLength(PEOPLE + 1);
  });

  it('offers every person in the lists to choose from', () => {
    const message = render({
      view: 'attendance',
      sitting: aSitting(),
      rows,
      canRecord: true,
      year: 2027,
      notice: null,
    });
    const input = message.card?.body.find((element) => 'id' in element && element.id === 'personId');
    expect(input?.type === 'Input.ChoiceSet' ? input.choices : []).toHaveLength(PEOPLE);
  });

  it('keeps the settings small', () => {
    const listed = people.map(({ name }) => ({ name, patronDay: '06-01' }));
    const settings = { ...defaultSettings(), place: long.slice(0, 200) };
    const problems = [{ field: 'link', problem: 'invalid' as const, understood: long.slice(0, 500) }];
    const changes = Object.entries(toFields(settings, listed)).map(([field, to]) => ({
      field,
      from: to,
      to,
    }));
    const record = { at: new Date('2027-01-19T09:00:00Z'), byName: long, inNameOf: long, changes };
    for (const page of ['rules', 'reminders', 'seats', 'retention', 'history'] as const) {
      expectSmall(
        render({
          ...{ view: 'settings', page, networkId: uuid(0), settings, seats: listed },
          ...{ outcome: 'preview', problems, typed: { link: long.slice(0, 1_000) } },
          effects: manyEffects(),
          history: Array.from({ length: 20 }, () => record),
        }),
      );
    }
    const setup = {
      networkId: uuid(0),
      networkName: long,
      settings,
      seats: listed,
      problems,
      firstSittings: [],
    };
    expectSmall(render({ view: 'setup', ...setup }));
  });

  it('keeps the forms about seats small', () => {
    const confirmed = { role: 'referent' as Role, seatId: uuid(0) };
    expectSmall(
      render({
        view: 'role_question',
        networkId: uuid(0),
        networkName: long,
        seats,
        declared: confirmed,
        confirmed,
        typed: null,
        problems: [{ field: 'seatId', problem: 'missing' }],
      }),
    );
    const person = rowsOfPeople[0];
    if (person !== undefined)
      expectSmall(
        render({
          ...{ view: 'edit_position', networkId: uuid(0), person, seats, canHandOver: true, typed: null },
          problems: [{ field: 'seatId', problem: 'missing' }],
        }),
      );
  });
});

describe('the refresh of the shared card', () => {
  it('names at most sixty people', () => {
    const refreshFor = Array.from({ length: 90 }, (_, n) => address(n));
    expect(render(aSittingCardView({ refreshFor })).card?.refresh?.userIds).toHaveLength(60);
  });

  it('is not there when nobody is to refresh', () => {
    expect(render(aSittingCardView()).card?.refresh).toBeUndefined();
  });
});

describe('clip', () => {
  it('cuts between characters and says so', () => {
    expect(clip('🏛🏛🏛', 2)).toBe('🏛…');
    expect(clip('abc', 3)).toBe('abc');
  });
});

function expectSmall(message: RenderedMessage): void {
  expect(cardBytes(message)).toBeLessThanOrEqual(MAX_CARD_BYTES);
}

function manyEffects(): EffectGroup[] {
  const at = new Date('2027-01-19T09:00:00Z');
  const line = { kind: 'eve' as const, of: { sittingAt: at }, withDate: false };
  return Array.from({ length: 40 }, (_, index) => ({
    first: { ...line, effect: 'line_moved', lineKey: `line-${index}`, from: at, to: null },
    others: 12,
  }));
}
