import type { CardAction } from '../domain/card-action.ts';
import { isCoordinator } from '../domain/person.ts';
import type { Sitting } from '../domain/sitting.ts';
import type { UrgentDraft } from '../domain/urgent-draft.ts';
import type { View } from '../domain/view/view.ts';
import { acknowledgeCall } from './acknowledge-call.ts';
import { applySettings, confirmSetup } from './apply-settings.ts';
import { cancelSitting } from './cancel-sitting.ts';
import { confirmPositions } from './confirm-positions.ts';
import type { Caller, Context } from './context.ts';
import { conveneUrgent } from './convene-urgent.ts';
import { declarePosition } from './declare-position.ts';
import { editPosition, handOver, setPosition } from './edit-position.ts';
import { loadFacts, personalSittingView } from './load-facts.ts';
import { moveSitting } from './move-sitting.ts';
import { notAllowed } from './not-allowed.ts';
import { noteMinutesOut } from './note-minutes-out.ts';
import type { Tx } from './ports/store.ts';
import { prepareUrgent } from './prepare-urgent.ts';
import { recordAnswerOnBehalf } from './record-answer-on-behalf.ts';
import { recordAudit } from './record-audit.ts';
import { boardView } from './show-board.ts';
import { urgentForm } from './start-urgent.ts';

/** What a card's ids turned out to be; each is of the caller's own network, or null. */
export interface Subject {
  sitting: Sitting | null;
  draft: UrgentDraft | null;
}

/** Buttons that everybody of the network may press; every other one is the coordinator's. */
const FOR_EVERYBODY: ReadonlySet<CardAction['verb']> = new Set([
  'show_sitting',
  'acknowledge',
  'declare_position',
]);

const UNKNOWN: View = { view: 'notice', notice: { code: 'unknown_item' } };

/** Buttons decided here; answers and commands have ways of their own. */
export type DecidedAction = Exclude<CardAction, { verb: 'run_command' | 'answer' }>;

/** Runs what a button asks for, after checking who asks. */
export async function runCardAction(
  context: Context,
  tx: Tx,
  input: {
    caller: Caller;
    action: DecidedAction;
    subject: Subject;
    now: Date;
  },
): Promise<View> {
  const { caller, action, subject, now } = input;
  if (!FOR_EVERYBODY.has(action.verb) && !isCoordinator(caller.person)) {
    await recordAudit(tx, caller, { act: `card:${action.verb}`, outcome: 'refused', at: now });
    return notAllowed(tx, caller, null);
  }
  if ('sittingId' in action) {
    const { sitting } = subject;
    return sitting === null ? UNKNOWN : onSitting(context, tx, { caller, action, sitting, now });
  }
  if ('draftId' in action) return onDraft(context, tx, { caller, action, draft: subject.draft, now });
  return onNetwork(context, tx, { caller, action, now });
}

type OnSitting = Extract<DecidedAction, { sittingId: string }>;

async function onSitting(
  context: Context,
  tx: Tx,
  input: { caller: Caller; action: OnSitting; sitting: Sitting; now: Date },
): Promise<View> {
  const { caller, action, sitting, now } = input;
  switch (action.verb) {
    case 'acknowledge':
      return acknowledgeCall(tx, { caller, sitting, now });
    case 'record_answer':
      return recordAnswerOnBehalf(context, tx, { caller, action, sitting, now });
    case 'minutes_out':
      return noteMinutesOut(tx, { caller, sitting, now });
    case 'show_board': {
      const facts = await loadFacts(tx, caller.network, sitting);
      return boardView(facts, await tx.deliveries.forSitting(sitting.id), now);
    }
    case 'show_sitting': {
      const facts = await loadFacts(tx, caller.network, sitting);
      return personalSittingView(tx, facts, {
        person: caller.person,
        notice: action.notice ?? 'shown',
        press: null,
        now,
      });
    }
  }
}

type OnDraft = Extract<DecidedAction, { draftId: string | null }>;

async function onDraft(
  context: Context,
  tx: Tx,
  input: { caller: Caller; action: OnDraft; draft: UrgentDraft | null; now: Date },
): Promise<View> {
  const { caller, action, now } = input;
  if (action.draftId !== null && input.draft?.personId !== caller.person.id) return UNKNOWN;
  // The network first, as everywhere: two presses that lock in another order would wait for each other.
  await tx.networks.lock(caller.network.id);
  const draft = action.draftId === null ? null : await tx.drafts.lock(action.draftId);
  if (draft?.status === 'confirmed') return conveneUrgent(context, tx, { caller, draft, now });
  if (draft?.status === 'dropped') return onDropped(action.verb);
  if (action.verb === 'urgent_submit') return prepareUrgent(context, tx, { caller, draft, action, now });
  if (draft === null) return UNKNOWN;
  if (action.verb === 'urgent_edit') return urgentForm(caller.network, draft, { problems: [] });
  if (action.verb === 'urgent_confirm') return conveneUrgent(context, tx, { caller, draft, now });
  await tx.drafts.save({ ...draft, status: 'dropped' });
  return { view: 'notice', notice: { code: 'urgent_dropped' } };
}

/** Given up, or replaced by a corrected one: an old card cannot bring it back. */
function onDropped(verb: OnDraft['verb']): View {
  if (verb === 'urgent_drop') return { view: 'notice', notice: { code: 'urgent_dropped' } };
  return verb === 'urgent_submit' ? { view: 'notice', notice: { code: 'already_received' } } : UNKNOWN;
}

type OnNetwork = Exclude<DecidedAction, OnSitting | OnDraft>;

async function onNetwork(
  context: Context,
  tx: Tx,
  input: { caller: Caller; action: OnNetwork; now: Date },
): Promise<View> {
  const { caller, action, now } = input;
  switch (action.verb) {
    case 'move_submit':
      return moveSitting(context, tx, { caller, action, now });
    case 'cancel_submit':
      return cancelSitting(context, tx, { caller, action, now });
    case 'declare_position':
      return declarePosition(tx, { caller, action, now });
    case 'confirm_positions':
      return confirmPositions(tx, { caller, action, now });
    case 'edit_position':
      return editPosition(tx, { caller, action, now });
    case 'set_position':
      return setPosition(tx, { caller, action, now });
    case 'hand_over':
      return handOver(tx, { caller, action, now });
    case 'setup_submit':
      return confirmSetup(context, tx, { caller, fields: action.fields, now });
    case 'settings_submit':
      return applySettings(context, tx, { caller, fields: action.fields, now });
  }
}
