// @ts-check
import { say } from './texts.js';

/** @import { Answer, Place, State } from './types.js' */

const BASE = '/simulator/api';
const RELISTEN_MS = 3000;

/**
 * What one person sees.
 *
 * @param {string | null} as key of the person; null = whoever the server puts first
 * @param {Place} open the conversation that is open, so that its messages count as read
 * @returns {Promise<State>}
 */
export async function fetchState(as, open) {
  const query = new URLSearchParams({ open });
  if (as !== null) query.set('as', as);
  const response = await fetch(`${BASE}/state?${query}`, { headers: { accept: 'application/json' } });
  if (!response.ok) throw new Error(`GET state answered ${response.status}`);
  return /** @type {Promise<State>} */ (response.json());
}

/**
 * Asks the simulator to do something. Never throws: a request that got no answer is an answer with `ok: false`.
 *
 * @param {'message' | 'press' | 'dialog' | 'search' | 'insert' | 'refresh' | 'clock' | 'team'} what
 * @param {object} body
 * @returns {Promise<Answer>}
 */
export async function ask(what, body) {
  try {
    const response = await fetch(`${BASE}/${what}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', accept: 'application/json' },
      body: JSON.stringify(body),
    });
    return /** @type {Answer} */ (await response.json());
  } catch {
    return { ok: false, error: say('requestFailed') };
  }
}

/**
 * Calls `onEvent` whenever something changed, and when the connection is lost or comes back.
 *
 * @param {() => void} onEvent
 */
export function listen(onEvent) {
  const events = new EventSource(`${BASE}/events`);
  events.onmessage = onEvent;
  events.onopen = onEvent;
  events.onerror = () => {
    onEvent();
    // A browser reconnects by itself, unless the server answered with an error.
    if (events.readyState === EventSource.CLOSED) setTimeout(() => listen(onEvent), RELISTEN_MS);
  };
}
