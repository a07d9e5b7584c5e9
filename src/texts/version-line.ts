import { longDate } from './dates.ts';

/** What is known of one change of something; `editorName` is null when nobody can be named. */
export interface VersionMade {
  version: number;
  editedAt: Date;
  editorName: string | null;
}

/** "Versione 3, lunedì 1° febbraio 2027, di Ada Inventata". */
export function versionLine({ version, editedAt, editorName }: VersionMade, timeZone: string): string {
  const by = editorName === null ? '' : `, di ${editorName}`;
  return `Versione ${version}, ${longDate(editedAt, timeZone)}${by}`;
}
