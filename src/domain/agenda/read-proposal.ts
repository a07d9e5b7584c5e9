import type { AgendaForm } from './agenda-form.ts';
import { EMPTY_FORM } from './agenda-form.ts';

/** At the end of the line, after a comma or in brackets or not. */
const MINUTES_AT_END = /[\s,;:(–-]+(\d{1,3}) ?(?:minuti|minuto|min\.?|')\)?[.!]?$/i;

/** A proposal in one line: "Orari estivi degli sportelli 20 minuti" is a title and its minutes. */
export function readProposal(line: string): AgendaForm {
  const found = MINUTES_AT_END.exec(line);
  if (found === null) return { ...EMPTY_FORM, title: line.trim() };
  const title = line.slice(0, found.index).trim();
  return { ...EMPTY_FORM, title, minutes: found[1] ?? '' };
}
