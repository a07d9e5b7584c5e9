import { fullDate } from '../dates.ts';
import { spacedSeal } from '../documents/presence-document.ts';
import { counted } from '../plurals.ts';

/** Words of `npm run seals`, for who runs the service. */
export const SEAL_WORDS = {
  usage: [
    'Uso: npm run seals -- [--network <identificativo>]',
    'Con PostgreSQL funziona a servizio acceso; con il database incorporato il servizio va prima fermato.',
  ].join('\n'),
  none: 'Nessun registro delle presenze.',
  compare:
    "L'impronta di un registro chiuso è in fondo al suo foglio in PDF e al verbale: se quella di un documento già acquisito è diversa, il registro è cambiato dopo.",
} as const;

/** One register, as far as it matters here. */
interface Checked {
  startsAt: Date;
  timeZone: string;
  closed: boolean;
  entries: number;
  seal: string | null;
  brokenAt: number | null;
}

/** "martedì 19 gennaio 2027: integro, 14 annotazioni, impronta 3f2a91bc …". */
export function checkedRegisterLine(register: Checked): string {
  const day = fullDate(register.startsAt, register.timeZone);
  if (register.brokenAt !== null)
    return `${day}: ALTERATO. L'annotazione ${register.brokenAt}, o quella prima, non è come era stata scritta.`;
  const state = register.closed ? 'integro' : 'integro, ancora aperto';
  const entries = counted(register.entries, 'annotazione', 'annotazioni');
  return `${day}: ${state}, ${entries}, impronta ${spacedSeal(register.seal ?? '')}`;
}

export function sealsSummary(all: number, broken: number): string {
  const registers = counted(all, 'registro controllato', 'registri controllati');
  if (broken === 0) return `${registers}: nessuna alterazione.`;
  return `${registers}, ${counted(broken, 'alterato', 'alterati')}. Conservare il database com'è e confrontarlo con una copia: si veda docs/operations.md.`;
}
