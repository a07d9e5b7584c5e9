import type { Outlet, OutletProblem } from '../publications/outlet.ts';
import type { Placement, PlacementState, ReportOutcome } from '../publications/placement.ts';
import type { Publication, PublicationVersion } from '../publications/publication.ts';
import type { SeatFigures } from '../publications/publication-figures.ts';
import type { PublicationForm, PublicationProblem } from '../publications/publication-form.ts';
import type { PublicationImport } from '../publications/publication-import.ts';
import type { PublicationNewsKind, QuestionMessageKind } from '../publications/publication-message.ts';
import type { ReportDraft, ReportProblem } from '../publications/read-report.ts';
import type { SeatChoice } from './choices.ts';
import type { FileAddress } from './files-view.ts';
import type { ImportDesk } from './import-desk.ts';
import type { Notice } from './notice.ts';

/** One item in the list. */
export interface PublicationRow {
  publicationId: string;
  kind: Publication['kind'];
  title: string;
  fromOn: string;
  untilOn: string | null;
  /** Not to be seen any more: what is missing then is that it be taken down. */
  over: boolean;
  withdrawn: boolean;
  /** Names of the municipalities in each state. */
  seats: Record<PlacementState, string[]>;
  /** Names of those that still have to say something. */
  missing: string[];
}

/** What one municipality has said of an item, as the others see it: no person is named. */
export interface PlacementRow {
  seatId: string;
  seatName: string;
  state: PlacementState;
  link: string;
  /** Where it was published, as called then. */
  outlets: string[];
  scheduledOn: string | null;
  reason: string;
  reportedAt: Date | null;
  /** What is published may be the text of an older version. */
  outdated: boolean;
  missing: boolean;
  /** False when nobody of the municipality can be asked. */
  reachable: boolean;
  openQuestions: number;
}

/** A municipality in whose name the viewer may speak. */
export interface OwnPlacement {
  seatId: string;
  seatName: string;
  placement: Placement;
  outlets: Outlet[];
  /** Ids of the outlets a report begins with. */
  suggested: string[];
  /** What can be said now. */
  outcomes: ReportOutcome[];
}

/** A question as everybody sees it, and what was answered: useful to the other municipalities. */
export interface QuestionRow {
  questionId: string;
  seatName: string;
  text: string;
  askedAt: Date;
  /** Null while it waits. */
  answer: string | null;
}

/** One version as shown. */
export interface PublicationVersionRow extends Omit<PublicationVersion, 'publicationId' | 'editedBy'> {
  /** Null when nobody can be named. */
  editorName: string | null;
}

/** The form for a file of items, with what became of it. */
export interface PublicationImportView extends ImportDesk<PublicationImport> {
  view: 'publication_import';
  /** Municipalities with somebody to tell, and the names of the others. */
  asked: number;
  nobody: string[];
  /** Of those taken just now, how many went out; 0 when none was taken. */
  sent: number;
}

export type PublicationView =
  | PublicationImportView
  /** All items as files. */
  | { view: 'publication_files'; networkId: string; total: number; files: FileAddress[] }
  | {
      view: 'publications';
      networkId: string;
      /** Those that miss an answer first, then the newest. */
      rows: PublicationRow[];
      /** Items in all. */
      total: number;
      canPropose: boolean;
      /** Whether the viewer may take in a file of items. */
      canImport: boolean;
      /** Municipalities whose outlets the viewer may edit. */
      outletsOf: SeatChoice[];
      year: number;
      notice: Notice | null;
    }
  | {
      view: 'publication';
      networkId: string;
      networkName: string;
      publication: Publication;
      /** Why it was sent; null when it was asked for. */
      message: PublicationNewsKind | null;
      /** Null when nobody can be named. */
      proposerName: string | null;
      over: boolean;
      own: OwnPlacement[];
      /** The municipality chosen; empty = the only one. */
      seatId: string;
      /** Id of the question that its form would ask. */
      formId: string;
      /** Newest first. */
      questions: QuestionRow[];
      /** Every municipality that was asked. */
      rows: PlacementRow[];
      totals: { asked: number; published: number; missing: number };
      canEdit: boolean;
      draft: ReportDraft;
      problems: ReportProblem[];
      timeZone: string;
      notice: Notice | null;
    }
  | {
      view: 'publication_board';
      networkId: string;
      publication: Publication;
      proposerName: string | null;
      over: boolean;
      rows: PlacementRow[];
      canEdit: boolean;
      /** Why it is to be withdrawn, as typed. */
      reason: string;
      problems: PublicationProblem[];
      timeZone: string;
      notice: Notice | null;
    }
  | {
      view: 'publication_form';
      networkId: string;
      publicationId: string;
      /** Null for a new item. */
      version: number | null;
      form: PublicationForm;
      /** Municipalities it will be sent to. */
      seatCount: number;
      problems: PublicationProblem[];
      /** What it says now, when it has changed since the form was made; null when it has not. */
      newer: PublicationForm | null;
    }
  | {
      view: 'publication_history';
      networkId: string;
      publicationId: string;
      title: string;
      /** Newest first. */
      versions: PublicationVersionRow[];
      timeZone: string;
    }
  | {
      view: 'publication_question';
      networkId: string;
      /** Why it is shown; null when it was asked for. */
      message: QuestionMessageKind | null;
      publicationId: string;
      title: string;
      question: QuestionRow;
      canAnswer: boolean;
      /** As typed, when it was not accepted. */
      answer: string;
      problems: PublicationProblem[];
      timeZone: string;
      notice: Notice | null;
    }
  | {
      view: 'publications_year';
      networkId: string;
      year: number;
      /** Items of that year. */
      items: number;
      services: number;
      rows: SeatFigures[];
      /** Years that have something to show, the newest first. */
      years: number[];
    }
  | {
      view: 'outlets_form';
      networkId: string;
      seatId: string;
      seatName: string;
      version: number;
      /** The list as text, one a line. */
      outletLines: string;
      problems: OutletProblem[];
      /** The list now, when it has changed since the form was made; null when it has not. */
      newer: string | null;
      notice: Notice | null;
    };
