import type { View } from '../../domain/view/view.ts';
import { publicationProblemText, QUESTION_WORDS } from '../../texts/publications/publication-forms.ts';
import { execute } from '../parts/actions.ts';
import { heading, present, strong, subtle, text, title } from '../parts/elements.ts';
import { clip } from '../parts/fit.ts';
import { problemsTold } from '../parts/form-problems.ts';
import { textInput } from '../parts/inputs.ts';
import type { RenderedMessage } from '../parts/message.ts';
import { cardMessage } from '../parts/message.ts';
import { saidPart, saidText } from '../parts/said-part.ts';

const WORDS = QUESTION_WORDS;

/** A question of a municipality, to who answers it; and the answer, to who asked. */
export function publicationQuestionCard(
  view: Extract<View, { view: 'publication_question' }>,
): RenderedMessage {
  const { networkId, message, question, canAnswer, publicationId, answer } = view;
  const name = message === 'publication_answer' ? WORDS.answered : WORDS.asked;
  const said = saidText(view.notice);
  const about = clip(view.title, 200);
  const of = { networkId, publicationId };
  return cardMessage({
    summary: said ?? `${name}: ${about}`,
    body: present([
      title(name),
      strong(about),
      saidPart(said),
      ...problemsTold(view.problems.map(publicationProblemText)),
      question.seatName !== '' && subtle(clip(question.seatName, 80)),
      text(clip(question.text, 600)),
      question.answer !== null && heading(WORDS.answer),
      ...(question.answer ?? '')
        .split('\n')
        .filter((line) => line !== '')
        .map((line) => text(clip(line, 1_000))),
      canAnswer &&
        textInput(
          { id: 'answer', label: WORDS.answer, required: null, value: answer.slice(0, 1_500) },
          { multiline: true },
        ),
      canAnswer && subtle(WORDS.hint),
    ]),
    actions: present([
      canAnswer &&
        execute(WORDS.submit, { verb: 'publication_answer', networkId, questionId: question.questionId }),
      execute(WORDS.open, { verb: 'publication_show', ...of }, 'none'),
    ]),
  });
}
