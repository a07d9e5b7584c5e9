// @ts-check
import { element } from './dom.js';

/** @import { ActionCommand } from './types.js' */

let menus = 0;

/**
 * A button that opens a list of action commands. Esc, a choice, or leaving it closes it.
 *
 * @param {{ label: string, sign: string, actions: () => ActionCommand[], onAction: (id: string) => Promise<void> }} needs
 * @returns {HTMLElement}
 */
export function createActionsMenu({ label, sign, actions, onAction }) {
  const id = `actions-${++menus}`;
  const opener = element('button', {
    type: 'button',
    class: 'actions-open',
    'aria-label': label,
    'aria-expanded': 'false',
    'aria-controls': id,
    title: label,
    text: sign,
  });
  const list = element('ul', { id, class: 'actions-list', hidden: true });
  const node = element('span', { class: 'actions' }, [opener, list]);

  opener.addEventListener('click', () => (list.hidden ? open() : close()));
  node.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape' || list.hidden) return;
    close();
    opener.focus();
  });
  node.addEventListener('focusout', ({ relatedTarget }) => {
    if (!(relatedTarget instanceof Node) || !node.contains(relatedTarget)) close();
  });

  function open() {
    list.replaceChildren(...actions().map(({ id, title }) => element('li', {}, [choice(id, title)])));
    list.hidden = false;
    opener.setAttribute('aria-expanded', 'true');
  }

  function close() {
    list.hidden = true;
    opener.setAttribute('aria-expanded', 'false');
  }

  /** @param {string} commandId @param {string} title */
  function choice(commandId, title) {
    const button = element('button', { type: 'button', text: title });
    button.addEventListener('click', () => {
      // Where the focus comes back to when the dialog closes.
      opener.focus();
      close();
      void onAction(commandId);
    });
    return button;
  }

  return node;
}
