// @ts-check

import { capitalised, clockTime, fullDate, fullDateTime, shortDateTime } from './dates.js';
import { byId, element, setText } from './dom.js';
import { say } from './texts.js';

/** @import { State } from './types.js' */
/** @typedef {'hour' | 'day' | 'next'} Jump */

const TICK_MS = 5000;

/**
 * The simulated clock. It runs by itself between one answer of the server and the next.
 *
 * @param {(to: Jump) => Promise<void>} onJump
 */
export function createClockPanel(onJump) {
  const date = element('span', { class: 'clock-date' });
  const time = element('span', { class: 'clock-time' });
  const comma = element('span', { class: 'visually-hidden', text: ', ' });
  const now = element('p', { class: 'clock-now', 'data-testid': 'clock-now' }, [date, comma, time]);
  const next = element('p', { class: 'clock-next', 'data-testid': 'next-due' });
  const busy = element('p', { class: 'clock-busy', 'data-testid': 'busy', hidden: true }, [
    element('span', { class: 'spinner', 'aria-hidden': 'true' }),
    element('span', { text: say('clockMoving') }),
  ]);
  const hour = button('hour', 'clock-hour', 'clockHour', say('clockHourLabel'));
  const day = button('day', 'clock-day', 'clockDay', say('clockDayLabel'));
  const toNext = button('next', 'clock-next', 'clockToNext', null);
  const panel = byId('clock');
  panel.append(
    element('h2', { id: 'clock-heading', text: say('clockHeading') }),
    element('h3', { class: 'visually-hidden', text: say('clockNow') }),
    now,
    element('h3', { text: say('clockNext') }),
    next,
    element('div', { class: 'clock-buttons' }, [hour, day, toNext]),
    busy,
    element('p', { class: 'note', text: say('clockNote') }),
  );
  let jumping = false;
  /** @type {{ state: State, receivedAt: number } | null} */
  let last = null;

  /** @param {State} state */
  function show(state) {
    last = { state, receivedAt: performance.now() };
    const due = state.nextDueAt;
    setText(next, due === null ? say('clockNextNone') : capitalised(fullDateTime(due, state.timeZone)));
    able(toNext, due !== null && !jumping);
    able(hour, !jumping);
    able(day, !jumping);
    tick();
  }

  function tick() {
    if (last === null) return;
    const { state, receivedAt } = last;
    const instant = Date.parse(state.now) + performance.now() - receivedAt;
    setText(date, capitalised(fullDate(instant, state.timeZone)));
    setText(time, `ore ${clockTime(instant, state.timeZone)}`);
    const toggle = byId('tools-toggle');
    const short = shortDateTime(instant, state.timeZone);
    const open = toggle.getAttribute('aria-expanded') === 'true';
    setText(toggle, open ? say('closeTools') : short);
    const label = open ? say('closeToolsLabel') : say('openTools', { time: short });
    if (toggle.getAttribute('aria-label') !== label) toggle.setAttribute('aria-label', label);
  }

  /** @param {boolean} moving */
  function setJumping(moving) {
    jumping = moving;
    busy.hidden = !moving;
    panel.setAttribute('aria-busy', String(moving));
    if (last !== null) show({ ...last.state, now: nowOf(last) });
  }

  /** @param {Jump} to @param {string} name @param {string} text @param {string | null} label */
  function button(to, name, text, label) {
    const made = element('button', {
      type: 'button',
      'data-testid': name,
      'aria-label': label,
      text: say(text),
    });
    made.addEventListener('click', async () => {
      if (jumping || made.getAttribute('aria-disabled') === 'true') return;
      setJumping(true);
      await onJump(to);
      setJumping(false);
    });
    return made;
  }

  setInterval(tick, TICK_MS);
  return { show, tick };
}

/**
 * Not `disabled`, which would take the focus away from who has just pressed it.
 *
 * @param {HTMLElement} control
 * @param {boolean} usable
 */
function able(control, usable) {
  if (usable) control.removeAttribute('aria-disabled');
  else control.setAttribute('aria-disabled', 'true');
}

/**
 * @param {{ state: State, receivedAt: number }} last
 */
function nowOf(last) {
  return new Date(Date.parse(last.state.now) + performance.now() - last.receivedAt).toISOString();
}
