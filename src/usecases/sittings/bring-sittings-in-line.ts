import type { Network } from '../../domain/network/network.ts';
import { broughtInLine } from '../../domain/settings/in-line.ts';
import type { Tx } from '../ports/store.ts';

/** After the settings have changed: the sittings that go with them. Answers stand (ADR 10). */
export async function bringSittingsInLine(
  tx: Tx,
  input: { before: Network; network: Network; now: Date },
): Promise<void> {
  const { before, network, now } = input;
  for (const sitting of await tx.sittings.since(network.id, now)) {
    const changed = broughtInLine(sitting, { before: before.settings, after: network.settings, now });
    if (changed !== null) await tx.sittings.save(changed);
  }
}
