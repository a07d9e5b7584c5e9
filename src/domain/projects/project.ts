import { localDate } from '../calendar/wall-time.ts';
import type { Person } from '../network/person.ts';
import { isInvited } from '../network/person.ts';
import type { DocumentLink } from '../sittings/sitting.ts';

/** Days without news after which somebody is asked how a project goes. */
export const QUIET_DAYS = 60;

/**
 * Where a shared project stands. The first three are open: they are in the convocations, and somebody is asked how they
 * go. `done` and `dropped` are closed, and may be opened again.
 */
export const PROJECT_STATES = ['planned', 'running', 'paused', 'done', 'dropped'] as const;
export const OPEN_STATES = ['planned', 'running', 'paused'] as const satisfies readonly ProjectState[];

export type ProjectState = (typeof PROJECT_STATES)[number];

/** What a shared project says; every text as typed, never markup. */
export interface ProjectContent {
  title: string;
  /** What it is for. */
  aim: string;
  state: ProjectState;
  /** Person id of who answers for it; null when nobody can be named any more. */
  ownerId: string | null;
  /** What is to be done next; empty when nothing is. */
  step: string;
  /** Person id of who does that; null for nobody in particular. */
  stepOwnerId: string | null;
  /** By when, `yyyy-MM-dd`, a day of the network's zone; null without a date. */
  stepDueOn: string | null;
  links: DocumentLink[];
}

/** Work that several municipalities of a network do together (charter Art. 2, 3). */
export interface Project extends ProjectContent {
  id: string;
  networkId: string;
  /** The municipalities taking part, in no order; one that leaves the network leaves the project. */
  seatIds: string[];
  /** Person id. */
  createdBy: string;
  createdAt: Date;
  /** Last change of what it says. */
  updatedAt: Date;
  /** When anything was last heard of it: that it was made or changed, or an update. */
  newsAt: Date;
  /** When somebody was asked how it goes since then; null as long as nobody was. */
  askedAt: Date | null;
  /** From 1; grows with each change. Each version is kept. */
  version: number;
}

/** A project as it stood after one change. */
export interface ProjectVersion extends ProjectContent {
  projectId: string;
  version: number;
  /** Names of the municipalities that took part. */
  seatNames: string[];
  /** Person id. */
  editedBy: string;
  editedAt: Date;
}

/** What somebody says of how a project goes; only added. */
export interface ProjectUpdate {
  id: string;
  networkId: string;
  projectId: string;
  /** The municipality they speak for; null for none, or once that has left the network. */
  seatId: string | null;
  /** Its name of then; empty for none. */
  seatName: string;
  /** Person id. */
  authorId: string;
  text: string;
  postedAt: Date;
}

/** A project in one line of a convocation; nobody is named. */
export type ProjectInBrief = Pick<ProjectContent, 'title' | 'state' | 'step' | 'stepDueOn'>;

export function isOpenProject({ state }: Pick<Project, 'state'>): boolean {
  return (OPEN_STATES as readonly ProjectState[]).includes(state);
}

/** A project may be changed, and closed, by who answers for it and by the coordination. */
export function mayEditProject(
  project: Pick<Project, 'ownerId'>,
  person: Pick<Person, 'id'>,
  coordinates: boolean,
): boolean {
  return coordinates || project.ownerId === person.id;
}

/** How it goes is told by the municipalities taking part, by who answers for it and by the coordination. */
export function mayPostUpdate(
  project: Pick<Project, 'ownerId' | 'seatIds'>,
  person: Person,
  coordinates: boolean,
): boolean {
  if (mayEditProject(project, person, coordinates)) return true;
  return isInvited(person) && project.seatIds.includes(person.position.seatId ?? '');
}

/** Whether the day of the next step is over. What is closed is never late. */
export function isStepLate(
  project: Pick<Project, 'state' | 'step' | 'stepDueOn'>,
  { now, timeZone }: { now: Date; timeZone: string },
): boolean {
  if (!isOpenProject(project) || project.step === '' || project.stepDueOn === null) return false;
  return project.stepDueOn < localDate(now, timeZone);
}
