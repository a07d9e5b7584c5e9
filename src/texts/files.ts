import type { FileAddress } from '../domain/view/files-view.ts';
import { counted } from './plurals.ts';

export const FILES_WORDS = {
  register: 'Registro delle presenze',
  showRegister: 'Registro e foglio da stampare',
  /** Seven days: see `linkExpiry`. */
  notice:
    'I collegamenti valgono sette giorni e aprono il file a chiunque li abbia: non vanno inoltrati a chi non deve vederlo.',
} as const;

const FORMATS: Record<FileAddress['format'], string> = {
  pdf: 'Foglio da stampare (PDF)',
  xlsx: 'Excel (XLSX)',
  csv: 'Foglio di calcolo (CSV)',
};

export function fileLabel(format: FileAddress['format']): string {
  return FORMATS[format];
}

/** "Presenze per Comune, anno 2027". */
export function attendanceFilesTitle(year: number): string {
  return `Presenze per Comune, anno ${year}`;
}

export function closedRegistersText(count: number): string {
  return count === 0
    ? 'Nessuna seduta di questo anno ha il registro chiuso: per ora i file sono vuoti.'
    : `${counted(count, 'seduta', 'sedute')} con il registro chiuso. I dati sono per Comune: nessuna persona è nominata.`;
}
