import { describe, expect, it } from '@jest/globals';
import type { ShownButton } from '../../../src/cards/parts/adaptive-card.ts';
import { render } from '../../../src/cards/render.ts';
import type { SittingView } from '../../../src/domain/view/sitting-view.ts';
import { anUrgentSitting, aSitting, aSittingCardView, aViewer } from '../../helpers/golden/card-views.ts';

function titles(actions: ShownButton[] | undefined): string[] {
  return (actions ?? []).map((action) => action.title);
}

const ANSWERS = ['In presenza', 'Da remoto', 'Assente giustificato'];

describe('the buttons of a sitting', () => {
  it('are the three answers and the link while answers are open', () => {
    const { card } = render(aSittingCardView());
    expect(titles(card?.actions)).toEqual([...ANSWERS, 'Apri il collegamento']);
  });

  it('begin with the acknowledgement on an urgent call', () => {
    const { card } = render(aSittingCardView({ sitting: anUrgentSitting(), viewer: aViewer() }));
    expect(titles(card?.actions)).toEqual(['Presa visione', ...ANSWERS, 'Apri il collegamento']);
  });

  it('leave out an acknowledgement already given', () => {
    const view = aSittingCardView({ sitting: anUrgentSitting(), viewer: aViewer({ acknowledged: true }) });
    expect(titles(render(view).card?.actions)).not.toContain('Presa visione');
  });

  it.each<Partial<SittingView>>([
    { phase: 'closed' },
    { phase: 'running' },
    { phase: 'over' },
    { status: 'cancelled' },
    { status: 'planned', number: null },
  ])('are no answers with %j', (changes) => {
    const message = render(aSittingCardView({ sitting: anUrgentSitting(changes), viewer: aViewer() }));
    expect(titles(message.card?.actions).filter((title) => title !== 'Apri il collegamento')).toEqual([]);
    expect(JSON.stringify(message.card?.body)).not.toContain('"reason"');
  });

  it('do not offer a link that is no web address', () => {
    const { card } = render(aSittingCardView({ sitting: aSitting({ link: 'javascript:alert(1)' }) }));
    expect(titles(card?.actions)).toEqual(ANSWERS);
  });

  it('carry the answers known to a personal card, and none on the shared one', () => {
    const shared = render(aSittingCardView()).card?.actions?.[0];
    const personal = render(aSittingCardView({ viewer: aViewer({ seq: 4 }) })).card?.actions?.[0];
    expect(shared).toMatchObject({ data: { verb: 'answer', state: 'in_person', dateVersion: 1, seq: null } });
    expect(personal).toMatchObject({ data: { seq: 4 } });
  });
});

describe('the reason of an absence', () => {
  it('can be given on a personal card only, and goes with "assente giustificato" only', () => {
    const personal = render(aSittingCardView({ viewer: aViewer() })).card;
    expect(personal?.body.at(-1)).toMatchObject({
      type: 'Input.Text',
      id: 'reason',
      label: expect.stringContaining('facoltativo'),
    });
    const reading = (personal?.actions ?? []).filter(
      (action) => 'verb' in action && !('associatedInputs' in action),
    );
    expect(titles(reading)).toEqual(['Assente giustificato']);
    expect(JSON.stringify(render(aSittingCardView()).card?.body)).not.toContain('Input.Text');
  });
});

describe('the text of the notification', () => {
  it('has number, date in full and time', () => {
    expect(render(aSittingCardView()).summary).toBe(
      'Convocazione n. 3/2027: martedì 19 gennaio 2027, ore 10:00',
    );
  });

  it('says in a word that a call is urgent', () => {
    const { summary, card } = render(aSittingCardView({ notice: 'urgent_call', sitting: anUrgentSitting() }));
    expect(summary).toMatch(/^CONVOCAZIONE URGENTE n\. 4\/2027: /);
    expect(card?.body[0]).toMatchObject({
      style: 'attention',
      items: [{ text: 'CONVOCAZIONE URGENTE n. 4/2027' }, {}, {}],
    });
  });

  it('tells the length of notice of an urgent call', () => {
    const { card } = render(aSittingCardView({ sitting: anUrgentSitting() }));
    expect(JSON.stringify(card?.body)).toContain('preavviso di 3 ore');
  });
});

describe('what the card says of the answers', () => {
  it.each([
    ['nudge', aViewer({ state: 'remote' })],
    ['urgent_escalation', aViewer({ acknowledged: true })],
  ] as const)('does not ask again, after a %s, for what the viewer has done', (notice, viewer) => {
    const asked = JSON.stringify(render(aSittingCardView({ notice, viewer: aViewer() })).card?.body);
    const done = JSON.stringify(render(aSittingCardView({ notice, viewer })).card?.body);
    expect(asked).toContain('Manca ancora');
    expect(done).not.toContain('Manca ancora');
  });

  it('is nothing once the sitting is cancelled', () => {
    const cancelled = aSittingCardView({ sitting: aSitting({ status: 'cancelled' }), viewer: aViewer() });
    expect(JSON.stringify(render(cancelled).card)).not.toContain('Comuni rappresentati');
  });
});

describe('mentions', () => {
  it('stand in the text exactly as in the entities, with the name escaped', () => {
    const mentions = [{ teamsUserId: '29:invented', name: 'Anna <Verdi> & *C*' }];
    const { card } = render(aSittingCardView({ sitting: anUrgentSitting(), mentions }));
    const markup = '<at>Anna &lt;Verdi&gt; &amp; C</at>';
    expect(card?.msteams?.entities).toEqual([
      { type: 'mention', text: markup, mentioned: { id: '29:invented', name: 'Anna <Verdi> & *C*' } },
    ]);
    expect(JSON.stringify(card?.body)).toContain(markup);
  });

  it('cannot be forged in a reason', () => {
    const sitting = anUrgentSitting({ reason: '<at>Anna Verdi</at>' });
    expect(JSON.stringify(render(aSittingCardView({ sitting })).card?.body)).not.toContain('<at>');
  });
});
