import type { RetentionCounts, RetentionRun } from '../../domain/personal-data/retention.ts';
import { fullDateTime } from '../dates.ts';
import { counted, joinNames } from '../plurals.ts';
import { retentionRows } from './retention.ts';

/** Lines of the operator's commands about data. */
export const OPERATOR_DATA_WORDS = {
  personUsage: [
    'Uso: npm run personal-data -- --person <identificativo Entra> [--tenant <tenant>] --export <file.json|file.docx>',
    '     npm run personal-data -- --person <identificativo Entra> [--tenant <tenant>] --erase',
    'Con PostgreSQL funziona a servizio acceso; con il database incorporato il servizio va prima fermato.',
  ].join('\n'),
  retentionUsage: 'Uso: npm run retention, oppure npm run retention -- --apply',
  inUse:
    'Il servizio è acceso sul database incorporato, che apre un solo processo per volta: fermarlo e ripetere il comando. Nulla è stato fatto. Con PostgreSQL funziona a servizio acceso.',
  nobody: 'Di questa persona non è conservato alcun dato. Nulla è stato fatto.',
  nothing: 'nulla da cancellare',
  applied:
    'Applicato: eventuali resoconti sono stati preparati e le cancellazioni già annunciate sono state eseguite.',
  onlyShown:
    'Solo elenco: nulla è stato cancellato. Con «npm run retention -- --apply» si prepara il resoconto e si cancella ciò che era già stato annunciato.',
} as const;

export function noDatabaseLine(folder: string): string {
  return `Nella cartella ${folder} non c'è un database: indicarla in DATA_FOLDER.`;
}

export function exportedLine(file: string, networks: number): string {
  return `Dati di ${counted(networks, 'Rete', 'Reti')} scritti in ${file}.`;
}

export function erasedLine(networks: number): string {
  return `Cancellazione eseguita in ${counted(networks, 'Rete', 'Reti')}. Restano le cifre e i documenti ufficiali.`;
}

export function leaderlessLine(networks: readonly string[]): string {
  return `Nulla è stato fatto: ${joinNames(networks)} resterebbe senza coordinamento. Prima passare il coordinamento a un'altra persona.`;
}

/** "Rete di Lugo: resoconto del …, cancellazione dal …". */
export function openRunLine(networkName: string, run: RetentionRun, timeZone: string): string {
  const at = (instant: Date) => fullDateTime(instant, timeZone);
  return `${networkName}: resoconto di ${at(run.reportedAt)}, cancellazione da ${at(run.deleteAt)}: ${countsText(run.counts)}`;
}

/** "Rete di Lugo: da annunciare per il mese 2029-03: …". */
export function toReportLine(networkName: string, month: string, counts: RetentionCounts): string {
  return `${networkName}: da annunciare per il mese ${month}: ${countsText(counts)}`;
}

function countsText(counts: RetentionCounts): string {
  const rows = retentionRows(counts).map(([label, count]) => `${label}: ${count}`);
  return rows.length === 0 ? OPERATOR_DATA_WORDS.nothing : rows.join('; ');
}
