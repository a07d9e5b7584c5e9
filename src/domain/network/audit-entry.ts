/** One act of power, or an attempt at one; append-only (product §12). */
export interface AuditEntry {
  networkId: string;
  at: Date;
  /** Person id; null when the actor is not a person of the network. */
  actorId: string | null;
  /** Entra object id of the actor, as the platform gave it. */
  actorAadObjectId: string;
  act: string;
  outcome: 'done' | 'refused';
  /** Set when a deputy acted: in whose name (person id) and under which delegation. */
  delegated: { inNameOf: string; delegationId: string } | null;
  /** Plain facts, no personal names. */
  details: Record<string, unknown>;
}
