/** Cards about the network's calendar outside Teams. */
export type FileLinkView =
  | {
      view: 'feed_address';
      networkId: string;
      networkName: string;
      /** What calendar programs subscribe to. */
      url: string;
      canRenew: boolean;
      /** Whether it has just taken the place of another, which opens nothing any more. */
      renewed: boolean;
    }
  | { view: 'renew_feed'; networkId: string; networkName: string; linkId: string };
