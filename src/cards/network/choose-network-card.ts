import type { View } from '../../domain/view/view.ts';
import { CHOOSE_NETWORK_INTRO, chooseNetworkTitle } from '../../texts/help.ts';
import { othersText } from '../../texts/plurals.ts';
import { execute } from '../parts/actions.ts';
import { present, subtle, text, title } from '../parts/elements.ts';
import { clip, cut } from '../parts/fit.ts';
import type { RenderedMessage } from '../parts/message.ts';
import { cardMessage } from '../parts/message.ts';

type ChooseNetworkView = Extract<View, { view: 'choose_network' }>;

const MAX_NETWORKS = 6;

export function chooseNetworkCard({ command, networks, quoted }: ChooseNetworkView): RenderedMessage {
  const heads = chooseNetworkTitle(command);
  const { shown, left } = cut(networks, MAX_NETWORKS);
  return cardMessage({
    summary: heads,
    body: present([title(heads), text(CHOOSE_NETWORK_INTRO), left > 0 && subtle(othersText(left))]),
    actions: shown.map(({ id, name }) =>
      execute(clip(name, 60), {
        ...{ verb: 'run_command', command, networkId: id },
        ...(quoted === undefined ? {} : { quoted }),
      }),
    ),
  });
}
