const IN_FULL = new Intl.DateTimeFormat('it-IT', {
  weekday: 'long',
  day: 'numeric',
  month: 'long',
  year: 'numeric',
  timeZone: 'UTC',
});

/**
 * What was understood, for the person who typed it: their words and, when they are not that already, the day in full
 * with its time, e.g. "domani alle 15 (mercoledì 25 novembre 2026, 15:00)". `on` is `yyyy-MM-dd`, `time` `HH:mm`.
 */
export function describeWhen(words: string, on: string | null, time: string | null): string {
  if (on === null) return words;
  const day = IN_FULL.format(new Date(`${on}T00:00:00Z`));
  const full = time === null ? day : `${day}, ${time}`;
  if (words === '' || words.toLowerCase() === full) return full;
  return `${words} (${full})`;
}
