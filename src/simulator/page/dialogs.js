// @ts-check
import { ask } from './api.js';
import { addressOf, pressOf, renderCard } from './card-renderer.js';
import { createDialogFrame } from './dialog-frame.js';
import { element } from './dom.js';
import { isOpenable } from './markdown.js';
import { say } from './texts.js';

/** @import { Action } from './card-renderer.js' */
/** @import { Answer, CardJson, DialogRequest, Place } from './types.js' */

/**
 * Dialogs as Teams opens them. What was typed stays when the bot does not answer.
 *
 * @param {{ view: () => { as: string | null, place: Place }, tell: (answer: Answer) => Promise<boolean> }} page
 */
export function createDialogs({ view, tell }) {
  const frame = createDialogFrame({
    name: 'dialog',
    onClose() {
      asked = null;
      frame.body.replaceChildren();
    },
  });
  const { node, title, body, working } = frame;
  /** @type {object | null} What was asked for; null while none is open. */
  let asked = null;

  body.classList.add('card');

  /** @param {DialogRequest} request */
  async function open(request) {
    if (frame.isBusy() || node.open) return;
    const { as, place } = view();
    const from = { ...request, as, where: place };
    const answer = await working(() => ask('dialog', { ...from, step: 'fetch' }));
    if (!answer.ok || answer.dialog === undefined) return void (await tell(answer));
    asked = from;
    frame.open();
    show(answer.dialog);
  }

  /** @param {unknown} data */
  async function submit(data) {
    const from = asked;
    if (frame.isBusy() || from === null) return;
    const answer = await working(() => ask('dialog', { ...from, step: 'submit', data }));
    // Closed meanwhile: what came of it is still to be told.
    if (asked !== from) return void (await tell(answer));
    if (!answer.ok) return frame.showProblem(answer.error);
    if (answer.dialog === undefined) node.close();
    else show(answer.dialog);
    await tell(answer);
  }

  /** @param {{ title: string, card: CardJson }} shown */
  function show({ title: heading, card }) {
    frame.showProblem(null);
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

  return { open };
}
