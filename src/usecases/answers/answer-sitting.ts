import type { Answer } from '../../domain/answers/answer.ts';
import { decideAnswer } from '../../domain/answers/decide-answer.ts';
import type { CardAction } from '../../domain/card-action.ts';
import type { Person } from '../../domain/network/person.ts';
import type { SittingFacts } from '../../domain/sittings/sitting-facts.ts';
import { refreshAddresses } from '../../domain/sittings/sitting-facts.ts';
import { toSittingView, toViewerState } from '../../domain/sittings/to-sitting-view.ts';
import { isExpected, substitutionOf } from '../../domain/substitutes/substitution.ts';
import type { PressResult } from '../../domain/view/sitting-view.ts';
import type { View } from '../../domain/view/view.ts';
import type { Context } from '../context.ts';
import type { Place, Sender } from '../inbound/inbound-event.ts';
import { UNKNOWN_ITEM } from '../inbound/press-handler.ts';
import { resolveCaller } from '../inbound/resolve-caller.ts';
import type { AnswerDesk, Tx } from '../ports/store.ts';
import { endSubstitution } from '../substitutes/end-substitution.ts';
import type { GivenAnswer } from './store-answers.ts';
import { newAnswer, storeAnswers } from './store-answers.ts';

/** One press of an answer button. */
export interface AnswerPress {
  sender: Sender;
  place: Place;
  action: CardAction & { verb: 'answer' };
}

interface Turn {
  /** By sitting id; a sitting that is not there does not exist. */
  desks: ReadonlyMap<string, AnswerDesk>;
  given: GivenAnswer[];
  now: Date;
}

/**
 * Records many taps in one transaction, each decided in the order of arrival (product §6). Every answer is stored
 * before any card that confirms it is shown. Gives one view for each press, in order.
 */
export async function answerSittings(context: Context, tx: Tx, presses: AnswerPress[]): Promise<View[]> {
  const now = context.clock.now();
  const desks = await tx.answers.openDesks({
    sittingIds: [...new Set(presses.map((press) => press.action.sittingId))],
    aadObjectIds: [...new Set(presses.map((press) => press.sender.aadObjectId))],
  });
  const turn: Turn = { desks: new Map(desks.map((desk) => [desk.facts.sitting.id, desk])), given: [], now };
  const results: (() => View)[] = [];
  for (const press of presses) results.push(await takePress(context, tx, turn, press));
  if (turn.given.length > 0) await storeAnswers(tx, turn.given);
  return results.map((result) => result());
}

async function takePress(context: Context, tx: Tx, turn: Turn, press: AnswerPress): Promise<() => View> {
  const { sender, place, action } = press;
  const desk = turn.desks.get(action.sittingId);
  if (desk === undefined) {
    context.note('answer to a sitting that is not there', { tenantId: sender.tenantId });
    return () => UNKNOWN_ITEM;
  }
  const { network, sitting } = desk.facts;
  let person = knownPresser(desk.facts, press);
  if (person === null) {
    const resolved = await resolveCaller(tx, {
      ...{ sender, place, now: turn.now },
      networkId: network.id,
      command: 'help',
    });
    if (resolved.who === 'nobody') {
      context.note('answer from outside the network', { networkId: network.id });
      return () => (isOutside(resolved.show) ? UNKNOWN_ITEM : resolved.show);
    }
    person = resolved.caller.person;
  }
  if (!isExpected(person, desk.facts.substitutions))
    return () => ({ view: 'notice', notice: { code: 'position_pending' } });
  const presser = person;
  const own = desk.history.filter((answer) => answer.personId === presser.id);
  const { lockAtAnswerBy } = network.settings;
  const substitution = substitutionOf(presser.id, desk.facts.substitutions);
  const taps = { lockAtAnswerBy, history: own, substitution, tap: action };
  const decision = decideAnswer({ sitting, ...taps, now: turn.now });
  if (decision.record) {
    const { state, reason, undoes } = decision;
    if (undoes !== null) {
      await endSubstitution(tx, undoes, turn.now);
      desk.facts.substitutions = desk.facts.substitutions.filter((other) => other.id !== undoes.id);
    }
    const answer = newAnswer(context, {
      sitting,
      personId: presser.id,
      state,
      reason,
      via: 'card',
      recordedBy: presser.id,
      cardSeq: action.seq,
      now: turn.now,
    });
    turn.given.push({ sitting, answer });
    remember(desk, { ...answer, seq: (own.at(-1)?.seq ?? 0) + 1 });
  }
  const result: PressResult = decision.record ? 'answer_recorded' : decision.press;
  return () => answeredView(desk, { person: presser, press: result, now: turn.now });
}

/** To who is not of its network a sitting does not exist. */
function isOutside(show: View): boolean {
  return show.view === 'notice' && show.notice.code === 'not_in_network';
}

/** The presser, when nothing about them has to be stored first: invited, same chat and connector as known. */
function knownPresser(facts: SittingFacts, press: AnswerPress): Person | null {
  const { network } = facts;
  const { sender, place } = press;
  if (network.status === 'removed' || network.tenantId !== sender.tenantId) return null;
  if (place.teamId !== null && place.teamId !== network.teamId) return null;
  if (place.serviceUrl !== network.serviceUrl) return null;
  const person = facts.people.find((candidate) => candidate.aadObjectId === sender.aadObjectId);
  if (person === undefined || !isExpected(person, facts.substitutions)) return null;
  const sameChat =
    place.scope !== 'personal' || (person.chatId === place.conversationId && !person.unreachable);
  return sameChat ? person : null;
}

function remember(desk: AnswerDesk, answer: Answer): void {
  const { facts } = desk;
  desk.history.push(answer);
  facts.answers = [...facts.answers.filter((other) => other.personId !== answer.personId), answer];
  if (facts.sitting.kind === 'urgent' && !facts.acknowledgements.has(answer.personId)) {
    facts.acknowledgements = new Map([...facts.acknowledgements, [answer.personId, answer.recordedAt]]);
  }
}

function answeredView(desk: AnswerDesk, input: { person: Person; press: PressResult; now: Date }): View {
  const { facts, history } = desk;
  const seq = history.findLast((answer) => answer.personId === input.person.id)?.seq ?? 0;
  return {
    view: 'sitting',
    notice: 'shown',
    sitting: toSittingView(facts, input.now),
    viewer: toViewerState(facts, input.person, seq),
    press: input.press,
    mentions: [],
    refreshFor: refreshAddresses([input.person], facts),
  };
}
