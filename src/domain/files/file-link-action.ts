/** Buttons about links to calendars. */
export type FileLinkAction =
  | { verb: 'feed_address'; networkId: string }
  | { verb: 'renew_feed'; networkId: string }
  /** `linkId`: the one to revoke, so that the same press again does not revoke the new one. */
  | { verb: 'renew_feed_confirm'; networkId: string; linkId: string }
  | { verb: 'add_to_calendar'; sittingId: string };
