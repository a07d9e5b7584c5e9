// @ts-check
import { announce } from './announcer.js';
import { element } from './dom.js';
import { say } from './texts.js';

/** @import { Command } from './types.js' */

let lists = 0;

/**
 * The list of commands over a text box: it opens when the text is a slash and the beginning of a command. The focus
 * stays in the box.
 *
 * @param {HTMLTextAreaElement} box
 * @param {() => Command[]} commandsNow
 */
export function createCommandList(box, commandsNow) {
  const id = `commands-${++lists}`;
  const node = element('ul', {
    id,
    class: 'commands',
    role: 'listbox',
    'aria-label': say('commands'),
    hidden: true,
  });
  /** @type {Command[]} */
  let shown = [];
  let active = 0;
  // A textarea may not be a combobox (ARIA in HTML); as a text box it may point into a list.
  box.setAttribute('aria-autocomplete', 'list');
  box.setAttribute('aria-haspopup', 'listbox');
  box.setAttribute('aria-controls', id);

  function refresh() {
    const beginning = /^\/(\S*)$/.exec(box.value)?.[1];
    if (beginning === undefined) return close();
    const wanted = plain(beginning);
    const before = node.hidden;
    shown = commandsNow().filter((command) => plain(command.word).startsWith(wanted));
    if (shown.length === 0) {
      close();
      return announce(say('commandsNone'));
    }
    node.replaceChildren(...shown.map(option));
    node.hidden = false;
    activate(0);
    if (before) announce(say('commandsOpen', { count: shown.length }));
  }

  function close() {
    node.hidden = true;
    box.removeAttribute('aria-activedescendant');
  }

  /** @param {Command} command @param {number} index */
  function option(command, index) {
    const made = element(
      'li',
      { id: `${id}-${index}`, class: 'command', role: 'option', 'aria-selected': 'false' },
      [element('strong', { text: `/${command.word}` }), ' ', element('span', { text: command.description })],
    );
    // Before the click would take the focus out of the box.
    made.addEventListener('mousedown', (event) => event.preventDefault());
    made.addEventListener('click', () => choose(index));
    return made;
  }

  /** @param {number} index */
  function activate(index) {
    active = (index + shown.length) % shown.length;
    [...node.children].forEach((child, at) => {
      child.setAttribute('aria-selected', String(at === active));
    });
    box.setAttribute('aria-activedescendant', `${id}-${active}`);
    node.children[active]?.scrollIntoView({ block: 'nearest' });
  }

  /** @param {number} index */
  function choose(index) {
    const command = shown[index];
    if (command === undefined) return;
    box.value = `/${command.word} `;
    close();
    box.focus();
    box.dispatchEvent(new Event('input', { bubbles: true }));
  }

  /**
   * @param {KeyboardEvent} event
   * @returns {boolean} whether the key was for the list
   */
  function onKey(event) {
    if (node.hidden || event.isComposing) return false;
    const moves = { ArrowDown: active + 1, ArrowUp: active - 1, Home: 0, End: shown.length - 1 };
    const move = moves[/** @type {keyof typeof moves} */ (event.key)];
    if (move !== undefined) activate(move);
    else if (event.key === 'Enter' && !event.shiftKey) choose(active);
    else if (event.key === 'Tab' && !event.shiftKey) choose(active);
    else if (event.key === 'Escape') close();
    else return false;
    event.preventDefault();
    return true;
  }

  box.addEventListener('input', refresh);
  box.addEventListener('blur', close);
  return { node, onKey, close };
}

/**
 * Without case and accents, as commands are read.
 *
 * @param {string} word
 */
function plain(word) {
  return word.normalize('NFD').replace(/\p{M}/gu, '').toLocaleLowerCase('it');
}
