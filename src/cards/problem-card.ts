import type { View } from '../domain/view/view.ts';
import {
  moreProblems,
  PROBLEM_WORDS,
  problemAdvice,
  problemReason,
  problemTitle,
} from '../texts/sittings/coordinator.ts';
import { sittingHeadline } from '../texts/sittings/sitting.ts';
import { commandButton } from './parts/actions.ts';
import { facts, present, text, title } from './parts/elements.ts';
import { clip } from './parts/fit.ts';
import type { RenderedMessage } from './parts/message.ts';
import { cardMessage } from './parts/message.ts';

type ProblemView = Extract<View, { view: 'problem' }>;

export function problemCard({ problem, sitting }: ProblemView): RenderedMessage {
  const more = moreProblems(problem.count);
  return cardMessage({
    summary: problemTitle(problem),
    fallback: sitting === null ? [] : [sittingHeadline(sitting)],
    body: present([
      title(problemTitle(problem)),
      sitting !== null && text(sittingHeadline(sitting)),
      facts([
        [
          PROBLEM_WORDS.to,
          problem.personName === null ? PROBLEM_WORDS.channel : clip(problem.personName, 80),
        ],
        [PROBLEM_WORDS.reason, clip(problemReason(problem), 200)],
      ]),
      more !== null && text(more),
      text(problemAdvice(problem)),
    ]),
    actions: [commandButton('deliveries', sitting?.networkId ?? null)],
  });
}
