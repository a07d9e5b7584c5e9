import type { View } from '../../domain/view/view.ts';
import { positionLabel } from '../../texts/labels.ts';
import {
  alreadyDeclared,
  positionProblemText,
  ROLE_QUESTION_WORDS,
  roleQuestionSummary,
  seatNameOf,
} from '../../texts/network/network.ts';
import { execute } from '../parts/actions.ts';
import { present, strong, subtle, text, title } from '../parts/elements.ts';
import { clip } from '../parts/fit.ts';
import { problemsTold } from '../parts/form-problems.ts';
import type { RenderedMessage } from '../parts/message.ts';
import { cardMessage } from '../parts/message.ts';
import { positionInputs } from './position-inputs.ts';

type RoleQuestionView = Extract<View, { view: 'role_question' }>;

export function roleQuestionCard(view: RoleQuestionView): RenderedMessage {
  const { networkId, seats, declared, confirmed } = view;
  const networkName = clip(view.networkName, 80);
  const known = confirmed ?? declared;
  const line =
    known === null
      ? null
      : alreadyDeclared(positionLabel(known, seatNameOf(known, seats)), confirmed !== null);
  return cardMessage({
    summary: roleQuestionSummary(networkName),
    body: present([
      title(ROLE_QUESTION_WORDS.title),
      subtle(networkName, { spacing: 'none' }),
      text(ROLE_QUESTION_WORDS.intro),
      line !== null && strong(line),
      ...problemsTold(view.problems.map(positionProblemText)),
      ...positionInputs(view.typed ?? declared ?? confirmed, seats, false),
      subtle(ROLE_QUESTION_WORDS.seatHint),
    ]),
    actions: [execute(ROLE_QUESTION_WORDS.submit, { verb: 'declare_position', networkId })],
  });
}
