import type { Answer, AnswerChannel, AnswerState } from '../domain/answer.ts';
import type { CardAction } from '../domain/card-action.ts';
import { isInvited } from '../domain/person.ts';
import { sittingPhase } from '../domain/phase.ts';
import { isRedelivery } from '../domain/redelivery.ts';
import type { Sitting } from '../domain/sitting.ts';
import type { PressResult } from '../domain/view/sitting-view.ts';
import type { View } from '../domain/view/view.ts';
import type { Caller, Context } from './context.ts';
import { loadFacts, personalSittingView } from './load-facts.ts';
import type { Tx } from './ports/store.ts';

type AnswerAction = CardAction & { verb: 'answer' };

/**
 * Records one tap (product §6). The answer is stored before the card that confirms it is shown. A card older than
 * the sitting's date, a closed, cancelled or past sitting changes nothing and shows the current state.
 */
export async function answerSitting(
  context: Context,
  tx: Tx,
  input: { caller: Caller; sitting: Sitting; action: AnswerAction; now: Date },
): Promise<View> {
  const { caller, sitting, action, now } = input;
  const { network, person } = caller;
  if (!isInvited(person)) return { view: 'notice', notice: { code: 'position_pending' } };
  const refused = refusal(input);
  const press = refused ?? (await record(context, tx, { ...input, action }));
  const facts = await loadFacts(tx, network, sitting);
  return personalSittingView(tx, facts, { person, notice: 'shown', press, now });
}

function refusal(input: { caller: Caller; sitting: Sitting; action: AnswerAction; now: Date }): PressResult {
  const { sitting, action, now } = input;
  if (sitting.status === 'cancelled') return 'cancelled';
  if (sitting.status !== 'convened' || action.dateVersion !== sitting.dateVersion) return 'date_changed';
  const phase = sittingPhase(sitting, input.caller.network.settings.lockAtAnswerBy, now);
  if (phase === 'over' || phase === 'running') return 'over';
  return phase === 'closed' ? 'closed' : null;
}

async function record(
  context: Context,
  tx: Tx,
  input: { caller: Caller; sitting: Sitting; action: AnswerAction; now: Date },
): Promise<PressResult> {
  const { caller, sitting, action, now } = input;
  const history = await tx.answers.history(sitting.id, caller.person.id);
  const press = { state: action.state, dateVersion: action.dateVersion, cardSeq: action.seq, at: now };
  const reason = action.state === 'excused' ? action.reason?.trim() || null : null;
  const newest = history.at(-1);
  const same =
    newest?.state === action.state && newest.dateVersion === sitting.dateVersion && newest.reason === reason;
  if (same || isRedelivery(history, press)) return 'answer_unchanged';
  await appendAnswer(context, tx, {
    sitting,
    personId: caller.person.id,
    state: action.state,
    reason,
    via: 'card',
    recordedBy: caller.person.id,
    cardSeq: action.seq,
    now,
  });
  return 'answer_recorded';
}

/** Appends to the history, counts as having seen an urgent call, and lets the shared cards follow. */
export async function appendAnswer(
  context: Context,
  tx: Tx,
  input: {
    sitting: Sitting;
    personId: string;
    state: AnswerState;
    reason: string | null;
    via: AnswerChannel;
    recordedBy: string;
    cardSeq: number | null;
    now: Date;
  },
): Promise<Answer> {
  const { sitting, now, ...rest } = input;
  const answer = await tx.answers.append({
    ...rest,
    id: context.newId(),
    networkId: sitting.networkId,
    sittingId: sitting.id,
    dateVersion: sitting.dateVersion,
    recordedAt: now,
  });
  if (sitting.kind === 'urgent') await tx.answers.acknowledge(sitting.id, input.personId, now);
  await tx.jobs.send({ job: 'refresh_cards', networkId: sitting.networkId, sittingId: sitting.id });
  return answer;
}
