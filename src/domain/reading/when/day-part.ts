/** Part of the day said beside an hour: decides what "alle 3" means. */
export type DayPart = 'morning' | 'afternoon' | 'evening' | 'night';

const PARTS: readonly [DayPart, RegExp][] = [
  ['morning', /^(mattin|stamatt|staman|stamani|domattina|am|a\.m)/],
  ['afternoon', /^(pomeriggio|pm|p\.m)/],
  ['evening', /^(sera|stasera)/],
  ['night', /^(notte|stanotte)/],
];

export function dayPartOf(word: string | undefined): DayPart | null {
  return word === undefined ? null : (PARTS.find(([, pattern]) => pattern.test(word))?.[0] ?? null);
}

/** Hour from 0 to 24 as meant with that part of the day: 3 in the afternoon is 15, midnight in the evening 24. */
export function hourIn(part: DayPart | null, hour: number): number {
  if (part === 'afternoon') return hour >= 1 && hour < 12 ? hour + 12 : hour;
  if (part === 'evening') return hour >= 4 && hour <= 12 ? hour + 12 : hour;
  if (part === 'night') return hour >= 8 && hour <= 12 ? hour + 12 : hour;
  return hour;
}
