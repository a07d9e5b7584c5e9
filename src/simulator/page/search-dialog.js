// @ts-check
import { announce } from './announcer.js';
import { ask } from './api.js';
import { createDialogFrame } from './dialog-frame.js';
import { element } from './dom.js';
import { say } from './texts.js';

/** @import { ActionCommand, Answer, Found, Place } from './types.js' */

/** As long as Teams waits for the next letter, about. */
const PAUSE_MS = 300;

/**
 * The search of the compose box as Teams shows it: what was found while one types, and what is chosen goes into a
 * message.
 *
 * @param {{ view: () => { as: string | null, place: Place }, tell: (answer: Answer) => Promise<boolean> }} page
 */
export function createSearchDialog({ view, tell }) {
  const frame = createDialogFrame({ name: 'search', onClose: leave });
  const label = element('label', { for: 'search-words' });
  const box = element('input', {
    id: 'search-words',
    type: 'search',
    autocomplete: 'off',
    maxlength: 200,
    'data-testid': 'search-words',
  });
  const said = element('p', { class: 'search-said', role: 'status' });
  const list = element('ul', { class: 'search-list' });
  const further = element('button', { type: 'button', hidden: true });
  frame.body.append(label, box, said, list, further);
  /** @type {{ commandId: string, as: string | null, where: Place } | null} null while it is closed */
  let asked = null;
  let round = 0;
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let pause;

  box.addEventListener('input', () => {
    clearTimeout(pause);
    pause = setTimeout(() => void look(0), PAUSE_MS);
  });
  further.addEventListener('click', () => void look(list.children.length));

  /** @param {ActionCommand} command */
  function open({ id, title }) {
    const { as, place } = view();
    asked = { commandId: id, as, where: place };
    frame.title.textContent = title;
    label.textContent = say('searchWords');
    further.textContent = say('searchFurther');
    box.value = '';
    frame.open();
    box.focus();
    void look(0);
  }

  function leave() {
    clearTimeout(pause);
    asked = null;
    list.replaceChildren();
    said.textContent = '';
    further.hidden = true;
  }

  /** @param {number} skip how many are shown already */
  async function look(skip) {
    const from = asked;
    if (from === null) return;
    const mine = ++round;
    const answer = await frame.working(() => ask('search', { ...from, typed: box.value, skip }));
    // Something else was typed meanwhile, or the window closed.
    if (mine !== round || asked !== from) return;
    frame.showProblem(answer.ok ? null : answer.error);
    if (!answer.ok) return;
    const { items = [], full = false } = answer.found ?? {};
    if (skip === 0) list.replaceChildren();
    list.append(...items.map((found) => element('li', {}, [choice(found)])));
    further.hidden = !full;
    said.textContent = answer.notice ?? say('searchShown', { count: list.children.length });
  }

  /** @param {Found} found */
  function choice({ title, text, card }) {
    const button = element('button', { type: 'button', class: 'search-choice' }, [
      element('strong', { text: title }),
      element('span', { text }),
    ]);
    button.addEventListener('click', async () => {
      const from = asked;
      if (from === null || frame.isBusy()) return;
      const answer = await frame.working(() => ask('insert', { as: from.as, where: from.where, card }));
      if (!answer.ok) return frame.showProblem(answer.error);
      frame.node.close();
      if (await tell(answer)) announce(say('searchInserted', { title }));
    });
    return button;
  }

  return { open };
}
