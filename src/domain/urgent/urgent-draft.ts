/** An urgent call being prepared by one person; becomes at most one sitting (product §7). */
export interface UrgentDraft {
  id: string;
  networkId: string;
  personId: string;
  /** Null while no readable date is known. `immediate` when "subito" was asked: starts at confirmation. */
  startsAt: Date | null;
  immediate: boolean;
  reason: string;
  status: 'open' | 'confirmed' | 'dropped';
  /** The sitting it became; null until confirmed. */
  sittingId: string | null;
  createdAt: Date;
}
