import type { SittingAction } from '../../domain/card-action.ts';
import { recordAnswerOnBehalf } from '../answers/record-answer-on-behalf.ts';
import { attendanceView } from '../answers/show-attendance.ts';
import type { HandlersOf } from '../inbound/press-handler.ts';
import { onSitting } from '../inbound/press-handler.ts';
import { noteMinutesOut } from '../minutes/note-minutes-out.ts';
import { cancelSitting } from '../sittings/cancel-sitting.ts';
import { loadFacts, personalSittingView } from '../sittings/load-facts.ts';
import { moveSitting } from '../sittings/move-sitting.ts';
import { openCancelForm, openMoveForm } from '../sittings/open-change-forms.ts';
import { acknowledgeCall } from '../urgent/acknowledge-call.ts';

export const SITTING_PRESSES: HandlersOf<SittingAction> = {
  show_sitting: {
    for: 'everybody',
    effect: 'read',
    run: onSitting(async (_context, tx, { caller, action, sitting, now }) => {
      const facts = await loadFacts(tx, caller.network, sitting);
      const notice = action.notice ?? 'shown';
      return personalSittingView(tx, facts, { person: caller.person, notice, press: null, now });
    }),
  },
  show_attendance: {
    for: 'coordinator',
    effect: 'read',
    run: onSitting(async (_context, tx, { caller, sitting, now }) =>
      attendanceView(await loadFacts(tx, caller.network, sitting), { caller, now, notice: null }),
    ),
  },
  acknowledge: {
    for: 'everybody',
    effect: 'repeatable',
    run: onSitting((_context, tx, press) => acknowledgeCall(tx, press)),
  },
  record_answer: { for: 'coordinator', effect: 'latest_wins', run: onSitting(recordAnswerOnBehalf) },
  minutes_out: {
    for: 'coordinator',
    effect: 'repeatable',
    run: onSitting((_context, tx, press) => noteMinutesOut(tx, press)),
  },
  move_open: { for: 'coordinator', effect: 'repeatable', run: openMoveForm },
  cancel_open: { for: 'coordinator', effect: 'repeatable', run: openCancelForm },
  move_submit: { for: 'coordinator', effect: 'repeatable', run: moveSitting },
  cancel_submit: { for: 'coordinator', effect: 'repeatable', run: cancelSitting },
};
