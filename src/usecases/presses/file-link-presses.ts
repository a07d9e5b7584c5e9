import type { FileLinkAction } from '../../domain/files/file-link-action.ts';
import { addToCalendar } from '../files/add-to-calendar.ts';
import { askToRenewFeed, renewFeed } from '../files/renew-feed.ts';
import { showFeedAddress } from '../files/show-feed-address.ts';
import type { HandlersOf } from '../inbound/press-handler.ts';
import { onSitting } from '../inbound/press-handler.ts';

export const FILE_LINK_PRESSES: HandlersOf<FileLinkAction> = {
  feed_address: { for: 'everybody', effect: 'repeatable', run: showFeedAddress },
  renew_feed: { for: 'coordinator', effect: 'repeatable', run: askToRenewFeed },
  renew_feed_confirm: { for: 'coordinator', effect: 'repeatable', run: renewFeed },
  add_to_calendar: { for: 'everybody', effect: 'repeatable', run: onSitting(addToCalendar) },
};
