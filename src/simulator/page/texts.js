// @ts-check
/** @import { Texts } from './types.js' */

/** @type {Texts} */
let texts = {};

/**
 * @param {Texts} given what the server sent
 */
export function useTexts(given) {
  texts = given;
}

/**
 * A text of the page, with the words in braces filled in.
 *
 * @param {string} key
 * @param {Record<string, string | number>} [words]
 */
export function say(key, words = {}) {
  return (texts[key] ?? key).replace(/\{(\w+)\}/g, (whole, word) => String(words[word] ?? whole));
}
