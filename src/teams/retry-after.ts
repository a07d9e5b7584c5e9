/** Longer waits than this are a fault of who asks for them. */
const MAX_DELAY_MS = 60 * 60_000;

/**
 * How long a `Retry-After` header asks to wait; null when it asks nothing readable.
 *
 * @param header seconds, or an HTTP date
 * @param now the sender's own clock where known (its `Date` header), so that a wrong clock here does no harm
 */
export function retryAfterMs(header: string | null, now: Date): number | null {
  if (header === null) return null;
  const text = header.trim();
  if (/^\d+(\.\d+)?$/.test(text)) return Math.min(Math.ceil(Number(text) * 1_000), MAX_DELAY_MS);
  const at = /[A-Za-z]/.test(text) ? Date.parse(text) : Number.NaN;
  if (Number.isNaN(at)) return null;
  return Math.min(Math.max(at - now.getTime(), 0), MAX_DELAY_MS);
}

/** The instant an answer's `Date` header names, or `fallback`. */
export function answeredAt(dateHeader: string | null, fallback: Date): Date {
  const at = dateHeader === null ? Number.NaN : Date.parse(dateHeader);
  return Number.isNaN(at) ? fallback : new Date(at);
}
