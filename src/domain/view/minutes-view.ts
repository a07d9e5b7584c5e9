import type { FixedItem } from '../agenda/agenda.ts';
import type { MinutesStatus } from '../minutes/minutes.ts';
import type { MinutesVersion } from '../minutes/minutes-version.ts';
import type { MinutesProblem } from '../minutes/read-minutes-text.ts';
import type { MinutesWord } from '../settings/settings.ts';
import type { SittingChoice } from './choices.ts';
import type { Notice } from './notice.ts';
import type { SittingView } from './sitting-view.ts';

/** Addresses of the minutes as files; null where files cannot be linked to. */
export interface MinutesFiles {
  docx: string | null;
  pdf: string | null;
}

/** The title of an item: its own, or that of one every agenda has. */
export interface MinutesItemTitle {
  title: string | null;
  fixed: FixedItem | null;
}

/** One item as a card shows it. */
export interface MinutesItemView extends MinutesItemTitle {
  key: string;
  /** From 1. */
  number: number;
  treated: boolean;
  text: string;
  decisions: string[];
  /** Who changed it last; null when it is as the program composed it. */
  editedBy: string | null;
  /** When that was; null before anybody has written it. */
  editedAt: Date | null;
  /** Of the stored text, see `MinutesText`; 0 = never written. */
  version: number;
  /** Nobody has written it yet: the text is a proposal. */
  proposed: boolean;
}

/** A comment or a correction, with the name of who made it. */
export interface MinutesRemarkView {
  byName: string;
  at: Date;
  /** Null = about the whole. */
  itemNumber: number | null;
  text: string;
  /** Of a correction; null of a comment. */
  reason: string | null;
}

/** A text of one item that is not the stored one, with the name of who wrote it. */
export interface MinutesVersionView extends Pick<MinutesVersion, 'origin' | 'text' | 'decisions' | 'at'> {
  versionId: string;
  byName: string;
}

/** An action given at the sitting, in short. */
export interface MinutesActionView {
  text: string;
  ownerName: string;
  /** `yyyy-MM-dd`; null without a date. */
  dueOn: string | null;
}

/** Where the minutes of one sitting stand. */
export interface MinutesState {
  sitting: SittingView;
  status: MinutesStatus;
  /** Null when nobody was named; `gone` when they are no longer in the network. */
  secretary: { personId: string; name: string; gone: boolean } | null;
  reviewEndsAt: Date | null;
  /** Whether comments are accepted now. */
  underReview: boolean;
  publishedAt: Date | null;
  /** Said to be out elsewhere, without being published here. */
  outElsewhereAt: Date | null;
  adopted: { word: MinutesWord; on: Date } | null;
}

export type MinutesView =
  | {
      view: 'minutes';
      state: MinutesState;
      /** What the viewer may do; the text of a draft is shown to who writes it only. */
      role: 'coordinator' | 'secretary' | 'reader';
      /** Empty when the viewer may not read the text yet. */
      items: MinutesItemView[];
      /** Given at the sitting; the document lists them at its end. Empty when the viewer may not read the text yet. */
      actions: MinutesActionView[];
      /** To who writes them; empty to the others. */
      comments: MinutesRemarkView[];
      corrections: MinutesRemarkView[];
      files: MinutesFiles;
      /** Days a review takes; 0 = the network has none. */
      reviewDays: number;
      /** Minutes that can be approved or taken note of now: these, or those of the sitting before. */
      toAdopt: { sittingId: string; startsAt: Date; word: MinutesWord } | null;
      /** Who can be named secretary; empty when the viewer may not name one. */
      people: { personId: string; name: string }[];
      /** Other sittings whose minutes can be looked at. */
      choices: SittingChoice[];
      notice: Notice | null;
    }
  | {
      view: 'minutes_item';
      sitting: SittingView;
      item: MinutesItemTitle & { key: string; number: number; count: number; treated: boolean };
      version: number;
      /** What the inputs hold: what is stored, or what was typed and not taken. */
      text: string;
      decisions: string;
      /** Nobody has written it yet: the text is a proposal. */
      proposed: boolean;
      /** Comments about this item, newest last. */
      comments: MinutesRemarkView[];
      /** What somebody else has written since the form was made. */
      newer: { byName: string; at: Date; text: string; decisions: string[] } | null;
      problems: MinutesProblem[];
      /** Published meanwhile: nothing can be saved any more. */
      frozen: boolean;
      /** Id for what the form may put aside. */
      formId: string;
      /** What came of the press before; null when the form was only opened. */
      said: 'saved' | 'set_aside' | 'taken_back' | null;
    }
  | {
      view: 'minutes_versions';
      sitting: SittingView;
      item: MinutesItemTitle & { key: string; number: number };
      /** The newest first; empty when none is kept. */
      versions: MinutesVersionView[];
    }
  | {
      view: 'minutes_review';
      state: MinutesState;
      items: MinutesItemView[];
      files: MinutesFiles;
    }
  | {
      view: 'minutes_comment';
      sitting: SittingView;
      formId: string;
      reviewEndsAt: Date;
      items: (MinutesItemTitle & { key: string; number: number })[];
      itemKey: string;
      text: string;
      problems: MinutesProblem[];
    }
  | {
      view: 'minutes_check';
      state: MinutesState;
      /** Numbers of the items nobody has written. */
      proposedItems: number[];
      /** Items carried to the next sitting. */
      untreated: MinutesItemTitle[];
      comments: number;
    }
  | {
      view: 'minutes_correction';
      sitting: SittingView;
      formId: string;
      items: (MinutesItemTitle & { key: string; number: number })[];
      itemKey: string;
      text: string;
      reason: string;
      problems: MinutesProblem[];
    }
  | {
      view: 'minutes_published';
      sitting: SittingView;
      items: MinutesItemView[];
      actions: MinutesActionView[];
      files: MinutesFiles;
    }
  | { view: 'minutes_ready'; state: MinutesState; comments: number }
  | { view: 'minutes_named'; state: MinutesState };
