import { NAUGHTY_TEXTS } from './naughty-texts.ts';

type Json = null | boolean | number | string | Json[] | { [name: string]: Json };
export type Random = () => number;

/** Numbers from 0 to 1, the same for the same seed (mulberry32). */
export function seededRandom(seed: number): Random {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

export function pick<T>(random: Random, from: readonly T[]): T {
  return from[Math.floor(random() * from.length)] as T;
}

const STRANGE: ((random: Random) => Json)[] = [
  () => null,
  () => true,
  () => '',
  () => [],
  () => ({}),
  () => -1,
  () => 1e300,
  () => Number.MAX_SAFE_INTEGER + 1,
  (random) => pick(random, NAUGHTY_TEXTS),
  (random) => pick(random, NAUGHTY_TEXTS),
  (random) => [pick(random, NAUGHTY_TEXTS), null, {}],
  () => 'x'.repeat(20_000),
  () => Array.from({ length: 300 }, () => ({})),
  () => nested(300),
  () => ({ toString: 'x', valueOf: 1, length: -1, toJSON: 'x' }),
];

function nested(depth: number): Json {
  let value: Json = 1;
  for (let i = 0; i < depth; i += 1) value = i % 2 === 0 ? [value] : { a: value };
  return value;
}

/** The text of an activity with one to four things in it as no client would send them. */
export function mutate(activity: object, random: Random): string {
  const copy = JSON.parse(JSON.stringify(activity)) as Json;
  const times = 1 + Math.floor(random() * 4);
  for (let i = 0; i < times; i += 1) change(copy, random);
  return JSON.stringify(copy);
}

function change(root: Json, random: Random): void {
  const places = placesIn(root);
  const { holder, name } = pick(random, places);
  const what = random();
  if (what < 0.2) Reflect.deleteProperty(holder, name);
  else if (what < 0.85) Reflect.set(holder, name, pick(random, STRANGE)(random));
  else if (what < 0.92) {
    const other = pick(random, places);
    Reflect.set(holder, name, JSON.parse(JSON.stringify(Reflect.get(other.holder, other.name) ?? null)));
  } else {
    const own = pick(random, ['__proto__', 'constructor', 'prototype', pick(random, NAUGHTY_TEXTS)]);
    const value = { sporco: true, type: 'message', aadObjectId: 'x' };
    Object.defineProperty(holder, own, { value, enumerable: true, configurable: true, writable: true });
  }
}

/** Every place of a value that stands in another. */
function placesIn(root: Json): { holder: object; name: string }[] {
  const found: { holder: object; name: string }[] = [];
  const waiting: Json[] = [root];
  while (waiting.length > 0 && found.length < 500) {
    const holder = waiting.pop();
    if (typeof holder !== 'object' || holder === null) continue;
    for (const [name, value] of Object.entries(holder)) {
      found.push({ holder, name });
      waiting.push(value as Json);
    }
  }
  return found;
}
