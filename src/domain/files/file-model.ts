import type { AgendaLine } from '../agenda/agenda.ts';
import type { Network } from '../network/network.ts';
import type { PersonalData } from '../personal-data/personal-data.ts';
import type { RetentionRun } from '../personal-data/retention.ts';
import type { Practice } from '../practices/practice.ts';
import type { Placement } from '../publications/placement.ts';
import type { Publication } from '../publications/publication.ts';
import type { SittingChange, SittingStatus } from '../sittings/sitting.ts';
import type { MinutesDocument } from './minutes-document.ts';
import type { PresenceTable } from './presence-table.ts';
import type { ProjectsTable } from './projects-table.ts';
import type { SittingHeader } from './sitting-header.ts';

/** Everything a document needs, read from the database; how it looks is the writer's business. */
export type FileModel =
  | { file: 'minutes'; format: 'docx' | 'pdf'; minutes: MinutesDocument }
  /** The register of one sitting; `pdf` is the sheet for printing. */
  | { file: 'register'; format: 'xlsx' | 'csv' | 'pdf'; header: SittingHeader; presence: PresenceTable }
  | { file: 'attendance'; format: 'xlsx' | 'csv'; attendance: AttendanceBySeat }
  | { file: 'projects'; format: 'xlsx' | 'csv'; projects: ProjectsTable }
  | { file: 'calendar'; calendar: CalendarFile }
  | { file: 'personal_data'; format: 'json' | 'docx'; data: PersonalData }
  | { file: 'practices'; format: 'xlsx' | 'csv'; table: PracticesTable }
  | { file: 'publications'; format: 'xlsx' | 'csv'; table: PublicationsTable }
  | { file: 'retention_report'; format: 'docx'; network: Network; run: RetentionRun };

/** All good practices, in the order in which they were shared. */
export interface PracticesTable {
  /** The day of the export, `yyyy-MM-dd`. */
  on: string;
  timeZone: string;
  practices: { practice: Practice; adoptions: { seatName: string; note: string }[] }[];
}

/** All items to publish, by their first day, each with what was asked of the municipalities in the network's order. */
export interface PublicationsTable {
  /** The day of the export, `yyyy-MM-dd`. */
  on: string;
  timeZone: string;
  items: { publication: Publication; placements: Placement[] }[];
  /** The municipalities of the network in their order, then those that have left and had said something. */
  seats: { id: string; name: string }[];
}

/** How often each seat was covered over a period; by municipality, never by person (product §12). */
export interface AttendanceBySeat {
  bodyName: string;
  networkName: string;
  /** First and last day, `yyyy-MM-dd`, both included. */
  from: string;
  to: string;
  timeZone: string;
  /** Sittings of the period whose register is closed, by start. */
  sittings: { startsAt: Date; kind: 'ordinary' | 'urgent'; number: { n: number; year: number } | null }[];
  /** In seat order; `covered[i]` belongs to `sittings[i]`, null when the seat did not exist yet. */
  seats: { name: string; covered: (boolean | null)[] }[];
}

/** A feed of a network, or one sitting, as iCalendar (RFC 5545). */
export interface CalendarFile {
  networkId: string;
  networkName: string;
  timeZone: string;
  /** How often a calendar program should ask again; null for the file of one sitting. */
  refreshMinutes: number | null;
  events: CalendarEvent[];
}

export interface CalendarEvent {
  /** Stable for the life of the sitting, across moves and cancellation. */
  uid: string;
  sequence: number;
  kind: 'ordinary' | 'urgent';
  /** A date of the series that is not convened yet is `planned`: it may still change. */
  status: SittingStatus;
  number: { n: number; year: number } | null;
  startsAt: Date;
  durationMinutes: number;
  place: string;
  link: string | null;
  /** Empty as long as the sitting has no row. */
  agenda: AgendaLine[];
  /** Null when no answer is asked by a certain instant, or any more. */
  answerBy: Date | null;
  /** Why an urgent sitting was called; null for ordinary ones. */
  reason: string | null;
  /** The last move or cancellation; null when there was none. */
  change: SittingChange | null;
  /** Last change people are told of. */
  lastChangedAt: Date;
  /** When this version of the event was made, never before `lastChangedAt` (RFC 5545 §3.8.7.2). */
  madeAt: Date;
}
