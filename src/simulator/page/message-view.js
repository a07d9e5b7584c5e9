// @ts-check
import { createActionsMenu } from './actions-menu.js';
import { cardElement } from './cards.js';
import { clockTime, fullDateTime } from './dates.js';
import { element, setChildren, setText } from './dom.js';
import { plainNodes } from './markdown-dom.js';
import { say } from './texts.js';

/** @import { ActionCommand, Message, Persona, Press } from './types.js' */

/**
 * @typedef {object} Surroundings
 * @property {Persona} me
 * @property {string} timeZone
 * @property {boolean} shared whether others see the conversation
 * @property {(messageId: string, press: Press) => Promise<void>} onPress
 * @property {(commandId: string, messageId: string) => Promise<void>} onAction
 * @property {() => ActionCommand[]} actions
 */

/**
 * One message. `update` changes only what is different.
 *
 * @param {Message} message
 * @param {Surroundings} around
 */
export function createMessage(message, around) {
  const mine = message.from.kind === 'person' && message.from.key === around.me.key;
  const name = element('span', { class: 'message-name', text: message.from.name });
  const time = element('time', {
    datetime: message.sentAt,
    text: clockTime(message.sentAt, around.timeZone),
  });
  const heading = element('h3', { class: 'message-from' }, [name, ' ', time]);
  const marks = element('span', { class: 'message-marks' });
  const body = element('div', { class: 'message-body' });
  const menu = createActionsMenu({
    label: say('actionsMessage', { name: message.from.name }),
    sign: '⋯',
    actions: around.actions,
    onAction: (commandId) => around.onAction(commandId, message.id),
  });
  const node = element('article', { class: `message from-${message.from.kind}${mine ? ' mine' : ''}` }, [
    avatar(message.from.name, message.from.kind, message.from.key),
    element('div', { class: 'message-column' }, [
      element('header', { class: 'message-head' }, [heading, marks, menu]),
      body,
    ]),
  ]);
  time.title = fullDateTime(message.sentAt, around.timeZone);
  let written = '';

  /** @param {Message} current @param {Surroundings} now */
  function update(current, now) {
    setChildren(marks, marksOf(current, now, [...marks.children]));
    if (current.card !== null) {
      setChildren(body, [cardElement(now.me.key, current, now.onPress)]);
      return;
    }
    const text = current.text ?? current.summary ?? '';
    if (text === written) return;
    written = text;
    body.replaceChildren(element('p', { class: 'message-text' }, plainNodes(text)));
  }

  update(message, around);
  return { node, update };
}

/**
 * A round picture with the initials of a person, a square one for the bot. It says nothing the name does not.
 *
 * @param {string} name
 * @param {'bot' | 'person'} kind
 * @param {string | null} key
 */
export function avatar(name, kind, key) {
  const initials = name
    .split(/\s+/)
    .map((word) => word.charAt(0))
    .filter((letter) => /\p{L}/u.test(letter));
  const shown = kind === 'bot' ? 'R' : [initials[0], initials.length > 1 ? initials.at(-1) : ''].join('');
  const hue = [...(key ?? name)].reduce((sum, letter) => (sum * 31 + letter.charCodeAt(0)) % 8, 0);
  return element('span', { class: `avatar avatar-${kind} hue-${hue}`, 'aria-hidden': 'true', text: shown });
}

/**
 * @param {Message} message
 * @param {Surroundings} around
 * @param {Element[]} shown
 * @returns {Element[]}
 */
function marksOf(message, around, shown) {
  const marks = [];
  // In a chat everything is for one person.
  if (message.personalView && around.shared) {
    const mark =
      shown.find((node) => node.classList.contains('mark-only')) ??
      element('span', { class: 'mark mark-only' });
    setText(mark, say('onlyYou'));
    mark.setAttribute('title', say('onlyYouNote', { name: around.me.name }));
    marks.push(mark);
  }
  if (message.editedAt !== null) {
    const mark =
      shown.find((node) => node.classList.contains('mark-edited')) ??
      element('span', { class: 'mark mark-edited' });
    setText(mark, say('edited'));
    mark.setAttribute('title', say('editedAt', { time: fullDateTime(message.editedAt, around.timeZone) }));
    marks.push(mark);
  }
  return marks;
}
