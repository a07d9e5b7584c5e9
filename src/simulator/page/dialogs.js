// @ts-check
import { ask } from './api.js';
import { addressOf, pressOf, renderCard } from './card-renderer.js';
import { element } from './dom.js';
import { isOpenable } from './markdown.js';
import { say } from './texts.js';

/** @import { Action } from './card-renderer.js' */
/** @import { Answer, CardJson, DialogRequest, Place } from './types.js' */

/**
 * Dialogs as Teams opens them: in front of the page, the focus kept inside and given back, closed with Esc. What was
 * typed stays when the bot does not answer.
 *
 * @param {{ view: () => { as: string | null, place: Place }, tell: (answer: Answer) => Promise<boolean> }} page
 */
export function createDialogs({ view, tell }) {
  const title = element('h2', { id: 'dialog-title', tabindex: -1 });
  const closer = element('button', { type: 'button', class: 'dialog-close', text: '×' });
  const problem = element('p', { class: 'dialog-problem', role: 'alert', hidden: true });
  const body = element('div', { class: 'card dialog-body' });
  const node = element(
    'dialog',
    { class: 'dialog', 'aria-labelledby': 'dialog-title', 'data-testid': 'dialog' },
    [element('header', { class: 'dialog-head' }, [title, closer]), problem, body],
  );
  /** @type {object | null} What was asked for; null while none is open. */
  let asked = null;
  let busy = false;

  document.body.append(node);
  closer.addEventListener('click', () => node.close());
  node.addEventListener('close', () => {
    asked = null;
    body.replaceChildren();
  });

  /** @param {DialogRequest} request */
  async function open(request) {
    if (busy || node.open) return;
    const { as, place } = view();
    const from = { ...request, as, where: place };
    const answer = await working(() => ask('dialog', { ...from, step: 'fetch' }));
    if (!answer.ok || answer.dialog === undefined) return void (await tell(answer));
    asked = from;
    closer.setAttribute('aria-label', say('dialogClose'));
    node.showModal();
    show(answer.dialog);
  }

  /** @param {unknown} data */
  async function submit(data) {
    const from = asked;
    if (busy || from === null) return;
    const answer = await working(() => ask('dialog', { ...from, step: 'submit', data }));
    // Closed meanwhile: what came of it is still to be told.
    if (asked !== from) return void (await tell(answer));
    if (!answer.ok) {
      problem.textContent = answer.error;
      problem.hidden = false;
      return;
    }
    if (answer.dialog === undefined) node.close();
    else show(answer.dialog);
    await tell(answer);
  }

  /** @param {{ title: string, card: CardJson }} shown */
  function show({ title: heading, card }) {
    problem.hidden = true;
    title.textContent = heading;
    const rendered = renderCard(card, act);
    const unreadable = element('p', { text: String(card.fallbackText ?? say('cardUnreadable')) });
    body.replaceChildren(rendered?.root ?? unreadable);
    node.scrollTop = 0;
    title.focus();
  }

  /** @param {Action} action */
  function act(action) {
    const address = addressOf(action);
    if (address !== null) {
      if (isOpenable(address)) window.open(address, '_blank', 'noopener,noreferrer');
      return;
    }
    const press = pressOf(action);
    if (press !== null) void submit(press.data);
  }

  /** @param {() => Promise<Answer>} work */
  async function working(work) {
    busy = true;
    node.setAttribute('aria-busy', 'true');
    const answer = await work();
    busy = false;
    node.removeAttribute('aria-busy');
    return answer;
  }

  return { open };
}
