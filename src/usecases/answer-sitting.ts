import type { Answer } from '../domain/answer.ts';
import type { CardAction } from '../domain/card-action.ts';
import { decideAnswer } from '../domain/decide-answer.ts';
import type { Person } from '../domain/person.ts';
import { isInvited } from '../domain/person.ts';
import type { SittingFacts } from '../domain/sitting-facts.ts';
import { refreshAddresses, toSittingView, toViewerState } from '../domain/sitting-facts.ts';
import type { PressResult } from '../domain/view/sitting-view.ts';
import type { View } from '../domain/view/view.ts';
import type { Context } from './context.ts';
import type { Place, Sender } from './inbound-event.ts';
import { loadFacts } from './load-facts.ts';
import type { Tx } from './ports/store.ts';
import { resolveCaller } from './resolve-caller.ts';
import type { GivenAnswer } from './store-answers.ts';
import { newAnswer, storeAnswers } from './store-answers.ts';

/** One press of an answer button. */
export interface AnswerPress {
  sender: Sender;
  place: Place;
  action: CardAction & { verb: 'answer' };
}

/** A sitting being answered, kept in memory for one transaction: many answers read and write it once. */
interface Desk {
  facts: SittingFacts;
  /** Everybody's answers, oldest first. */
  history: Answer[];
}

interface Turn {
  desks: Map<string, Desk | null>;
  given: GivenAnswer[];
  now: Date;
}

/**
 * Records many taps in one transaction, each decided in the order of arrival (product §6). Every answer is stored
 * before any card that confirms it is shown. Gives one view for each press, in order.
 */
export async function answerSittings(context: Context, tx: Tx, presses: AnswerPress[]): Promise<View[]> {
  const turn: Turn = { desks: new Map(), given: [], now: context.clock.now() };
  const results: (() => View)[] = [];
  for (const press of presses) results.push(await takePress(context, tx, turn, press));
  if (turn.given.length > 0) await storeAnswers(tx, turn.given);
  return results.map((result) => result());
}

async function takePress(context: Context, tx: Tx, turn: Turn, press: AnswerPress): Promise<() => View> {
  const { sender, place, action } = press;
  const desk = await deskOf(tx, turn, action.sittingId);
  if (desk === null) return () => ({ view: 'notice', notice: { code: 'unknown_item' } });
  const { network, sitting } = desk.facts;
  const person = knownPresser(desk.facts, press);
  if (person === null) {
    const resolved = await resolveCaller(tx, { sender, place, networkId: network.id, command: 'help' });
    if (resolved.who === 'nobody') {
      context.note('answer from outside the network', { networkId: network.id });
      return () => resolved.show;
    }
    return () => ({ view: 'notice', notice: { code: 'position_pending' } });
  }
  const own = desk.history.filter((answer) => answer.personId === person.id);
  const { lockAtAnswerBy } = network.settings;
  const decision = decideAnswer({ sitting, lockAtAnswerBy, history: own, tap: action, now: turn.now });
  if (decision.record) {
    const answer = newAnswer(context, {
      sitting,
      personId: person.id,
      ...decision,
      via: 'card',
      recordedBy: person.id,
      cardSeq: action.seq,
      now: turn.now,
    });
    turn.given.push({ sitting, answer });
    remember(desk, { ...answer, seq: (own.at(-1)?.seq ?? 0) + 1 });
  }
  const result: PressResult = decision.record ? 'answer_recorded' : decision.press;
  return () => answeredView(desk, { person, press: result, now: turn.now });
}

async function deskOf(tx: Tx, turn: Turn, sittingId: string): Promise<Desk | null> {
  const open = turn.desks.get(sittingId);
  if (open !== undefined) return open;
  const desk = await openDesk(tx, sittingId);
  turn.desks.set(sittingId, desk);
  return desk;
}

/** Locks the network, so that answers through other replicas wait for these. */
async function openDesk(tx: Tx, sittingId: string): Promise<Desk | null> {
  const found = await tx.sittings.find(sittingId);
  const network = found === null ? null : await tx.networks.lock(found.networkId);
  const sitting = network === null ? null : await tx.sittings.byId(network.id, sittingId);
  if (network === null || sitting === null) return null;
  const facts = await loadFacts(tx, network, sitting);
  return { facts, history: await tx.answers.history(sittingId) };
}

/** The presser, when nothing about them has to be stored first: invited, same chat and connector as known. */
function knownPresser(facts: SittingFacts, press: AnswerPress): Person | null {
  const { network } = facts;
  const { sender, place } = press;
  if (network.status === 'removed' || network.tenantId !== sender.tenantId) return null;
  if (place.teamId !== null && place.teamId !== network.teamId) return null;
  const person = facts.people.find((candidate) => candidate.aadObjectId === sender.aadObjectId);
  return person !== undefined && isInvited(person) ? person : null;
}

function remember(desk: Desk, answer: Answer): void {
  const { facts } = desk;
  desk.history.push(answer);
  facts.answers = [...facts.answers.filter((other) => other.personId !== answer.personId), answer];
  if (facts.sitting.kind === 'urgent' && !facts.acknowledgements.has(answer.personId)) {
    facts.acknowledgements = new Map([...facts.acknowledgements, [answer.personId, answer.recordedAt]]);
  }
}

function answeredView(desk: Desk, input: { person: Person; press: PressResult; now: Date }): View {
  const { facts, history } = desk;
  const seq = history.findLast((answer) => answer.personId === input.person.id)?.seq ?? 0;
  return {
    view: 'sitting',
    notice: 'shown',
    sitting: toSittingView(facts, input.now),
    viewer: toViewerState(facts, input.person, seq),
    press: input.press,
    mentions: [],
    refreshFor: refreshAddresses([input.person]),
  };
}
