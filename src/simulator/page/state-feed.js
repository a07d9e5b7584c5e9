// @ts-check
import { fetchState, listen } from './api.js';

/** @import { Place, State } from './types.js' */

const RETRY_MS = 1500;

/**
 * Keeps the page's state current: one question at a time, and one more if something changed meanwhile.
 *
 * @param {object} needs
 * @param {() => { as: string | null, place: Place }} needs.view what is being looked at
 * @param {(state: State) => void} needs.onState
 * @param {(reachable: boolean) => void} needs.onReachable
 */
export function createStateFeed({ view, onState, onReachable }) {
  /** @type {Promise<void> | null} */
  let running = null;
  let again = false;
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let retry;

  /**
   * Resolves once a state asked for after this call has been shown, or the server could not be reached.
   *
   * @returns {Promise<void>}
   */
  function refresh() {
    if (running !== null) {
      again = true;
      return running;
    }
    running = run().finally(() => {
      running = null;
    });
    return running;
  }

  async function run() {
    do {
      again = false;
      await once();
    } while (again);
  }

  async function once() {
    const asked = view();
    try {
      const state = await fetchState(asked.as, asked.place);
      onReachable(true);
      const current = view();
      if (current.as !== asked.as || current.place !== asked.place) again = true;
      else onState(state);
      // The event that says "ready" may have gone by before the page listened.
      if (!state.ready) later();
    } catch {
      onReachable(false);
      later();
    }
  }

  function later() {
    clearTimeout(retry);
    retry = setTimeout(() => void refresh(), RETRY_MS);
  }

  function start() {
    listen(() => void refresh());
    void refresh();
  }

  return { start, refresh };
}
