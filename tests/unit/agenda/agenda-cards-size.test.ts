import { describe, expect, it } from '@jest/globals';
import { cardBytes, MAX_CARD_BYTES } from '../../../src/cards/parts/fit.ts';
import { render } from '../../../src/cards/render.ts';
import { AGENDA_LIMITS } from '../../../src/domain/agenda/agenda-form.ts';
import { anAgendaItem } from '../../helpers/builders.ts';
import { anAgendaCardView, anAgendaFormView, anAgendaItemView } from '../../helpers/golden/agenda.ts';
import { anAgenda, anAgendaLine, aSitting } from '../../helpers/golden/card-views.ts';

const uuid = (n: number) => `0a1b2c3d-0000-4000-8000-${String(n).padStart(12, '0')}`;
const numbers = Array.from({ length: AGENDA_LIMITS.items }, (_, n) => n);

describe.each([
  ['plain', 'a '],
  ['accented', 'è'],
  ['pictured', '🏛'],
])('agendas full of %s texts', (_, unit) => {
  const text = (length: number) => unit.repeat(length).slice(0, length).toWellFormed();
  const url = `https://example.org/${'x'.repeat(200)}`;
  const lines = numbers.map((n) =>
    anAgendaLine({
      key: uuid(n),
      title: text(AGENDA_LIMITS.title),
      presenter: text(AGENDA_LIMITS.presenter),
      minutes: 10,
      links: [{ title: text(AGENDA_LIMITS.linkTitle), url }],
    }),
  );
  const proposals = numbers.map((n) => ({
    itemId: uuid(100 + n),
    title: text(AGENDA_LIMITS.title),
    minutes: 10,
    proposerName: text(60),
  }));
  const sitting = aSitting({ agenda: anAgenda(lines), plannedMinutes: 300 });
  const form = {
    title: text(10_000),
    note: text(10_000),
    minutes: text(10_000),
    presenter: text(10_000),
    links: text(10_000),
  };

  it('fit on the cards of who proposes and who decides', () => {
    const views = [
      anAgendaCardView({ sitting }),
      anAgendaFormView({ form }),
      anAgendaCardView({ sitting, canManage: true, proposals, treating: true, toCarry: 3 }),
      anAgendaItemView({
        item: anAgendaItem({ title: text(200), state: 'proposed', position: 0 }),
        form,
        newer: form,
      }),
    ];
    expect(views.filter((view) => cardBytes(render(view)) > MAX_CARD_BYTES)).toEqual([]);
  });

  it('offer every item and every proposal to be opened, and every item to be ticked', () => {
    const message = render(anAgendaCardView({ sitting, canManage: true, proposals, treating: true }));
    const choices = (id: string) =>
      message.card?.body.flatMap((element) =>
        element.type === 'Input.ChoiceSet' && element.id === id ? element.choices : [],
      );
    expect(choices('itemId')).toHaveLength(2 * AGENDA_LIMITS.items);
    expect(choices('treated')).toHaveLength(AGENDA_LIMITS.items);
  });
});
