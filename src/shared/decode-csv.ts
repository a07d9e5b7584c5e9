/** How the bytes of a file were read. */
type CsvEncoding = 'utf-8' | 'utf-16le' | 'windows-1252';

/**
 * The text of a file as spreadsheets save it: UTF-8 or UTF-16 by its byte-order mark, else UTF-8 when it is that from
 * beginning to end, else Windows-1252, which every file can be read as.
 */
export function decodeCsv(bytes: Uint8Array): { text: string; encoding: CsvEncoding } {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return decoded(bytes, 'utf-16le');
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), encoding: 'utf-8' };
  } catch {
    return decoded(bytes, 'windows-1252');
  }
}

function decoded(bytes: Uint8Array, encoding: CsvEncoding) {
  return { text: new TextDecoder(encoding).decode(bytes), encoding };
}
