export interface RequestBudgetTable {
  tenant_id: string;
  /** A conversation; empty for the whole tenant. */
  place: string;
  does: 'any' | 'send' | 'read';
  /** When each budget will be whole again: in the past, it is. */
  short_whole_at: Date;
  long_whole_at: Date;
  /** Teams has asked to wait until then. */
  paused_until: Date | null;
  /** When Teams last asked to wait. */
  told_at: Date | null;
}

export interface OutageTable {
  outage: string;
  failures: number;
  /** Nobody tries before; while it is being tried, when who tries is taken to have died. */
  next_try_at: Date;
  being_tried: boolean;
}
