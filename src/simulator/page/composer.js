// @ts-check
import { announce } from './announcer.js';
import { createCommandList } from './command-list.js';
import { element } from './dom.js';
import { say } from './texts.js';

/** @import { Command } from './types.js' */

/**
 * @typedef {object} ComposerOptions
 * @property {string} name `data-testid` of the box
 * @property {string} sendName `data-testid` of the button
 * @property {string} label what the box is for
 * @property {string} placeholder
 * @property {string} sendLabel
 * @property {boolean} mention whether the bot's name is put before the text
 * @property {string | null} hint how the keys work, shown under the box
 * @property {HTMLElement[]} [tools] what stands before the button of the commands
 * @property {() => Command[]} commands
 * @property {(text: string) => Promise<boolean>} onSend true when the message went
 */

let composers = 0;

/**
 * A box to write a message in. Enter sends, Shift and Enter make a new line, a slash opens the commands.
 *
 * @param {ComposerOptions} options
 */
export function createComposer(options) {
  const id = `composer-${++composers}`;
  const box = element('textarea', {
    class: 'composer-box',
    'data-testid': options.name,
    'aria-label': options.label,
    'aria-describedby': options.hint === null ? null : `${id}-hint`,
    placeholder: options.placeholder,
    rows: 1,
    maxlength: 4000,
    autocomplete: 'off',
  });
  const commands = createCommandList(box, options.commands);
  const send = element('button', {
    type: 'submit',
    class: 'send',
    'data-testid': options.sendName,
    text: options.sendLabel,
  });
  const open = element('button', {
    type: 'button',
    class: 'commands-open',
    'aria-label': say('commandsShow'),
    title: say('commandsShow'),
    text: '/',
  });
  const node = element('form', { class: 'composer' }, [
    commands.node,
    element('div', { class: 'composer-row' }, [
      options.mention &&
        element('span', {
          class: 'mention composer-mention',
          'aria-hidden': 'true',
          text: `@${say('botName')}`,
        }),
      box,
      element('div', { class: 'composer-buttons' }, [...(options.tools ?? []), open, send]),
    ]),
    options.hint !== null && element('p', { id: `${id}-hint`, class: 'composer-hint', text: options.hint }),
  ]);
  let sending = false;

  async function submit() {
    const text = box.value.trim();
    if (sending) return;
    if (text === '') {
      announce(say('messageEmpty'));
      return box.focus();
    }
    sending = true;
    commands.close();
    node.setAttribute('aria-busy', 'true');
    const sent = await options.onSend(text);
    sending = false;
    node.removeAttribute('aria-busy');
    // What was typed meanwhile is not lost.
    if (sent && box.value.trim() === text) write('');
  }

  /** @param {string} text */
  function write(text) {
    box.value = text;
    grow();
  }

  function grow() {
    box.style.height = 'auto';
    box.style.height = `${Math.min(box.scrollHeight + 2, 160)}px`;
  }

  box.addEventListener('input', grow);
  box.addEventListener('keydown', (event) => {
    if (commands.onKey(event)) return;
    if (event.key !== 'Enter' || event.shiftKey || event.isComposing) return;
    event.preventDefault();
    void submit();
  });
  open.addEventListener('click', () => {
    if (!box.value.startsWith('/')) box.value = '/';
    box.focus();
    box.dispatchEvent(new Event('input', { bubbles: true }));
  });
  node.addEventListener('submit', (event) => {
    event.preventDefault();
    void submit();
  });
  return { node, write, focus: () => box.focus() };
}
