export type SittingStatus = 'planned' | 'convened' | 'cancelled';

export interface DocumentLink {
  title: string;
  url: string;
}

/** The last change everybody was, or will be, told of. */
export interface SittingChange {
  kind: 'moved' | 'cancelled';
  at: Date;
  /** Person id of who decided it. */
  by: string;
  reason: string;
  /** Start before the change. */
  previousStartsAt: Date;
}

/** One meeting of the network and, once convened, its convocation (product §4). */
export interface Sitting {
  id: string;
  networkId: string;
  kind: 'ordinary' | 'urgent';
  /** For an ordinary sitting the date of the series it stands for (`yyyy-MM-dd`), even after a move; else null. */
  seriesOn: string | null;
  startsAt: Date;
  durationMinutes: number;
  place: string;
  link: string | null;
  status: SittingStatus;
  /** Grows when date or time change: answers and reminders belong to one version of the date. */
  dateVersion: number;
  /** Grows with every change people are told of (RFC 5545 SEQUENCE). */
  sequence: number;
  /** Convocation number within its year, given once when convened; null before. */
  number: { n: number; year: number } | null;
  convenedAt: Date | null;
  /** Person id of who called it; null when the calendar did. */
  convenedBy: string | null;
  /** Answers are asked by this instant; null when there is no time for one (urgent calls). */
  answerBy: Date | null;
  /** Why an urgent sitting is called; null for ordinary ones. */
  reason: string | null;
  /** Length of notice given, whole minutes from convening to start; null before convening. */
  noticeMinutes: number | null;
  /** Grows with every change of the agenda, from 0. */
  agendaVersion: number;
  /** Last change of the agenda that people who have the convocation are to be told of; null when there is none. */
  agendaChangedAt: Date | null;
  /** Items proposed so far for the coordinator to decide. */
  proposals: number;
  /** When the last of them was proposed; null before the first. */
  proposedAt: Date | null;
  documents: DocumentLink[];
  change: SittingChange | null;
  /** When the coordinator said the minutes were out; stops the reminders about them. */
  minutesOutAt: Date | null;
}

export function endsAt(sitting: Pick<Sitting, 'startsAt' | 'durationMinutes'>): Date {
  return new Date(sitting.startsAt.getTime() + sitting.durationMinutes * 60_000);
}
