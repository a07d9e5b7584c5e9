/** Reads CSV by RFC 4180 with `;`, apart from any library: cells as texts. A byte-order mark is dropped. */
export function readCsv(text: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  let at = text.startsWith('\ufeff') ? 1 : 0;
  while (at < text.length) {
    const quoted = text[at] === '"';
    const end = quoted ? closingQuote(text, at + 1) : endOfPlain(text, at);
    row.push(quoted ? text.slice(at + 1, end).replaceAll('""', '"') : text.slice(at, end));
    at = quoted ? end + 1 : end;
    if (text[at] === ';') {
      at += 1;
      continue;
    }
    if (!text.startsWith('\r\n', at)) throw new Error(`a line ends wrongly at ${at}`);
    at += 2;
    rows.push(row);
    row = [];
  }
  return rows;
}

function closingQuote(text: string, from: number): number {
  let at = text.indexOf('"', from);
  while (text[at + 1] === '"') at = text.indexOf('"', at + 2);
  return at;
}

function endOfPlain(text: string, from: number): number {
  const found = text.slice(from).search(/;|\r\n/);
  return found < 0 ? text.length : from + found;
}
