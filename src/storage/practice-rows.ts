import type { Insertable, Selectable } from 'kysely';
import type { Adoption, Practice, PracticeVersion } from '../domain/practices/practice.ts';
import type { PracticeAdoptionTable, PracticeTable, PracticeVersionTable } from './tables/practices-table.ts';

/** Every column but the one the database computes. */
export const PRACTICE_COLUMNS = [
  ...(['id', 'network_id', 'seat_id', 'seat_name', 'author_id', 'contact', 'title', 'problem'] as const),
  ...(['done', 'result', 'tags', 'links', 'attachments', 'created_at', 'updated_at', 'version'] as const),
] as const;

export type PracticeRow = Omit<Selectable<PracticeTable>, 'words'>;

export function toPractice(row: PracticeRow): Practice {
  return {
    id: row.id,
    networkId: row.network_id,
    seatId: row.seat_id,
    seatName: row.seat_name,
    authorId: row.author_id,
    contact: row.contact,
    ...contentOf(row),
    createdAt: row.created_at,
    updatedAt: row.updated_at,
    version: row.version,
  };
}

export function fromPractice(practice: Practice): Insertable<PracticeTable> {
  return {
    id: practice.id,
    network_id: practice.networkId,
    seat_id: practice.seatId,
    author_id: practice.authorId,
    contact: practice.contact,
    ...textsOf(practice),
    created_at: practice.createdAt,
    updated_at: practice.updatedAt,
    version: practice.version,
  };
}

export function versionOf(practice: Practice, editedBy: string): Insertable<PracticeVersionTable> {
  return {
    network_id: practice.networkId,
    practice_id: practice.id,
    version: practice.version,
    edited_by: editedBy,
    edited_at: practice.updatedAt,
    ...textsOf(practice),
  };
}

export function toVersion(row: Selectable<PracticeVersionTable>): PracticeVersion {
  return {
    practiceId: row.practice_id,
    version: row.version,
    seatName: row.seat_name,
    editedBy: row.edited_by,
    editedAt: row.edited_at,
    ...contentOf(row),
  };
}

export function toAdoption(row: Selectable<PracticeAdoptionTable>): Adoption {
  return {
    networkId: row.network_id,
    practiceId: row.practice_id,
    seatId: row.seat_id,
    note: row.note,
    adoptedBy: row.adopted_by,
    adoptedAt: row.adopted_at,
  };
}

function contentOf(row: Omit<PracticeRow, 'id' | 'network_id'> | Selectable<PracticeVersionTable>) {
  const { title, problem, done, result, tags, links, attachments } = row;
  return { title, problem, done, result, tags, links, attachments };
}

function textsOf({ seatName, title, problem, done, result, tags, links, attachments }: Practice) {
  return {
    ...{ seat_name: seatName, title, problem, done, result },
    tags: JSON.stringify(tags),
    links: JSON.stringify(links),
    attachments: JSON.stringify(attachments),
  };
}
