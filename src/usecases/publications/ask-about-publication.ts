import type { Publication } from '../../domain/publications/publication.ts';
import type { PublicationAction } from '../../domain/publications/publication-action.ts';
import type { PublicationQuestion } from '../../domain/publications/publication-question.ts';
import { MAX_OPEN_QUESTIONS } from '../../domain/publications/publication-question.ts';
import type { ReportProblem } from '../../domain/publications/read-report.ts';
import { EMPTY_REPORT, readWord } from '../../domain/publications/read-report.ts';
import type { Notice } from '../../domain/view/notice.ts';
import type { View } from '../../domain/view/view.ts';
import type { Caller, Context } from '../context.ts';
import { inChargeOf } from '../delegation/who-coordinates.ts';
import type { Tx } from '../ports/store.ts';
import { findPlacement } from './find-placement.ts';
import { publicationView } from './publication-view.ts';
import { afterPublicationChange, tellPeople } from './tell-municipalities.ts';

interface Input {
  caller: Caller;
  action: Extract<PublicationAction, { verb: 'publication_ask' }>;
  now: Date;
}

/**
 * A municipality asks about an item: the question goes to who proposed it, or to the coordination when they cannot be
 * reached any more. The same form sent again asks nothing.
 */
export async function askAboutPublication(context: Context, tx: Tx, input: Input): Promise<View> {
  const { caller, action, now } = input;
  const found = await findPlacement(context, tx, {
    ...{ caller, publicationId: action.publicationId, seatId: action.seatId },
    ...{ act: 'publication_ask', now },
  });
  if ('view' in found) return found;
  const { publication, placement } = found;
  const { networkId, publicationId, seatId } = placement;
  const { title } = publication;
  const show = (notice: Notice) => publicationView(context, tx, { caller, publication, now, seatId, notice });
  const problems: ReportProblem[] = [];
  const text = readWord(action.word, 'question', problems);
  if (problems.length > 0) {
    const draft = { ...EMPTY_REPORT, word: action.word };
    return publicationView(context, tx, { caller, publication, now, seatId, draft, problems });
  }
  const earlier = await tx.publications.questions(networkId, [publicationId]);
  if (earlier.some(({ id }) => id === action.formId))
    return show({ code: 'publication_question_sent', title, again: true });
  const open = earlier.filter((each) => each.seatId === seatId && each.answer === null).length;
  if (open >= MAX_OPEN_QUESTIONS)
    return show({ code: 'publication_too_many_questions', title, limit: MAX_OPEN_QUESTIONS });
  const question: PublicationQuestion = {
    ...{ id: action.formId, networkId, publicationId, seatId, text },
    ...{ askedBy: caller.person.id, askedAt: now, answer: null },
  };
  // An id taken in another network: the form was forged.
  if (!(await tx.publications.ask(question)))
    return show({ code: 'publication_question_sent', title, again: true });
  const to = await whoAnswers(tx, { publication, caller, now });
  const kind = 'publication_question';
  await tellPeople(tx, { networkId, kind, about: placement, of: question.id, to, dueAt: now }, now);
  await afterPublicationChange(tx, { networkId, now }, [placement]);
  return show({ code: 'publication_question_sent', title, again: false });
}

async function whoAnswers(
  tx: Tx,
  { publication, caller, now }: { publication: Publication; caller: Caller; now: Date },
) {
  const { network } = caller;
  const people = await tx.people.list(network.id);
  const proposer = people.filter(({ id, inTeam }) => id === publication.proposedBy && inTeam);
  return proposer.length > 0 ? proposer : inChargeOf(tx, { network, people, now });
}
