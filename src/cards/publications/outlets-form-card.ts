import type { View } from '../../domain/view/view.ts';
import { OUTLET_FORM_WORDS, outletProblemText } from '../../texts/publications/publication-forms.ts';
import { execute } from '../parts/actions.ts';
import { container, lines, present, strong, subtle, title } from '../parts/elements.ts';
import { clip } from '../parts/fit.ts';
import { problemsTold } from '../parts/form-problems.ts';
import { textInput } from '../parts/inputs.ts';
import type { RenderedMessage } from '../parts/message.ts';
import { cardMessage } from '../parts/message.ts';
import { saidPart, saidText } from '../parts/said-part.ts';

const WORDS = OUTLET_FORM_WORDS;

/** Where a municipality publishes, one a line. */
export function outletsFormCard(view: Extract<View, { view: 'outlets_form' }>): RenderedMessage {
  const { networkId, seatId, seatName, version, newer } = view;
  const said = saidText(view.notice);
  const name = clip(seatName, 80);
  return cardMessage({
    summary: said ?? `${WORDS.title}: ${name}`,
    body: present([
      title(WORDS.title),
      strong(name),
      saidPart(said),
      ...problemsTold(view.problems.map(outletProblemText)),
      newer !== null &&
        container([strong(WORDS.newer), ...lines(newer.split('\n').map((line) => clip(line, 200)))], {
          style: 'emphasis',
        }),
      textInput(
        {
          ...{ id: 'outletLines', label: WORDS.label, required: null },
          value: view.outletLines.slice(0, 3_000),
        },
        { multiline: true },
      ),
      subtle(WORDS.hint),
    ]),
    actions: [execute(WORDS.submit, { verb: 'outlets_save', networkId, seatId, version })],
  });
}
