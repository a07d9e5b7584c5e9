import type { View } from '../../domain/view/view.ts';
import { FILE_LINK_WORDS } from '../../texts/documents/file-links.ts';
import { execute } from '../parts/actions.ts';
import { container, present, strong, subtle, text, title } from '../parts/elements.ts';
import { clip } from '../parts/fit.ts';
import type { RenderedMessage } from '../parts/message.ts';
import { cardMessage } from '../parts/message.ts';

const NAME_CHARS = 200;

/** How to have the network's calendar in one's own. */
export function feedAddressCard(view: Extract<View, { view: 'feed_address' }>): RenderedMessage {
  const { networkId, networkName, url, canRenew, renewed } = view;
  return cardMessage({
    summary: FILE_LINK_WORDS.title,
    fallback: [url, FILE_LINK_WORDS.outlook, FILE_LINK_WORDS.google, FILE_LINK_WORDS.caution],
    body: present([
      title(FILE_LINK_WORDS.title),
      subtle(clip(networkName, NAME_CHARS), { spacing: 'none' }),
      renewed && container([strong(FILE_LINK_WORDS.renewed)], { style: 'emphasis' }),
      text(FILE_LINK_WORDS.intro),
      strong(url, { spacing: 'small' }),
      text(FILE_LINK_WORDS.outlook, { spacing: 'medium' }),
      text(FILE_LINK_WORDS.google, { spacing: 'small' }),
      subtle(FILE_LINK_WORDS.caution, { spacing: 'medium' }),
    ]),
    actions: present([canRenew && execute(FILE_LINK_WORDS.renew, { verb: 'renew_feed', networkId }, 'none')]),
  });
}

/** Before the address everybody uses stops working. */
export function renewFeedCard(view: Extract<View, { view: 'renew_feed' }>): RenderedMessage {
  const { networkId, networkName, linkId } = view;
  return cardMessage({
    summary: FILE_LINK_WORDS.renewTitle,
    fallback: [FILE_LINK_WORDS.renewQuestion],
    body: [
      title(FILE_LINK_WORDS.renewTitle),
      subtle(clip(networkName, NAME_CHARS), { spacing: 'none' }),
      text(FILE_LINK_WORDS.renewQuestion),
    ],
    actions: [
      execute(FILE_LINK_WORDS.renewConfirm, { verb: 'renew_feed_confirm', networkId, linkId }, 'none'),
      execute(FILE_LINK_WORDS.back, { verb: 'feed_address', networkId }, 'none'),
    ],
  });
}
