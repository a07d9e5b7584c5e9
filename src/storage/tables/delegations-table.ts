export interface DelegationTable {
  id: string;
  network_id: string;
  delegator_id: string;
  deputy_id: string;
  /** `yyyy-MM-dd`; text, so that no driver makes an instant of it. */
  from_on: string;
  to_on: string;
  reason: string;
  created_at: Date;
  revoked_at: Date | null;
}
