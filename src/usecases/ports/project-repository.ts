import type {
  Project,
  ProjectInBrief,
  ProjectUpdate,
  ProjectVersion,
} from '../../domain/projects/project.ts';

/** Who wrote a version, and how the municipalities that take part were called then. */
export interface ProjectWritten {
  /** Person id. */
  editedBy: string;
  seatNames: readonly string[];
}

export interface ProjectRepository {
  byId(networkId: string, id: string): Promise<Project | null>;
  /** All of a network, by the last news, newest first. */
  list(networkId: string): Promise<Project[]>;
  /**
   * The open ones as a convocation names them: by the date of the next step, those without one last, then as they were
   * made.
   */
  openInBrief(networkId: string): Promise<ProjectInBrief[]>;
  /** The open ones about which nobody was asked since the last news, oldest news first. */
  notAsked(networkId: string): Promise<Project[]>;
  /** Inserts with its first version; false (and no change) when the id is taken. */
  insert(project: Project, written: ProjectWritten): Promise<boolean>;
  /** Writes every field of an existing project and keeps it as one more version; its number must be new. */
  save(project: Project, written: ProjectWritten): Promise<void>;
  /** Notes that somebody was asked how it goes; not a change of what it says. */
  noteAsked(networkId: string, id: string, at: Date): Promise<void>;
  /** Newest first. */
  versions(networkId: string, id: string): Promise<ProjectVersion[]>;
  /** Adds what somebody says, which is news of the project from then on; false (and no change) when the id is taken. */
  post(update: ProjectUpdate): Promise<boolean>;
  /** Newest first. */
  updates(networkId: string, id: string): Promise<ProjectUpdate[]>;
  /** The last one of each project of a network that has any, in no order. */
  lastUpdates(networkId: string): Promise<ProjectUpdate[]>;
}
