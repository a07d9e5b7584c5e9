import type { View } from '../../domain/view/view.ts';
import { sittingHeadline } from '../../texts/sittings/sitting.ts';
import { endLine, SUBSTITUTE_WORDS, uncoveredAgain } from '../../texts/substitutes/substitute.ts';
import { commandButton, execute } from '../parts/actions.ts';
import type { CardButton } from '../parts/adaptive-card.ts';
import { strong, text, title } from '../parts/elements.ts';
import type { RenderedMessage } from '../parts/message.ts';
import { cardMessage } from '../parts/message.ts';
import { shortSubstitution } from './substitution-part.ts';

type EndedView = Extract<View, { view: 'substitution_ended' }>;

/** To the substitute, the referent or the coordinator: a substitution holds no more, why, and what follows. */
export function substitutionEndedCard(view: EndedView): RenderedMessage {
  const { sitting, end, to } = view;
  const row = shortSubstitution(view.row, 80);
  const headline = sittingHeadline(sitting);
  const heading = to === 'substitute' ? SUBSTITUTE_WORDS.endedForSubstitute : SUBSTITUTE_WORDS.ended;
  const why = endLine(row, end);
  const after = afterLine({ ...view, row });
  return cardMessage({
    summary: `${heading}. ${headline}`,
    fallback: [why, after],
    body: [
      title(heading),
      strong(headline, { spacing: 'none' }),
      text(why),
      text(after, { spacing: 'small' }),
    ],
    actions: endedActions(view),
  });
}

function afterLine({ row, end, to }: EndedView): string {
  if (to === 'substitute') return SUBSTITUTE_WORDS.stillInvited;
  if (to === 'coordinator') return uncoveredAgain(row.seatName);
  return end === 'moved' ? SUBSTITUTE_WORDS.referentAfterMove : SUBSTITUTE_WORDS.referentAfter;
}

function endedActions({ sitting, to }: EndedView): CardButton[] {
  if (to === 'substitute') return [];
  if (to === 'coordinator') return [commandButton('attendance', sitting.networkId)];
  return [
    execute(SUBSTITUTE_WORDS.button, { verb: 'open_substitute', sittingId: sitting.sittingId }, 'none'),
  ];
}
