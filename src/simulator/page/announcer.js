// @ts-check
import { byId, element } from './dom.js';
import { say } from './texts.js';

const NOTICE_MS = 8000;
/** What happens at once is said together: a second text in the live region would cut off the first. */
const TOGETHER_MS = 120;

/** @type {ReturnType<typeof setTimeout> | undefined} */
let leaving;
/** @type {string[]} */
let waiting = [];

/**
 * Tells those who listen, without showing anything.
 *
 * @param {string} sentence
 */
export function announce(sentence) {
  if (sentence === '') return;
  waiting.push(sentence);
  if (waiting.length > 1) return;
  setTimeout(() => {
    byId('status').replaceChildren(...waiting.map((text) => element('p', { text })));
    waiting = [];
  }, TOGETHER_MS);
}

/**
 * Shows a text at the foot of the page and says it. A notice leaves by itself; an error stays until it is closed.
 *
 * @param {string} text
 * @param {'notice' | 'error'} [kind]
 */
export function toast(text, kind = 'notice') {
  const box = byId('toast');
  clearTimeout(leaving);
  const close = element('button', {
    type: 'button',
    class: 'toast-close',
    'aria-label': say('closeToast'),
    text: '×',
  });
  close.addEventListener('click', hideToast);
  box.replaceChildren(element('p', { text }), close);
  box.dataset.kind = kind;
  box.hidden = false;
  if (kind === 'notice') leaveLater(box);
  announce(text);
}

export function hideToast() {
  clearTimeout(leaving);
  byId('toast').hidden = true;
}

/**
 * @param {HTMLElement} box
 */
function leaveLater(box) {
  leaving = setTimeout(() => {
    // Somebody who is reading or closing it is not to be left without it.
    if (box.matches(':hover, :focus-within')) leaveLater(box);
    else hideToast();
  }, NOTICE_MS);
}
