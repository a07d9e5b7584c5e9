import type { View } from '../../domain/view/view.ts';
import {
  currentPositionLine,
  editSummary,
  NETWORK_WORDS,
  positionProblemText,
} from '../../texts/network/network.ts';
import { execute } from '../parts/actions.ts';
import { present, strong, subtle, text, title } from '../parts/elements.ts';
import { clip } from '../parts/fit.ts';
import { problemsTold } from '../parts/form-problems.ts';
import type { RenderedMessage } from '../parts/message.ts';
import { cardMessage } from '../parts/message.ts';
import { positionInputs } from './position-inputs.ts';

type EditPositionView = Extract<View, { view: 'edit_position' }>;

export function editPositionCard({
  networkId,
  person,
  seats,
  canHandOver,
  typed,
  problems,
}: EditPositionView): RenderedMessage {
  const { personId } = person;
  const name = clip(person.name, 80);
  const isCoordinator = person.position?.role === 'coordinator';
  const canLead = canHandOver && person.position !== null && !isCoordinator;
  return cardMessage({
    summary: editSummary(name),
    body: present([
      title(NETWORK_WORDS.editTitle),
      strong(name),
      text(currentPositionLine(person, seats), { spacing: 'small' }),
      ...problemsTold(problems.map(positionProblemText)),
      ...positionInputs(typed ?? person.position ?? person.declared, seats, true),
      canLead && subtle(NETWORK_WORDS.handOverNote),
    ]),
    actions: present([
      execute(NETWORK_WORDS.save, { verb: 'set_position', networkId, personId }),
      canLead && execute(NETWORK_WORDS.handOver, { verb: 'hand_over', networkId, personId }, 'none'),
    ]),
  });
}
