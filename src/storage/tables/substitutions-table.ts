export interface SubstitutionTable {
  id: string;
  network_id: string;
  sitting_id: string;
  seat_id: string;
  referent_id: string;
  substitute_id: string | null;
  outside_name: string | null;
  /** The form it was named with; null when it was typed in one line. */
  form_id: string | null;
  named_at: Date;
  withdrawn_at: Date | null;
}
