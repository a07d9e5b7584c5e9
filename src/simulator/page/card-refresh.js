// @ts-check
import { ask } from './api.js';

/** @import { Message } from './types.js' */

/** @type {Set<string>} */
const asked = new Set();
/** One at a time, in the order of the page. */
let queue = Promise.resolve();

/**
 * Asks for a person's own version of the cards that offer one, as Teams does when it shows them: once for each person,
 * message and card (Teams' user-specific views).
 *
 * @param {string} as
 * @param {Message[]} messages those on the page
 */
export function refreshCards(as, messages) {
  for (const message of messages) {
    const key = [as, message.id, message.cardKey].join('\n');
    if (asked.has(key) || !offersOwnVersion(message)) continue;
    asked.add(key);
    queue = queue.then(async () => {
      await ask('refresh', { as, messageId: message.id });
    });
  }
}

/**
 * @param {Message} message
 */
function offersOwnVersion(message) {
  const refresh = /** @type {{ userIds?: unknown } | undefined} */ (message.card?.refresh);
  return Array.isArray(refresh?.userIds) && refresh.userIds.length > 0;
}
