import type { AnswerState } from '../../domain/answers/answer.ts';
import type { SittingView, ViewerState } from '../../domain/view/sitting-view.ts';
import type { View } from '../../domain/view/view.ts';
import { FILE_LINK_WORDS } from '../../texts/documents/file-links.ts';
import { REGISTER_WORDS } from '../../texts/register/register.ts';
import { SITTING_WORDS } from '../../texts/sittings/sitting.ts';
import { SUBSTITUTE_WORDS } from '../../texts/substitutes/substitute.ts';
import { execute, openUrl } from '../parts/actions.ts';
import type { AdaptiveCard, CardButton, CardElement, ExecuteAction } from '../parts/adaptive-card.ts';
import { present } from '../parts/elements.ts';
import { textInput } from '../parts/inputs.ts';
import { awaitsAnswers, canBeJoined } from './sitting-facts.ts';

/** Teams refreshes for at most so many (platform facts §2.4). */
export const MAX_REFRESH_USERS = 60;
/** Buttons beyond these are hidden behind a menu. */
const MAX_BUTTONS = 6;
const MAX_EXCUSE_LENGTH = 500;

/** Answers, acknowledgement of an urgent call, link. `viewer` null on the card everybody shares. */
export function sittingActions(sitting: SittingView, viewer: ViewerState | null): CardButton[] {
  const open = awaitsAnswers(sitting);
  const acknowledges = open && sitting.kind === 'urgent' && !viewer?.acknowledged;
  const buttons = present([
    acknowledges &&
      execute(SITTING_WORDS.acknowledge, { verb: 'acknowledge', sittingId: sitting.sittingId }, 'none'),
    open && answerButton(SITTING_WORDS.inPerson, 'in_person', sitting, viewer),
    open && answerButton(SITTING_WORDS.takePartRemotely, 'remote', sitting, viewer),
    open && answerButton(SITTING_WORDS.excused, 'excused', sitting, viewer),
    open &&
      viewer?.isReferent &&
      execute(SUBSTITUTE_WORDS.button, { verb: 'open_substitute', sittingId: sitting.sittingId }, 'none'),
    canBeJoined(sitting) && openUrl(SITTING_WORDS.join, sitting.link ?? ''),
  ]);
  // The card in the channel has the roll call under it.
  const offersCheckIn = sitting.checkInOpen && viewer !== null && buttons.length < MAX_BUTTONS;
  return offersCheckIn ? [...buttons, checkInButton(sitting)] : buttons;
}

function checkInButton({ sittingId }: SittingView): ExecuteAction {
  return execute(REGISTER_WORDS.checkIn, { verb: 'show_roll_call', sittingId }, 'none');
}

/** For who said they will take part: the sitting's file for calendars, made only when asked for. */
export function calendarButton(view: Extract<View, { view: 'sitting' }>): CardButton[] {
  const { sitting, viewer, calendarUrl } = view;
  if (calendarUrl !== undefined) return present([openUrl(FILE_LINK_WORDS.openFile, calendarUrl)]);
  const takesPart = viewer?.state === 'in_person' || viewer?.state === 'remote';
  if (!takesPart || sitting.checkInOpen || sitting.status !== 'convened' || sitting.phase === 'over')
    return [];
  const { sittingId } = sitting;
  return [execute(FILE_LINK_WORDS.addSitting, { verb: 'add_to_calendar', sittingId }, 'none')];
}

/** The reason of an absence: only where the viewer alone sees it, never asked for, never about health. */
export function excuseInput(sitting: SittingView, viewer: ViewerState | null): CardElement | null {
  if (viewer === null || !awaitsAnswers(sitting)) return null;
  return textInput(
    { id: 'reason', label: SITTING_WORDS.excuseLabel, required: null, value: null },
    { maxLength: MAX_EXCUSE_LENGTH, hint: SITTING_WORDS.excuseHint },
  );
}

/** Clients of these people ask by themselves for the card as it concerns them. */
export function sittingRefresh(view: Extract<View, { view: 'sitting' }>): AdaptiveCard['refresh'] {
  const { sitting, notice, refreshFor } = view;
  // A date not convened yet has no row to ask for, and nothing of anybody's own to show.
  if (refreshFor.length === 0 || sitting.status === 'planned') return undefined;
  const data = { verb: 'show_sitting', sittingId: sitting.sittingId, notice } as const;
  return {
    action: { type: 'Action.Execute', verb: data.verb, data },
    userIds: refreshFor.slice(0, MAX_REFRESH_USERS),
  };
}

function answerButton(
  title: string,
  state: AnswerState,
  sitting: SittingView,
  viewer: ViewerState | null,
): ExecuteAction {
  const { sittingId, dateVersion } = sitting;
  const data = { verb: 'answer', sittingId, state, dateVersion, seq: viewer?.seq ?? null } as const;
  return execute(title, data, state === 'excused' ? 'auto' : 'none');
}
