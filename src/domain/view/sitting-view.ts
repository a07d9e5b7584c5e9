import type { OpenAction } from '../actions/action-item.ts';
import type { AgendaLine } from '../agenda/agenda.ts';
import type { AnswerState } from '../answers/answer.ts';
import type { SittingTotals } from '../answers/coverage.ts';
import type { ProjectInBrief } from '../projects/project.ts';
import type { SittingPhase } from '../sittings/phase.ts';
import type { DocumentLink, SittingChange, SittingStatus } from '../sittings/sitting.ts';
import type { SubstitutionRow } from '../substitutes/substitution-row.ts';

/** Today's facts about one sitting, ready to be shown. No personal name is in it but those of the owners of actions. */
export interface SittingView {
  sittingId: string;
  networkId: string;
  networkName: string;
  kind: 'ordinary' | 'urgent';
  number: { n: number; year: number } | null;
  status: SittingStatus;
  phase: SittingPhase;
  startsAt: Date;
  durationMinutes: number;
  timeZone: string;
  place: string;
  link: string | null;
  agenda: AgendaLine[];
  /** Minutes the agenda plans in all; more than `durationMinutes` is an overrun. */
  plannedMinutes: number;
  documents: DocumentLink[];
  /** Of the whole network, by date; empty once the sitting is over, and at an urgent one. */
  openActions: OpenAction[];
  /** The same of shared projects; `late`: the day of the next step is over. */
  openProjects: (ProjectInBrief & { late: boolean })[];
  answerBy: Date | null;
  /** Whether people may check in by themselves now. */
  checkInOpen: boolean;
  lockAtAnswerBy: boolean;
  reason: string | null;
  noticeMinutes: number | null;
  dateVersion: number;
  change: SittingChange | null;
  totals: SittingTotals;
}

/** What one person sees of themselves on a sitting's card. */
export interface ViewerState {
  personId: string;
  state: AnswerState | null;
  /** Reason the person gave with "excused". */
  excuse: string | null;
  /** Recorded by the coordinator from a telephone call. */
  onBehalf: boolean;
  /** Answers of this person so far: travels with the buttons, see `cardSeq`. */
  seq: number;
  acknowledged: boolean;
  /** Name of the viewer's seat, null without one. */
  seatName: string | null;
  /** Whether the coordinator has confirmed their position; a substitute may answer without. */
  confirmed: boolean;
  /** Whether they may name a substitute: referents (product §6). */
  isReferent: boolean;
  /** Who attends in the viewer's place, null when nobody is named. */
  substitutedBy: SubstitutionRow | null;
  /** The substitution in which the viewer attends for somebody, null when there is none. */
  substituteFor: SubstitutionRow | null;
}

export const SITTING_NOTICES = [
  'convocation',
  'nudge',
  'eve',
  'joining',
  'agenda_changed',
  'moved',
  'cancelled',
  'urgent_call',
  'urgent_escalation',
  'substitute_named',
  'shown',
] as const;

/** Why a card is being sent or shown: gives its heading and its notification text. */
export type SittingNotice = (typeof SITTING_NOTICES)[number];

/** What has just happened to the press that this card answers; null when nothing was pressed. */
export type PressResult =
  | 'answer_recorded'
  | 'answer_unchanged'
  | 'acknowledged'
  | 'substitute_named'
  | 'substitute_unchanged'
  | 'substitute_withdrawn'
  | 'date_changed'
  | 'closed'
  | 'cancelled'
  | 'over'
  | null;
