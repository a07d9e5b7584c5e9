// @ts-check
import { byId, element } from './dom.js';
import { say } from './texts.js';

/** How far from the foot still counts as being there, in pixels. */
const NEAR_FOOT = 120;
/** Left free above the beginning of a message, in pixels. */
const SPACE_ABOVE = 12;

/**
 * Where the messages stand. Who has not scrolled away is shown what arrives, from its beginning; who has is told by a
 * button.
 */
export function createMessageScroll() {
  const scroller = byId('messages');
  const list = byId('message-list');
  const toFresh = element('button', {
    type: 'button',
    class: 'to-fresh',
    text: say('goToNew'),
    hidden: true,
  });
  byId('fresh').append(toFresh);
  /** @type {Map<string, number>} */
  const left = new Map();
  let following = true;
  let moving = false;
  /** @type {Element | null} */
  let fresh = null;

  scroller.addEventListener('scroll', () => {
    if (!moving) following = atFoot();
    moving = false;
    if (following) forgetFresh();
  });
  toFresh.addEventListener('click', () => {
    reveal(fresh);
    forgetFresh();
    scroller.focus({ preventScroll: true });
  });

  /** @param {string} conversation the one that was open */
  function leave(conversation) {
    if (following) left.delete(conversation);
    else left.set(conversation, scroller.scrollTop);
  }

  /** @param {string} conversation */
  function arrive(conversation) {
    forgetFresh();
    const top = left.get(conversation);
    following = top === undefined;
    if (top === undefined) toLast();
    else move(top);
  }

  /** @param {Element | undefined} first the first message that was not there; undefined = only changes */
  function added(first) {
    if (first === undefined) return;
    if (following && !isTyping()) return reveal(first);
    fresh = first;
    toFresh.hidden = false;
  }

  function toLast() {
    reveal(list.lastElementChild);
  }

  /** Goes to the foot, but not past the beginning of a message. @param {Element | null} first */
  function reveal(first) {
    following = true;
    const bottom = scroller.scrollHeight - scroller.clientHeight;
    if (first === null) return move(bottom);
    const top = first.getBoundingClientRect().top - scroller.getBoundingClientRect().top + scroller.scrollTop;
    move(Math.min(bottom, top - SPACE_ABOVE));
  }

  /** @param {number} top */
  function move(top) {
    const before = scroller.scrollTop;
    scroller.scrollTop = top;
    moving = scroller.scrollTop !== before;
  }

  function forgetFresh() {
    fresh = null;
    toFresh.hidden = true;
  }

  function atFoot() {
    return scroller.scrollHeight - scroller.scrollTop - scroller.clientHeight < NEAR_FOOT;
  }

  /** Nobody who is filling in a card is moved away from it. */
  function isTyping() {
    const active = document.activeElement;
    return scroller.contains(active) && active?.matches('.card :is(input, select, textarea)') === true;
  }

  return { leave, arrive, added, toLast };
}
