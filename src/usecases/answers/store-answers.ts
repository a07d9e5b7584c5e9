import type { AnswerChannel, AnswerState } from '../../domain/answers/answer.ts';
import type { Sitting } from '../../domain/sittings/sitting.ts';
import type { Context } from '../context.ts';
import type { NewAnswer, Tx } from '../ports/store.ts';

export interface GivenAnswer {
  sitting: Sitting;
  answer: NewAnswer;
}

/** An answer to the current date of a sitting, not stored yet. `cardSeq` as in {@link NewAnswer}. */
export function newAnswer(
  context: Context,
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
): NewAnswer {
  const { sitting, personId, state, reason, via, recordedBy, cardSeq, now } = input;
  return {
    id: context.newId(),
    networkId: sitting.networkId,
    sittingId: sitting.id,
    personId,
    dateVersion: sitting.dateVersion,
    state,
    reason,
    via,
    recordedBy,
    recordedAt: now,
    cardSeq,
  };
}

/** Appends to the history, counts as having seen an urgent call, and lets the shared cards follow. */
export async function storeAnswers(tx: Tx, given: readonly GivenAnswer[]): Promise<void> {
  await tx.answers.append(given.map(({ answer }) => answer));
  const sittings = new Map(given.map(({ sitting }) => [sitting.id, sitting]));
  for (const { sitting, answer } of given) {
    if (sitting.kind !== 'urgent') continue;
    await tx.answers.acknowledge(sitting.id, answer.personId, answer.recordedAt);
  }
  await tx.jobs.refreshCards(
    [...sittings.values()].map(({ id, networkId }) => ({ networkId, sittingId: id })),
  );
}
