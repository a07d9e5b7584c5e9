/** A text that was typed and is not stored yet. */
export interface KeptText {
  text: string;
  decisions: string;
  /** Of the stored text that it was made from. */
  version: number;
  /** Milliseconds of the browser's clock. */
  at: number;
}

const PREFIX = 'rete-urp';
const DAY_MS = 24 * 3_600_000;

/**
 * Texts not stored yet, kept in this browser so that they survive a reload or a crash; gone as soon as the server has
 * them. A browser that keeps nothing is worked without.
 */
export interface KeptTexts {
  read(place: string): KeptText | null;
  keep(place: string, text: KeptText): void;
  drop(place: string): void;
}

/** Those of one person in one network. */
export function keptTexts(storage: Storage | null, personId: string, networkId: string): KeptTexts {
  const key = (place: string) => [PREFIX, personId, networkId, place].join('|');
  return {
    read: (place) => attempt(() => parse(storage?.getItem(key(place)) ?? null)) ?? null,
    keep: (place, text) => void attempt(() => storage?.setItem(key(place), JSON.stringify(text))),
    drop: (place) => void attempt(() => storage?.removeItem(key(place))),
  };
}

/** On a machine that others use: takes away what is of anybody else, or older than a day. */
export function sweepKeptTexts(storage: Storage | null, personIds: readonly string[], now: number): void {
  attempt(() => {
    for (const key of Object.keys(storage ?? {})) {
      const [prefix, personId = ''] = key.split('|');
      if (prefix !== PREFIX) continue;
      const kept = attempt(() => parse(storage?.getItem(key) ?? null)) ?? null;
      if (kept === null || !personIds.includes(personId) || now - kept.at > DAY_MS) storage?.removeItem(key);
    }
  });
}

/** The browser's own; null where it is closed to the page. */
export function browserStorage(): Storage | null {
  return attempt(() => localStorage) ?? null;
}

function parse(text: string | null): KeptText | null {
  if (text === null) return null;
  const { text: typed, decisions, version, at } = JSON.parse(text) as Partial<KeptText>;
  if (typeof typed !== 'string' || typeof decisions !== 'string') return null;
  return typeof version === 'number' && typeof at === 'number'
    ? { text: typed, decisions, version, at }
    : null;
}

/** Storage that is full, closed or spoilt is as none. */
function attempt<T>(work: () => T): T | undefined {
  try {
    return work();
  } catch {
    return undefined;
  }
}
