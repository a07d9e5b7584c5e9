/**
 * How to show a file, and its name in both forms of RFC 6266: plain letters for old clients, UTF-8 (RFC 8187) for the
 * others. Nothing in the name can end the header or name a folder.
 */
export function contentDisposition(how: 'inline' | 'attachment', name: string): string {
  const safe = name.toWellFormed().replace(/[\p{Cc}/\\]/gu, '_');
  const plain = safe
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[^\x20-\x7e]|["%]/g, '_');
  return `${how}; filename="${plain}"; filename*=UTF-8''${encodeExtended(safe)}`;
}

/** RFC 8187 §3.2.1 takes fewer characters than `encodeURIComponent` leaves. */
function encodeExtended(text: string): string {
  return encodeURIComponent(text).replace(
    /['()*]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}
