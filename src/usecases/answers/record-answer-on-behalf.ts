import type { Answer } from '../../domain/answers/answer.ts';
import { willAttend } from '../../domain/answers/answer.ts';
import { REDELIVERY_WINDOW_MS } from '../../domain/answers/redelivery.ts';
import type { CardAction } from '../../domain/card-action.ts';
import type { Sitting } from '../../domain/sittings/sitting.ts';
import { endsAt } from '../../domain/sittings/sitting.ts';
import type { Substitution } from '../../domain/substitutes/substitution.ts';
import { isExpected, substitutionOf } from '../../domain/substitutes/substitution.ts';
import type { Notice } from '../../domain/view/notice.ts';
import type { View } from '../../domain/view/view.ts';
import type { Caller, Context } from '../context.ts';
import type { Tx } from '../ports/store.ts';
import { recordAudit } from '../record-audit.ts';
import { loadFacts } from '../sittings/load-facts.ts';
import { endSubstitution } from '../substitutes/end-substitution.ts';
import { attendanceView } from './show-attendance.ts';
import { newAnswer, storeAnswers } from './store-answers.ts';

/**
 * An answer the coordinator received by telephone, marked as such (product §6). Accepted until the sitting ends; from
 * a list older than a move it is refused, for nobody is counted on a date they were not asked about.
 */
export async function recordAnswerOnBehalf(
  context: Context,
  tx: Tx,
  input: { caller: Caller; sitting: Sitting; action: CardAction & { verb: 'record_answer' }; now: Date },
): Promise<View> {
  const { caller, action, now } = input;
  await tx.networks.lock(caller.network.id);
  const sitting = (await tx.sittings.byId(caller.network.id, input.sitting.id)) ?? input.sitting;
  const person = await tx.people.byId(caller.network.id, action.personId);
  const substitutions = await tx.substitutions.active(sitting.id);
  if (person === null || !isExpected(person, substitutions))
    return { view: 'notice', notice: { code: 'unknown_item' } };
  const notice = await record();
  const facts = await loadFacts(tx, caller.network, sitting);
  return attendanceView(facts, { caller, now, notice });

  async function record(): Promise<Notice> {
    const { timeZone } = caller.network.settings.calendar;
    const { startsAt } = sitting;
    if (sitting.status === 'cancelled') return { code: 'already_cancelled', startsAt, timeZone };
    if (sitting.status === 'planned') return { code: 'unknown_item' };
    if (action.dateVersion !== sitting.dateVersion) return { code: 'date_changed', startsAt, timeZone };
    if (now >= endsAt(sitting)) return { code: 'sitting_over', startsAt, timeZone };
    if (person === null) return { code: 'unknown_item' };
    const history = await tx.answers.history(sitting.id, person.id);
    const newest = history.at(-1);
    const undoes = willAttend(action.state) ? substitutionOf(person.id, substitutions) : null;
    const isNew =
      undoes !== null || newest?.state !== action.state || newest.dateVersion !== sitting.dateVersion;
    if (isNew && !comesAgain(history, undoes)) {
      if (undoes !== null) await endSubstitution(tx, undoes, now);
      const answer = newAnswer(context, {
        sitting,
        personId: person.id,
        state: action.state,
        reason: null,
        via: 'on_behalf',
        recordedBy: caller.person.id,
        cardSeq: null,
        now,
      });
      await storeAnswers(tx, [{ sitting, answer }]);
      await recordAudit(tx, caller, {
        act: 'record_answer',
        outcome: 'done',
        at: now,
        details: { sittingId: sitting.id, personId: person.id, state: action.state },
      });
    }
    return { code: 'answer_on_behalf_recorded', name: person.name };
  }

  /** The same press delivered again after the person has answered otherwise must not undo that. */
  function comesAgain(history: readonly Answer[], undoes: Substitution | null): boolean {
    if (undoes === null && history.at(-1)?.via !== 'card') return false;
    return history.some(
      (earlier) =>
        (undoes === null || earlier.recordedAt <= undoes.namedAt) &&
        earlier.via === 'on_behalf' &&
        earlier.state === action.state &&
        earlier.dateVersion === sitting.dateVersion &&
        now.getTime() - earlier.recordedAt.getTime() < REDELIVERY_WINDOW_MS,
    );
  }
}
