import type { PresenceTable } from '../../domain/files/presence-table.ts';
import { presenceTableOf } from '../../domain/files/presence-table-of.ts';
import type { Network } from '../../domain/network/network.ts';
import type { Register } from '../../domain/register/register.ts';
import { registerOf } from '../../domain/register/register.ts';
import { registerSpan } from '../../domain/register/register-coverage.ts';
import type { RegisterEntry } from '../../domain/register/register-entry.ts';
import { frameOf } from '../../domain/register/register-frame.ts';
import type { Sitting } from '../../domain/sittings/sitting.ts';
import type { SittingFacts } from '../../domain/sittings/sitting-facts.ts';
import type { Tx } from '../ports/store.ts';
import { loadFacts } from '../sittings/load-facts.ts';

/** A sitting's register as it stands inside one transaction. */
export interface RegisterDesk {
  facts: SittingFacts;
  entries: RegisterEntry[];
  register: Register;
}

export async function loadRegister(tx: Tx, network: Network, sitting: Sitting): Promise<RegisterDesk> {
  const facts = await loadFacts(tx, network, sitting);
  return deskOf(facts, await tx.registers.entries([sitting.id]));
}

/** @param entries of this sitting; those of others are left out */
export function deskOf(facts: SittingFacts, entries: readonly RegisterEntry[]): RegisterDesk {
  const own = entries.filter((entry) => entry.sittingId === facts.sitting.id);
  return { facts, entries: own, register: registerOf(facts, frameOf(facts), own) };
}

/**
 * The register of one sitting as documents show it. While it is open, who has not left is taken to stay until the
 * planned end, and `closedAt` is null; a sitting nobody has been registered at has everybody excused or absent.
 */
export async function loadPresence(tx: Tx, network: Network, sitting: Sitting): Promise<PresenceTable> {
  const { facts, register } = await loadRegister(tx, network, sitting);
  return presenceTableOf(facts, register, registerSpan(sitting, register, null));
}

/** Whether a register is still open. The minutes of a sitting are not published while it is (product §8). */
export type RegisterState = { state: 'open' } | { state: 'closed'; at: Date; byPersonId: string };

export async function registerState(tx: Tx, sitting: Sitting): Promise<RegisterState> {
  const closing = (await tx.registers.entries([sitting.id])).find(({ event }) => event === 'closed');
  return closing === undefined
    ? { state: 'open' }
    : { state: 'closed', at: closing.recordedAt, byPersonId: closing.recordedBy };
}
