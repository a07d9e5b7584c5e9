// @ts-check
import { byId } from './dom.js';

/**
 * On narrow screens the clock and the tools lie over the conversation and are opened with a button.
 *
 * @param {() => void} onToggle
 */
export function createToolsToggle(onToggle) {
  const toggle = byId('tools-toggle');
  const tools = byId('tools');
  const narrow = window.matchMedia('(max-width: 719px)');

  function isOpen() {
    return toggle.getAttribute('aria-expanded') === 'true';
  }

  /** @param {boolean} open */
  function set(open) {
    toggle.setAttribute('aria-expanded', String(open));
    byId('app').classList.toggle('tools-open', open);
    // What lies under the tools is not to be reached with the keyboard.
    document.querySelector('main')?.toggleAttribute('inert', open && narrow.matches);
    onToggle();
  }

  function open() {
    if (narrow.matches) set(true);
    tools.focus();
  }

  function close() {
    if (isOpen()) set(false);
  }

  toggle.addEventListener('click', () => {
    if (isOpen()) set(false);
    else open();
  });
  document.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape' || !isOpen()) return;
    set(false);
    toggle.focus();
  });
  narrow.addEventListener('change', () => set(false));
  return { open, close };
}
