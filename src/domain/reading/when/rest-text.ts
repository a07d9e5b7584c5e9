const BEFORE_PHRASE = /(?:^|[\s,;:])(?:per il giorno|per il|per|il giorno|il|di|e)\s*$/i;
const LEADING =
  /^(?:[\s:;,.!?)\]»\-–—]+|(?:per|causa:?|motivo:|perché:?|oggetto:|a causa (?:di|del|della) )(?=\s|$)\s*)/i;
const LEADING_PUNCTUATION = /^[\s:;,.!?)\]»\-–—]+/;
const TRAILING = /[\s:;,([«\-–—]+$/;

/**
 * The text without the given parts, tidied: no punctuation left hanging at either end and no leading "per", unless
 * "per" is all there is.
 */
export function withoutWhen(clean: string, parts: { start: number; end: number }[]): string {
  let rest = '';
  let from = 0;
  for (const part of parts) {
    const before = clean.slice(from, part.start);
    rest = joined(
      rest,
      from === 0 && part.start > 0 ? trimmedEnd(before.replace(BEFORE_PHRASE, '')) : before,
    );
    from = part.end;
  }
  return tidied(joined(rest, clean.slice(from)));
}

function joined(a: string, b: string): string {
  if (a === '') return b.trim();
  const glue = /^[,;:.!?)]/.test(b.trim()) ? '' : ' ';
  return b.trim() === '' ? a : `${a}${glue}${b.trim()}`;
}

function tidied(text: string): string {
  let rest = trimmedEnd(text.replace(LEADING_PUNCTUATION, ''));
  for (let shorter = rest.replace(LEADING, ''); shorter !== rest && shorter !== ''; ) {
    rest = shorter;
    shorter = rest.replace(LEADING, '');
  }
  return rest;
}

/** Not by a pattern alone: on long runs of punctuation an unanchored one costs the square of their length. */
function trimmedEnd(text: string): string {
  let end = text.length;
  while (end > 0 && TRAILING.test(text.charAt(end - 1))) end -= 1;
  return text.slice(0, end);
}
