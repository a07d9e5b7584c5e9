/** Work that follows from a decision; sent inside the transaction that decides it. */
export type Job =
  /** `urgent` ones are begun before the others. */
  | { job: 'deliver'; deliveryId: string; urgent?: boolean }
  /** Edits cards that stand somewhere to today's data; asked twice, done once. */
  | ({ job: 'refresh_cards' } & CardsToEdit)
  /** Reads the team's roster and brings the people of the network in line with it. */
  | { job: 'sync_roster'; networkId: string };

export interface Jobs {
  /**
   * Queues a job. `delayMs` counts from now on the database's clock; of one that is done once however often it is
   * asked for, the soonest beginning holds.
   */
  send(job: Job, delayMs?: number): Promise<void>;
  /** Asks for many cards to be edited, in a fixed number of statements; see `refresh_cards`. */
  refreshCards(cards: readonly CardsToEdit[]): Promise<void>;
}

/** Names the sitting whose shared cards are to be edited. */
export interface CardsOf {
  networkId: string;
  sittingId: string;
}

/** Names an item to publish at one municipality, whose people have cards about it in their chats. */
export interface PlacementCards {
  networkId: string;
  publicationId: string;
  seatId: string;
}

export type CardsToEdit = CardsOf | PlacementCards;

/** What the cards are about, as one text: jobs of the same are one. */
export function cardsKey(cards: CardsToEdit): string {
  const about = 'sittingId' in cards ? cards.sittingId : `${cards.publicationId}/${cards.seatId}`;
  return `${cards.networkId}/${about}`;
}

/** Result of one job of a batch: a failure of one does not fail its neighbours. */
export type JobOutcome = { ok: true } | { ok: false; error: unknown };

/** What the queue calls. Each handler may be called again with the same job at any time. */
export interface JobHandlers {
  /** One outcome for each id, in order. */
  deliver(deliveryIds: readonly string[]): Promise<JobOutcome[]>;
  /** One outcome for each job, in order. */
  refreshCards(jobs: readonly CardsToEdit[]): Promise<JobOutcome[]>;
  /** A rejection means: again later. */
  syncRoster(job: { networkId: string }): Promise<void>;
}
