import type { PublicationsTable } from '../domain/files/file-model.ts';
import type { Placement } from '../domain/publications/placement.ts';
import { isOutdated, wasPublished } from '../domain/publications/placement.ts';
import type { Publication } from '../domain/publications/publication.ts';
import { isOver } from '../domain/publications/publication.ts';
import { toPublicationForm } from '../domain/publications/publication-form.ts';
import type { PublicationColumn } from '../domain/publications/publication-import.ts';
import { numericDate, numericDateOf } from '../texts/dates.ts';
import {
  PUBLICATION_COLUMN_LABELS,
  PUBLICATION_FACT_LABELS,
} from '../texts/publications/publication-columns.ts';
import {
  nudgePlanLabel,
  outletKindsText,
  PUBLICATION_WORDS,
  placementSaid,
  publicationKindLabel,
} from '../texts/publications/publications.ts';
import type { Grid, GridCell } from './tables/grid.ts';
import { wallTimeCell } from './tables/grid.ts';

type Item = PublicationsTable['items'][number];

const COLUMNS = Object.keys(PUBLICATION_COLUMN_LABELS) as PublicationColumn[];

/** Every item, and what each municipality has said of it; the first columns are those that a file to import has. */
export function publicationsGrid(table: PublicationsTable): Grid {
  const { items, seats } = table;
  const head = [
    ...COLUMNS.map((column) => PUBLICATION_COLUMN_LABELS[column]),
    ...Object.values(PUBLICATION_FACT_LABELS),
    ...seats.map(({ name }) => name),
  ];
  const rows = items.map((item) => [
    ...COLUMNS.map((column) => contentCell(column, item.publication, table.timeZone)),
    ...facts(item, table.timeZone),
    ...seats.map(({ id }) => saidBy(id, item, table)),
  ]);
  return {
    name: PUBLICATION_WORDS.title,
    rows: [head, ...rows],
    titleRows: [],
    titleHeight: null,
    widths: [40, 24, 60, 40, 12, 12, 20, 30, 30, 18, 18, 12, 12, ...seats.map(() => 30)],
    frozenColumns: 1,
  };
}

function contentCell(column: PublicationColumn, publication: Publication, timeZone: string): GridCell {
  const { kind, fromOn, untilOn, outletKinds, nudges, withdrawn } = publication;
  switch (column) {
    case 'kind':
      return publicationKindLabel(kind);
    case 'fromOn':
      return numericDateOf(fromOn);
    case 'untilOn':
      return untilOn === null ? null : numericDateOf(untilOn);
    case 'outletKinds':
      return outletKindsText(outletKinds);
    case 'nudges':
      return nudgePlanLabel(nudges);
    case 'withdrawn':
      return withdrawn === null ? null : { paragraphs: withdrawnCell(withdrawn, timeZone) };
    default:
      return { paragraphs: toPublicationForm(publication)[column] };
  }
}

/** The day, and why where that is known: as a file to import has it. */
function withdrawnCell({ at, reason }: { at: Date; reason: string }, timeZone: string): string {
  return [numericDate(at, timeZone), reason].filter((part) => part !== '').join(': ');
}

function facts({ publication, placements }: Item, timeZone: string): GridCell[] {
  const { proposedAt, updatedAt, version } = publication;
  return [
    wallTimeCell(proposedAt, timeZone),
    version === 1 ? null : wallTimeCell(updatedAt, timeZone),
    placements.length,
    placements.filter(wasPublished).length,
  ];
}

/** Null for a municipality that was not asked. */
function saidBy(seatId: string, { publication, placements }: Item, table: PublicationsTable): GridCell {
  const placement = placements.find((each) => each.seatId === seatId);
  return placement === undefined ? null : { paragraphs: saidText(placement, publication, table) };
}

function saidText(placement: Placement, publication: Publication, table: PublicationsTable): string {
  const outlets = placement.outlets.map(({ name }) => name);
  const remarks = { reachable: true, openQuestions: 0, outdated: isOutdated(placement, publication.version) };
  const when = { over: isOver(publication, table.on), timeZone: table.timeZone };
  return [placementSaid({ ...placement, outlets, ...remarks }, when), placement.link]
    .filter((line) => line !== '')
    .join('\n');
}
