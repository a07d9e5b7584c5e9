const DAY_MS = 86_400_000;

/**
 * Distance between the samples kept of each zone, about six days. Two samples with the same offset are taken to mean
 * that it held between them: since 1970 no zone has gone to another offset and back in less than seven days
 * (America/Boa_Vista, October 2000).
 */
const CELL_MS = 2 ** 19 * 1000;

interface Zone {
  format: Intl.DateTimeFormat;
  samples: Map<number, number>;
}

const zones = new Map<string, Zone>();

/**
 * Milliseconds to add to an instant to read the wall clock of `timeZone` (IANA name), from the runtime's time zone
 * data. Independent of the process's own zone. RangeError for a zone the runtime does not know.
 */
export function offsetAt(instantMs: number, timeZone: string): number {
  return offsetThroughout(instantMs, instantMs, timeZone) ?? readOffset(zoneOf(timeZone).format, instantMs);
}

/** The offset of {@link offsetAt} when it is the same from one instant to another; null when it may change there. */
export function offsetThroughout(fromMs: number, toMs: number, timeZone: string): number | null {
  const zone = zoneOf(timeZone);
  const firstCell = Math.floor(fromMs / CELL_MS);
  const endCell = Math.floor(toMs / CELL_MS) + 1;
  const offset = sample(zone, firstCell);
  for (let cell = firstCell + 1; cell <= endCell; cell += 1) {
    if (sample(zone, cell) !== offset) return null;
  }
  return offset;
}

function zoneOf(timeZone: string): Zone {
  const known = zones.get(timeZone);
  if (known) return known;
  const format = new Intl.DateTimeFormat('en-US', {
    timeZone,
    hourCycle: 'h23',
    day: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
  });
  const zone = { format, samples: new Map<number, number>() };
  zones.set(timeZone, zone);
  return zone;
}

function sample(zone: Zone, cell: number): number {
  const known = zone.samples.get(cell);
  if (known !== undefined) return known;
  const offset = readOffset(zone.format, cell * CELL_MS);
  zone.samples.set(cell, offset);
  return offset;
}

/** Reads the text "31, 23:59:59", four times quicker than asking for its parts. */
function readOffset(format: Intl.DateTimeFormat, instantMs: number): number {
  const text = format.format(instantMs);
  const end = text.length;
  const clockMs =
    (Number(text.slice(end - 8, end - 6)) * 3600 +
      Number(text.slice(end - 5, end - 3)) * 60 +
      Number(text.slice(end - 2))) *
    1000;
  const utcMs = Math.floor(instantMs / 1000) * 1000;
  const utcDayMs = ((utcMs % DAY_MS) + DAY_MS) % DAY_MS;
  return clockMs - utcDayMs + dayShift(Number.parseInt(text, 10), new Date(utcMs).getUTCDate()) * DAY_MS;
}

function dayShift(localDay: number, utcDay: number): number {
  if (localDay === utcDay) return 0;
  if (localDay === utcDay + 1) return 1;
  if (localDay === utcDay - 1) return -1;
  // Over the end of a month one of the two is the first day.
  return localDay === 1 ? 1 : -1;
}
