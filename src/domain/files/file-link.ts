import type { FileRequest } from './file-request.ts';

/** An address under which one file of a network can be read by whoever holds it. */
export interface FileLink {
  id: string;
  networkId: string;
  /** Unguessable; never in a log. */
  token: string;
  request: FileRequest;
  /** Person id of who asked for it first; null when nobody did. */
  createdBy: string | null;
  createdAt: Date;
  /** From this instant on it opens nothing; null: until it is revoked. */
  expiresAt: Date | null;
  revokedAt: Date | null;
}

const DAY_MS = 86_400_000;
const WEEK_MS = 7 * DAY_MS;

/**
 * Until when a link made now holds: a document is fetched once and names people, so seven days; what is kept about
 * one person, one day; a calendar is read
 * for years and names nobody, so until it is revoked. Published minutes are for everybody to find again: whoever
 * publishes them gives null instead.
 */
export function linkExpiry(request: FileRequest, now: Date): Date | null {
  if (isCalendar(request)) return null;
  return new Date(now.getTime() + (request.file === 'personal_data' ? DAY_MS : WEEK_MS));
}

export function isCalendar({ file }: FileRequest): boolean {
  return file === 'feed' || file === 'sitting_event';
}

export function isOpen(link: FileLink, now: Date): boolean {
  return link.revokedAt === null && (link.expiresAt === null || now < link.expiresAt);
}

/**
 * Whether an existing link does for one that is asked for with `expiresAt`: it holds as long, or at least half as
 * long, so that showing the same button again makes no new link.
 */
export function servesFor(link: FileLink, expiresAt: Date | null, now: Date): boolean {
  if (!isOpen(link, now)) return false;
  if (link.expiresAt === null || expiresAt === null) return link.expiresAt === expiresAt;
  return 2 * (link.expiresAt.getTime() - now.getTime()) >= expiresAt.getTime() - now.getTime();
}

/** One text for one request, whatever the order of its fields. */
export function requestKey(request: FileRequest): string {
  switch (request.file) {
    case 'feed':
      return 'feed';
    case 'sitting_event':
      return `sitting_event:${request.sittingId}`;
    case 'minutes':
    case 'register':
      return `${request.file}:${request.sittingId}:${request.format}`;
    case 'personal_data':
      return `personal_data:${request.personId}:${request.format}`;
    case 'retention_report':
      return `retention_report:${request.runId}:${request.format}`;
    case 'practices':
      return `practices:${request.format}`;
    case 'projects':
      return `projects:${request.format}`;
    case 'publications':
      return `publications:${request.format}`;
    case 'attendance':
      return ['attendance', request.from, request.to, request.format].join(':');
  }
}

/** Last part of the address: what the file is, for whoever sees the address; it decides nothing. */
export function linkName(request: FileRequest): string {
  switch (request.file) {
    case 'feed':
      return 'calendario.ics';
    case 'sitting_event':
      return 'seduta.ics';
    case 'minutes':
      return `verbale.${request.format}`;
    case 'register':
      return `registro.${request.format}`;
    case 'personal_data':
      return `dati.${request.format}`;
    case 'retention_report':
      return `conservazione.${request.format}`;
    case 'practices':
      return `prassi.${request.format}`;
    case 'projects':
      return `progetti.${request.format}`;
    case 'publications':
      return `notizie.${request.format}`;
    case 'attendance':
      return `presenze.${request.format}`;
  }
}
