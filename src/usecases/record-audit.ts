import type { Caller } from './context.ts';
import type { Tx } from './ports/store.ts';

/**
 * Writes one act of power, or an attempt at one, to the append-only log; of a deputy also in whose name. No personal
 * names in `details`.
 */
export async function recordAudit(
  tx: Tx,
  caller: Caller,
  entry: { act: string; outcome: 'done' | 'refused'; at: Date; details?: Record<string, unknown> },
): Promise<void> {
  const { authority } = caller;
  await tx.audit.append({
    networkId: caller.network.id,
    at: entry.at,
    actorId: caller.person.id,
    actorAadObjectId: caller.person.aadObjectId,
    act: entry.act,
    outcome: entry.outcome,
    delegated:
      authority.as === 'deputy'
        ? { inNameOf: authority.inNameOf, delegationId: authority.delegationId }
        : null,
    details: entry.details ?? {},
  });
}
