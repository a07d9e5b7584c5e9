const UNITS =
  'zero uno due tre quattro cinque sei sette otto nove dieci undici dodici tredici quattordici quindici sedici diciassette diciotto diciannove'.split(
    ' ',
  );
const TENS = ['venti', 'trenta', 'quaranta', 'cinquanta'];

/** Italian numbers from 0 to 60 as written in letters, without accents; "un", "una", "un'" for 1. */
const NUMBERS: ReadonlyMap<string, number> = buildNumbers();

/** Alternatives of a regular expression, longest first. */
export const NUMBER_WORDS = [...NUMBERS.keys()].sort((a, b) => b.length - a.length).join('|');

/** A number in digits or in letters; NaN when it is neither. */
export function numberOf(text: string): number {
  return NUMBERS.get(text) ?? (/^\d+$/.test(text) ? Number(text) : Number.NaN);
}

function buildNumbers(): Map<string, number> {
  const numbers = new Map(UNITS.map((word, value): [string, number] => [word, value]));
  for (const one of ['un', 'una', "un'"]) numbers.set(one, 1);
  TENS.forEach((ten, index) => {
    const value = 20 + index * 10;
    numbers.set(ten, value);
    for (let unit = 1; unit <= 9; unit += 1) {
      const word = UNITS[unit] ?? '';
      const stem = unit === 1 || unit === 8 ? ten.slice(0, -1) : ten;
      numbers.set(stem + word, value + unit);
    }
  });
  numbers.set('sessanta', 60);
  numbers.set('novanta', 90);
  return numbers;
}
