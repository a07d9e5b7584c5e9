const PREFIX = 'rete-urp';
const DAY_MS = 24 * 3_600_000;

/** Something kept, with the milliseconds of the browser's clock at which it was. */
export interface Dated {
  at: number;
}

/**
 * What one person has typed in one network and the server does not have, kept in this browser so that it survives a
 * reload or a crash; nothing is given after a day. A browser that keeps nothing is worked without.
 */
export interface Drawer {
  /** As it was kept, to be looked at before it is believed; null when nothing is there. */
  read(place: string): (Dated & Readonly<Record<string, unknown>>) | null;
  keep(place: string, content: Dated): void;
  drop(place: string): void;
}

/** @param of.storage null for a browser that keeps nothing. @param of.now milliseconds of the browser's clock */
export function openDrawer(of: {
  storage: Storage | null;
  personId: string;
  networkId: string;
  now: () => number;
}): Drawer {
  const { storage, personId, networkId, now } = of;
  const key = (place: string) => [PREFIX, personId, networkId, place].join('|');
  return {
    read(place) {
      const found = stored(storage, key(place));
      return found === null || isOver(found, now()) ? null : found;
    },
    keep: (place, content) => void attempt(() => storage?.setItem(key(place), JSON.stringify(content))),
    drop: (place) => void attempt(() => storage?.removeItem(key(place))),
  };
}

/** On a machine that others use: takes away what is of anybody else, or older than a day. */
export function sweepDrawers(storage: Storage | null, personIds: readonly string[], now: number): void {
  attempt(() => {
    for (const key of Object.keys(storage ?? {})) {
      const [prefix, personId = ''] = key.split('|');
      if (prefix !== PREFIX) continue;
      const kept = stored(storage, key);
      if (kept === null || !personIds.includes(personId) || isOver(kept, now)) storage?.removeItem(key);
    }
  });
}

/** The browser's own; null where it is closed to the page. */
export function browserStorage(): Storage | null {
  return attempt(() => localStorage) ?? null;
}

function isOver({ at }: Dated, now: number): boolean {
  return now - at > DAY_MS;
}

function stored(storage: Storage | null, key: string): (Dated & Record<string, unknown>) | null {
  const found = attempt(() => Object(JSON.parse(storage?.getItem(key) ?? 'null')) as Partial<Dated>);
  return typeof found?.at === 'number' ? { ...found, at: found.at } : null;
}

/** Storage that is full, closed or spoilt is as none. */
function attempt<T>(work: () => T): T | undefined {
  try {
    return work();
  } catch {
    return undefined;
  }
}
