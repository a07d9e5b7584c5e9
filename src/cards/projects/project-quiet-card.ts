import type { View } from '../../domain/view/view.ts';
import { longDate } from '../../texts/dates.ts';
import { PROJECT_WORDS, projectStateLabel, quietHint, stepText } from '../../texts/projects/projects.ts';
import { execute } from '../parts/actions.ts';
import { facts, present, strong, subtle, text, title } from '../parts/elements.ts';
import { clip } from '../parts/fit.ts';
import { textInput } from '../parts/inputs.ts';
import type { RenderedMessage } from '../parts/message.ts';
import { cardMessage } from '../parts/message.ts';

const NAME_CHARS = 80;

/** The question how a project goes, which is answered on the card itself. */
export function projectQuietCard(view: Extract<View, { view: 'project_quiet' }>): RenderedMessage {
  const { networkId, projectId, updateId, state, ownerName, own, step, newsAt, timeZone } = view;
  const of = { networkId, projectId };
  const name = clip(view.title, 200);
  return cardMessage({
    summary: `${PROJECT_WORDS.quiet} ${name}`,
    body: present([
      title(PROJECT_WORDS.quiet),
      subtle(clip(view.networkName, NAME_CHARS), { spacing: 'none' }),
      strong(name),
      facts([
        [PROJECT_WORDS.state, projectStateLabel(state)],
        [PROJECT_WORDS.owner, own || ownerName === null ? null : clip(ownerName, NAME_CHARS)],
        [PROJECT_WORDS.step, step === null ? null : clip(stepText(step), 500)],
        [PROJECT_WORDS.lastNews, longDate(newsAt, timeZone)],
      ]),
      text(quietHint(own)),
      textInput(
        { id: 'text', label: PROJECT_WORDS.update, required: null, value: '' },
        { multiline: true, hint: PROJECT_WORDS.updateHint },
      ),
    ]),
    actions: [
      execute(PROJECT_WORDS.post, { verb: 'project_post', ...of, updateId }),
      execute(PROJECT_WORDS.edit, { verb: 'project_edit', ...of }, 'none'),
      execute(PROJECT_WORDS.show, { verb: 'project_show', ...of }, 'none'),
    ],
  });
}
