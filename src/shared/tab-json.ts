/** How an instant travels: JSON has none, and a text that looks like one may be what somebody wrote. */
interface Instant {
  instant: string;
}

/** JSON in which instants can be told from texts; what is `undefined` is left out. */
export function toTabJson(value: unknown): string {
  return JSON.stringify(value, function (this: Record<string, unknown>, key, written) {
    const original = this[key];
    return original instanceof Date ? ({ instant: original.toISOString() } satisfies Instant) : written;
  });
}

/** The value again, instants as dates. Throws on what is not JSON. */
export function fromTabJson(text: string): unknown {
  return JSON.parse(text, (_key, value: unknown) => (isInstant(value) ? new Date(value.instant) : value));
}

function isInstant(value: unknown): value is Instant {
  return (
    typeof value === 'object' &&
    value !== null &&
    Object.keys(value).length === 1 &&
    typeof (value as Partial<Instant>).instant === 'string'
  );
}
