import type { FileAddress } from '../../domain/view/files-view.ts';

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
