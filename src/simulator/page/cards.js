// @ts-check
import { focusIn, restoreFocus, typedIn, withTyped } from './card-focus.js';
import { addressOf, pressOf, renderCard } from './card-renderer.js';
import { element } from './dom.js';
import { isOpenable } from './markdown.js';
import { say } from './texts.js';

/** @import { AdaptiveCard, Action } from './card-renderer.js' */
/** @import { CardJson, Message, Press } from './types.js' */

/**
 * @typedef {object} DrawnCard
 * @property {HTMLElement} holder stays the same element while its card changes
 * @property {string} cardKey
 * @property {AdaptiveCard | null} card null when it could not be drawn
 * @property {CardJson | null} json
 * @property {boolean} pressed a button of it was pressed and the answer is not shown yet
 * @property {string[] | null} changed what the last change added to the card, if a press brought it
 */

/** By persona and message, so that what was typed is still there when a persona comes back. */
/** @type {Map<string, DrawnCard>} */
const drawn = new Map();

/**
 * The card of a message, drawn again only when it is another one.
 *
 * @param {string} persona
 * @param {Message} message with a card
 * @param {(messageId: string, press: Press) => Promise<void>} onPress
 * @returns {HTMLElement}
 */
export function cardElement(persona, message, onPress) {
  const key = keyOf(persona, message.id);
  const known = drawn.get(key);
  if (known?.cardKey === message.cardKey) return known.holder;
  if (known !== undefined) return changeCard(known, message, onPress);
  const entry = {
    holder: element('div', { class: 'card', tabindex: -1 }),
    cardKey: message.cardKey,
    card: null,
    json: null,
    pressed: false,
    changed: null,
  };
  drawn.set(key, entry);
  draw(entry, message, onPress);
  return entry.holder;
}

/**
 * Takes note that a button was pressed: what the card shows next is the bot's answer, not to be mixed with what had
 * been typed.
 *
 * @param {string} persona
 * @param {string} messageId
 */
export function startPress(persona, messageId) {
  const entry = drawn.get(keyOf(persona, messageId));
  if (entry === undefined) return;
  entry.pressed = true;
  entry.changed = null;
  entry.holder.setAttribute('aria-busy', 'true');
}

/**
 * Ends a press and tells what it brought.
 *
 * @param {string} persona
 * @param {string} messageId
 * @returns {string[] | null} what is new on the card; null when the card is the same
 */
export function endPress(persona, messageId) {
  const entry = drawn.get(keyOf(persona, messageId));
  if (entry === undefined) return null;
  const { changed } = entry;
  entry.pressed = false;
  entry.changed = null;
  entry.holder.removeAttribute('aria-busy');
  return changed;
}

/**
 * @param {DrawnCard} entry
 * @param {Message} message
 * @param {(messageId: string, press: Press) => Promise<void>} onPress
 */
function changeCard(entry, message, onPress) {
  const focus = focusIn(entry.holder, entry.card);
  const linesBefore = new Set(linesOf(entry.holder));
  const typed = entry.pressed ? new Map() : typedIn(entry.card, entry.json);
  entry.cardKey = message.cardKey;
  draw(entry, message, onPress, typed);
  restoreFocus(entry.holder, entry.card, focus);
  highlight(entry.holder);
  if (entry.pressed) entry.changed = linesOf(entry.holder).filter((line) => !linesBefore.has(line));
  return entry.holder;
}

/**
 * @param {DrawnCard} entry
 * @param {Message} message
 * @param {(messageId: string, press: Press) => Promise<void>} onPress
 * @param {Map<string, string>} [typed]
 */
function draw(entry, message, onPress, typed = new Map()) {
  entry.json = message.card;
  const rendered =
    message.card === null
      ? null
      : renderCard(withTyped(message.card, typed), (action) => act(entry, action, message.id, onPress));
  entry.card = rendered?.card ?? null;
  entry.holder.replaceChildren(rendered?.root ?? fallback(message));
}

/**
 * @param {DrawnCard} entry
 * @param {Action} action
 * @param {string} messageId
 * @param {(messageId: string, press: Press) => Promise<void>} onPress
 */
function act(entry, action, messageId, onPress) {
  const address = addressOf(action);
  if (address !== null) {
    if (isOpenable(address)) window.open(address, '_blank', 'noopener,noreferrer');
    return;
  }
  const press = pressOf(action);
  if (press !== null && !entry.pressed) void onPress(messageId, press);
}

/**
 * @param {Message} message
 */
function fallback(message) {
  const text = message.card?.fallbackText ?? message.summary ?? say('cardUnreadable');
  return element('p', { class: 'card-fallback', text: String(text) });
}

/**
 * @param {HTMLElement} holder
 */
function linesOf(holder) {
  const blocks = holder.querySelectorAll('div.ac-textBlock');
  return [...blocks].map((block) => (block.textContent ?? '').trim()).filter((line) => line !== '');
}

/**
 * @param {HTMLElement} holder
 */
function highlight(holder) {
  holder.classList.remove('card-changed');
  // Reading a measure makes the browser start the animation again.
  void holder.offsetWidth;
  holder.classList.add('card-changed');
}

/**
 * @param {string} persona
 * @param {string} messageId
 */
function keyOf(persona, messageId) {
  return `${persona}\n${messageId}`;
}
