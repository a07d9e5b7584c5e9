// @ts-check
import { controlOf } from './card-renderer.js';

/** @import { AdaptiveCard } from './card-renderer.js' */
/** @import { CardJson } from './types.js' */

/**
 * Where the focus is inside a card, in words that still mean something after the card has been drawn again.
 *
 * @typedef {{ on: 'button', title: string }
 *   | { on: 'input', id: string, index: number, from: number | null, to: number | null }
 *   | { on: 'card' }} CardFocus
 */

const FOCUSABLE = 'input, select, textarea';

/**
 * @param {HTMLElement} holder
 * @param {AdaptiveCard | null} card
 * @returns {CardFocus | null} null when the focus is elsewhere
 */
export function focusIn(holder, card) {
  const active = document.activeElement;
  if (!(active instanceof HTMLElement) || !holder.contains(active)) return null;
  const input = card?.getAllInputs().find((candidate) => controlOf(candidate)?.contains(active));
  if (input?.id) {
    const index = fieldsOf(controlOf(input)).indexOf(active);
    return { on: 'input', id: input.id, index, ...selectionOf(active) };
  }
  if (active instanceof HTMLButtonElement) return { on: 'button', title: active.textContent ?? '' };
  return { on: 'card' };
}

/**
 * @param {HTMLElement} holder
 * @param {AdaptiveCard | null} card
 * @param {CardFocus | null} focus
 */
export function restoreFocus(holder, card, focus) {
  if (focus === null) return;
  const target = targetOf(holder, card, focus);
  (target ?? holder).focus({ preventScroll: true });
  if (focus.on === 'input' && focus.from !== null && isText(target)) {
    target.setSelectionRange(focus.from, focus.to);
  }
}

/**
 * What has been typed or chosen and the card did not say itself, by id of the input.
 *
 * @param {AdaptiveCard | null} card
 * @param {CardJson | null} json what the card was drawn from
 * @returns {Map<string, string>}
 */
export function typedIn(card, json) {
  const given = new Map(inputsOf(json).map((input) => [input.id, String(input.value ?? '')]));
  const typed = new Map();
  for (const input of card?.getAllInputs() ?? []) {
    const value = String(input.value ?? '');
    const before = given.get(input.id) ?? '';
    const untouchedToggle = before === '' && value === 'false';
    if (input.id && value !== before && !untouchedToggle) typed.set(input.id, value);
  }
  return typed;
}

/**
 * The card with what had been typed put back into its inputs.
 *
 * @param {CardJson} json
 * @param {Map<string, string>} typed
 * @returns {CardJson}
 */
export function withTyped(json, typed) {
  if (typed.size === 0) return json;
  const copy = structuredClone(json);
  for (const input of inputsOf(copy)) {
    const value = typed.get(String(input.id));
    if (value !== undefined) input.value = value;
  }
  return copy;
}

/**
 * @param {unknown} part
 * @returns {Record<string, unknown>[]}
 */
function inputsOf(part) {
  if (Array.isArray(part)) return part.flatMap(inputsOf);
  if (typeof part !== 'object' || part === null) return [];
  const item = /** @type {Record<string, unknown>} */ (part);
  if (String(item.type).startsWith('Input.')) return [item];
  return [item.body, item.items, item.columns].flatMap(inputsOf);
}

/**
 * @param {HTMLElement} holder
 * @param {AdaptiveCard | null} card
 * @param {CardFocus} focus
 * @returns {HTMLElement | undefined}
 */
function targetOf(holder, card, focus) {
  if (focus.on === 'input') {
    const input = card?.getAllInputs().find((candidate) => candidate.id === focus.id);
    const fields = fieldsOf(input && controlOf(input));
    return fields[focus.index] ?? fields[0];
  }
  if (focus.on === 'card') return undefined;
  return [...holder.querySelectorAll('button')].find((button) => button.textContent === focus.title);
}

/**
 * @param {HTMLElement | undefined} control
 * @returns {HTMLElement[]}
 */
function fieldsOf(control) {
  if (control === undefined) return [];
  return control.matches(FOCUSABLE) ? [control] : [...control.querySelectorAll(FOCUSABLE)].filter(isHtml);
}

/**
 * @param {Element} node
 * @returns {node is HTMLElement}
 */
function isHtml(node) {
  return node instanceof HTMLElement;
}

/**
 * @param {HTMLElement} field
 */
function selectionOf(field) {
  if (!isText(field)) return { from: null, to: null };
  return { from: field.selectionStart, to: field.selectionEnd };
}

/**
 * @param {unknown} field
 * @returns {field is HTMLInputElement | HTMLTextAreaElement}
 */
function isText(field) {
  return field instanceof HTMLTextAreaElement || (field instanceof HTMLInputElement && field.type === 'text');
}
