import type { PublicationProblem } from '../../domain/publications/publication-form.ts';
import { readStatement } from '../../domain/publications/publication-form.ts';
import type { QuestionMessageKind } from '../../domain/publications/publication-message.ts';
import type { PublicationQuestion } from '../../domain/publications/publication-question.ts';
import type { Notice } from '../../domain/view/notice.ts';
import type { View } from '../../domain/view/view.ts';
import type { Caller } from '../context.ts';
import { UNKNOWN_ITEM } from '../inbound/press-handler.ts';
import type { Tx } from '../ports/store.ts';
import { recordAudit } from '../record-audit.ts';
import { withPlacements } from './load-publications.ts';
import { refuseEditing } from './publication-form.ts';
import { questionRow } from './publication-view.ts';
import { afterPublicationChange, tellPeople } from './tell-municipalities.ts';

interface Input {
  caller: Caller;
  questionId: string;
  /** As typed. */
  answer: string;
  now: Date;
}

/**
 * Answers a question, once: the answer goes back to who asked, and stands under the item for the others to read.
 * Answered already, it stays as it is and the answer says so.
 */
export async function answerQuestion(tx: Tx, input: Input): Promise<View> {
  const { caller, questionId, now } = input;
  const networkId = caller.network.id;
  await tx.networks.lock(networkId);
  const question = await tx.publications.questionById(networkId, questionId);
  const publication =
    question === null ? null : await tx.publications.byId(networkId, question.publicationId);
  if (question === null || publication === null) return UNKNOWN_ITEM;
  const act = 'publication_answer';
  const refused = await refuseEditing(tx, { caller, publication, act, now });
  if (refused !== null) return refused;
  const { title } = publication;
  const show = (shown: PublicationQuestion, more: Shown) =>
    questionView(tx, { network: caller.network, question: shown, canAnswer: true, ...more });
  if (question.answer !== null)
    return show(question, { notice: { code: 'publication_answered', title, again: true } });
  const { text, problems } = readStatement('answer', input.answer);
  if (problems.length > 0) return show(question, { answer: input.answer, problems });
  const answered = { ...question, answer: { text, by: caller.person.id, at: now } };
  await tx.publications.answer(answered);
  const to = question.askedBy === null ? [] : [{ id: question.askedBy }];
  const kind = 'publication_answer';
  await tellPeople(tx, { networkId, kind, about: question, of: question.id, to, dueAt: now }, now);
  const [loaded] = await withPlacements(tx, networkId, [publication]);
  await afterPublicationChange(tx, { networkId, now }, loaded?.placements ?? []);
  const details = { publicationId: publication.id, questionId };
  await recordAudit(tx, caller, { act, outcome: 'done', at: now, details });
  return show(answered, { notice: { code: 'publication_answered', title, again: false } });
}

interface Shown {
  message?: QuestionMessageKind | null;
  notice?: Notice | null;
  answer?: string;
  problems?: PublicationProblem[];
}

/** A question, with room for an answer to whoever may give one. */
export async function questionView(
  tx: Tx,
  input: Shown & { network: Caller['network']; question: PublicationQuestion; canAnswer: boolean },
): Promise<View> {
  const { network, question, canAnswer, message = null, notice = null, answer = '', problems = [] } = input;
  const publication = await tx.publications.byId(network.id, question.publicationId);
  if (publication === null) return UNKNOWN_ITEM;
  const [loaded] = await withPlacements(tx, network.id, [publication]);
  return {
    view: 'publication_question',
    networkId: network.id,
    message,
    publicationId: publication.id,
    title: publication.title,
    question: questionRow(question, loaded?.placements ?? []),
    canAnswer: canAnswer && question.answer === null,
    answer,
    problems,
    timeZone: network.settings.calendar.timeZone,
    notice,
  };
}
