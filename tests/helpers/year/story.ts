import { DEMO_PEOPLE } from '../../../src/simulator/demo/demo-people.ts';

export const ADA = 'coordinatore';
export const NORA = 'dirigente';
export const OLGA = 'operatrice-lugo';
export const PIERO = 'operatore-bagnacavallo';
/** Whom no message reaches. */
export const RITA = 'operatrice-conselice';

export const REFERENTS = DEMO_PEOPLE.filter(({ role }) => role === 'referent').map(({ key }) => key);
/** Everybody whom messages reach. */
export const REACHED = DEMO_PEOPLE.map(({ key }) => key).filter((key) => key !== RITA);

/** The referents but these. */
export function except(...keys: string[]): string[] {
  return REFERENTS.filter((key) => !keys.includes(key));
}

/** The same for each of them. */
export function each<T>(keys: readonly string[], value: T): Record<string, T> {
  return Object.fromEntries(keys.map((key) => [key, value]));
}

/** Of the seven sittings held, those at which a municipality was not represented; the other six were at all. */
const MISSED: Readonly<Record<string, number>> = {
  Bagnacavallo: 1,
  'Bagnara di Romagna': 1,
  Conselice: 3,
  Cotignola: 1,
  Lugo: 1,
  'Massa Lombarda': 1,
};
export const HELD = 7;

/** How often each municipality was represented in the year. */
export function represented(seat: string): number {
  return HELD - (MISSED[seat] ?? 0);
}
