// @ts-check

/**
 * "martedì 19 gennaio 2027, ore 10:00"; the first of the month is "1°".
 *
 * @param {string | number} instant
 * @param {string} timeZone
 */
export function fullDateTime(instant, timeZone) {
  return `${fullDate(instant, timeZone)}, ore ${clockTime(instant, timeZone)}`;
}

/**
 * "martedì 19 gennaio 2027".
 *
 * @param {string | number} instant
 * @param {string} timeZone
 */
export function fullDate(instant, timeZone) {
  return written(instant, { timeZone, weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' });
}

/**
 * "mar 19 gen, 10:00".
 *
 * @param {string | number} instant
 * @param {string} timeZone
 */
export function shortDateTime(instant, timeZone) {
  const date = written(instant, { timeZone, weekday: 'short', day: 'numeric', month: 'short' });
  return `${date}, ${clockTime(instant, timeZone)}`;
}

/**
 * "10:00".
 *
 * @param {string | number} instant
 * @param {string} timeZone
 */
export function clockTime(instant, timeZone) {
  return written(instant, { timeZone, hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });
}

/**
 * The day as a key: two instants of the same local day have the same.
 *
 * @param {string} instant
 * @param {string} timeZone
 */
export function dayKey(instant, timeZone) {
  return new Intl.DateTimeFormat('sv-SE', { timeZone }).format(new Date(instant));
}

/**
 * @param {string} text
 */
export function capitalised(text) {
  return text.slice(0, 1).toLocaleUpperCase('it') + text.slice(1);
}

/**
 * @param {string | number} instant
 * @param {Intl.DateTimeFormatOptions} options
 */
function written(instant, options) {
  const parts = new Intl.DateTimeFormat('it-IT', options).formatToParts(new Date(instant));
  return parts.map((part) => (part.type === 'day' && part.value === '1' ? '1°' : part.value)).join('');
}
