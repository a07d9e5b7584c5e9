import type { FileLinkAction } from '../../domain/file-link-action.ts';
import { addToCalendar } from '../add-to-calendar.ts';
import type { HandlersOf } from '../press-handler.ts';
import { onSitting } from '../press-handler.ts';
import { askToRenewFeed, renewFeed } from '../renew-feed.ts';
import { showFeedAddress } from '../show-feed-address.ts';

export const FILE_LINK_PRESSES: HandlersOf<FileLinkAction> = {
  feed_address: { for: 'everybody', effect: 'repeatable', run: showFeedAddress },
  renew_feed: { for: 'coordinator', effect: 'repeatable', run: askToRenewFeed },
  renew_feed_confirm: { for: 'coordinator', effect: 'repeatable', run: renewFeed },
  add_to_calendar: { for: 'everybody', effect: 'repeatable', run: onSitting(addToCalendar) },
};
