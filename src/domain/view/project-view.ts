import type { Project, ProjectContent, ProjectState } from '../projects/project.ts';
import type { ProjectForm, ProjectProblem } from '../projects/project-form.ts';
import type { SeatChoice, SittingChoice } from './choices.ts';
import type { Notice } from './notice.ts';

/** The next step of a project with the name of who does it; null for nobody in particular. */
export interface StepView {
  text: string;
  ownerName: string | null;
  /** `yyyy-MM-dd`; null without a date. */
  dueOn: string | null;
  late: boolean;
}

/** One project in the list. */
export interface ProjectRow {
  projectId: string;
  title: string;
  state: ProjectState;
  /** Null when nobody can be named. */
  ownerName: string | null;
  seatNames: string[];
  /** Null when nothing is to be done next. */
  step: StepView | null;
  newsAt: Date;
  /** Whether nothing was heard of it for so long that somebody is asked. */
  quiet: boolean;
}

/** How a project goes, as somebody said. */
export interface ProjectUpdateRow {
  updateId: string;
  text: string;
  /** Empty for none. */
  seatName: string;
  /** Null when nobody can be named. */
  authorName: string | null;
  postedAt: Date;
}

export interface ProjectVersionRow extends Omit<ProjectContent, 'ownerId' | 'stepOwnerId'> {
  version: number;
  ownerName: string | null;
  stepOwnerName: string | null;
  seatNames: string[];
  /** Null when nobody can be named. */
  editorName: string | null;
  editedAt: Date;
}

/** Somebody a form offers. */
export interface PersonChoice {
  personId: string;
  name: string;
}

export type ProjectView =
  | {
      view: 'projects';
      networkId: string;
      /** Words looked for; empty for all. */
      typed: string;
      /** Open ones first, then by the last news. */
      rows: ProjectRow[];
      timeZone: string;
      notice: Notice | null;
    }
  | {
      view: 'project';
      networkId: string;
      project: Project;
      /** Null when nobody can be named. */
      ownerName: string | null;
      creatorName: string | null;
      seatNames: string[];
      step: StepView | null;
      /** Newest first. */
      updates: ProjectUpdateRow[];
      canEdit: boolean;
      /** Id of the update that the viewer may write; null when they may not. */
      updateId: string | null;
      /** Sittings on whose agenda it can be put. */
      sittings: SittingChoice[];
      timeZone: string;
      /** The update as typed, when it was not accepted. */
      text: string;
      problems: ProjectProblem[];
      notice: Notice | null;
    }
  | {
      view: 'project_form';
      networkId: string;
      projectId: string;
      /** Null for a new project. */
      version: number | null;
      form: ProjectForm;
      people: PersonChoice[];
      seats: SeatChoice[];
      problems: ProjectProblem[];
      /** What it says now, when it has changed since the form was made; null when it has not. */
      newer: ProjectVersionRow | null;
      timeZone: string;
    }
  /** The question how a project goes of which nothing was heard for long. */
  | {
      view: 'project_quiet';
      networkId: string;
      networkName: string;
      projectId: string;
      title: string;
      state: ProjectState;
      /** Null when nobody can be named. */
      ownerName: string | null;
      /** Whether the recipient answers for it; otherwise they are asked for the coordination's sake. */
      own: boolean;
      step: StepView | null;
      newsAt: Date;
      /** Id of the update that the recipient may write. */
      updateId: string;
      timeZone: string;
    }
  | {
      view: 'project_history';
      networkId: string;
      projectId: string;
      title: string;
      /** Newest first. */
      versions: ProjectVersionRow[];
      timeZone: string;
    };
