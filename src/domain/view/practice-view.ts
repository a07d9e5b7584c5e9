import type { Practice, PracticeContent } from '../practices/practice.ts';
import type { PracticeForm, PracticeProblem } from '../practices/practice-form.ts';
import type { PracticeImport } from '../practices/practice-import.ts';
import type { Segment } from '../practices/practice-search.ts';
import type { SeatChoice, SittingChoice } from './choices.ts';
import type { FileAddress } from './files-view.ts';
import type { ImportDesk } from './import-desk.ts';
import type { Notice } from './notice.ts';

/** One practice in a list, with the words looked for marked. */
export interface PracticeRow {
  practiceId: string;
  title: Segment[];
  /** A passage of the text. */
  passage: Segment[];
  seatName: string;
  tags: string[];
  /** Names of the municipalities that have adopted it. */
  adoptedBy: string[];
  createdAt: Date;
}

export interface AdoptionRow {
  seatId: string;
  seatName: string;
  note: string;
  adoptedAt: Date;
  /** Whether the viewer may take it back. */
  own: boolean;
}

/** What was found, in figures. */
export interface FoundOf {
  /** What was looked for, as typed; empty for the newest. */
  typed: string;
  /** What was looked for in its place, since nothing has those words; null when nothing had to be changed. */
  meant: string | null;
  /** `some`: no practice has all the words. */
  match: 'all' | 'some';
  /** Practices found in all, at least: with `more` there are others. */
  total: number;
  more: boolean;
}

/** A practice as it is put into a message, anywhere: nobody can press anything on it. */
export interface PracticeToShare {
  view: 'practice_to_share';
  /** With the name that its municipality has today. */
  practice: Practice;
  /** Names of the municipalities that have adopted it. */
  adoptedBy: string[];
  networkName: string;
  timeZone: string;
}

/** The form for a file of practices, with what became of it. */
export type PracticeImportView = ImportDesk<PracticeImport> & { view: 'practice_import' };

/** The practices shared since the last digest, newest first, as told in the channel in `month` (`yyyy-MM`). */
export interface PracticeDigestView {
  view: 'practice_digest';
  networkId: string;
  month: string;
  rows: (Pick<PracticeRow, 'practiceId' | 'seatName' | 'tags' | 'adoptedBy'> & {
    title: string;
    problem: string;
  })[];
  /** Sittings on whose agenda one can be put. */
  sittings: SittingChoice[];
  timeZone: string;
}

export type PracticeView =
  | PracticeDigestView
  | PracticeImportView
  /** All practices as files. */
  | { view: 'practice_files'; networkId: string; total: number; files: FileAddress[] }
  | PracticeToShare
  | (FoundOf & {
      view: 'practices';
      networkId: string;
      rows: PracticeRow[];
      timeZone: string;
      /** Whether the viewer may take in a file of practices. */
      canImport: boolean;
      notice: Notice | null;
    })
  | {
      view: 'practice';
      networkId: string;
      practice: Practice;
      /** Null when nobody can be named. */
      authorName: string | null;
      adoptions: AdoptionRow[];
      related: { practiceId: string; title: string; seatName: string }[];
      canEdit: boolean;
      /** Municipalities in whose name the viewer may adopt it. */
      adopters: SeatChoice[];
      /** Sittings on whose agenda it can be put. */
      sittings: SittingChoice[];
      timeZone: string;
      /** The note as typed, when it was not accepted. */
      note: string;
      problems: PracticeProblem[];
      notice: Notice | null;
    }
  | {
      view: 'practice_form';
      networkId: string;
      practiceId: string;
      /** Null for a new practice. */
      version: number | null;
      form: PracticeForm;
      seats: SeatChoice[];
      problems: PracticeProblem[];
      /** What it says now, when it has changed since the form was made; null when it has not. */
      newer: PracticeForm | null;
    }
  | {
      view: 'practice_history';
      networkId: string;
      practiceId: string;
      title: string;
      /** Newest first. */
      versions: PracticeVersionRow[];
      timeZone: string;
    };

export interface PracticeVersionRow extends PracticeContent {
  version: number;
  seatName: string;
  /** Null when nobody can be named. */
  editorName: string | null;
  editedAt: Date;
}
