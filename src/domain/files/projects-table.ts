import type { ProjectRow } from '../view/project-view.ts';

/** One project as a table shows it, with the last thing that was said of it. */
export interface ProjectsTableRow extends ProjectRow {
  aim: string;
  /** Addresses of what goes with it. */
  links: string[];
  /** Null when nobody has said anything. */
  lastUpdate: { text: string; seatName: string; postedAt: Date } | null;
  startedAt: Date;
}

/** The shared projects of a network, open ones first. */
export interface ProjectsTable {
  timeZone: string;
  /** The day on which it is made, `yyyy-MM-dd`. */
  madeOn: string;
  rows: ProjectsTableRow[];
}
