import type { CsvFault } from '../../domain/csv/csv-table.ts';
import { joinNames } from '../plurals.ts';

const WHY = {
  quote_open: 'le virgolette aperte qui non si chiudono più',
  quote_inside: 'ci sono virgolette in mezzo a un testo: nei testi tra virgolette si scrivono doppie («""»)',
  other: 'non si riesce a dividerla in colonne',
} as const;

/** Why nothing of a CSV can be taken, and what to do. @param label the name of a column, as a file should have it */
export function csvFaultText<C extends string>(fault: CsvFault<C>, label: (column: C) => string): string {
  switch (fault.fault) {
    case 'empty':
      return 'Il file è vuoto: nella prima riga servono i nomi delle colonne, sotto una riga per voce.';
    case 'too_many':
      return `Il file ha ${fault.lines} righe, al massimo ${fault.limit}: dividerlo in più file.`;
    case 'unreadable':
      return `Riga ${fault.line}: ${WHY[fault.why]}. Correggerla nel file e caricarlo di nuovo.`;
    case 'columns':
      return [columnsText(fault, label), foundText(fault.found)].join(' ');
  }
}

function columnsText<C extends string>(
  { missing, repeated }: CsvFault<C> & { fault: 'columns' },
  label: (column: C) => string,
): string {
  const names = (columns: readonly C[]) => joinNames(columns.map((column) => `«${label(column)}»`));
  const lacking =
    missing.length === 0
      ? ''
      : `${missing.length === 1 ? 'Manca la colonna' : 'Mancano le colonne'} ${names(missing)}.`;
  const twice =
    repeated.length === 0
      ? ''
      : `${repeated.length === 1 ? 'È ripetuta la colonna' : 'Sono ripetute le colonne'} ${names(repeated)}.`;
  return [lacking, twice].filter((part) => part !== '').join(' ');
}

function foundText(found: readonly string[]): string {
  return `Nella prima riga si è letto: ${joinNames(found.slice(0, 12).map((name) => `«${name.slice(0, 40)}»`))}.`;
}
