import type { MinutesDocumentAction } from '../../domain/files/minutes-document.ts';
import type { MinutesItem } from '../../domain/minutes/minutes.ts';
import type { Network } from '../../domain/network/network.ts';
import type { Sitting } from '../../domain/sittings/sitting.ts';
import type { SittingFacts } from '../../domain/sittings/sitting-facts.ts';
import type { Tx } from '../ports/store.ts';
import { loadPresence, registerState } from '../register/load-register.ts';

/** How far back the sitting before is looked for: a year without one is a network that has stopped. */
const LOOK_BACK_MS = 400 * 24 * 3_600_000;

/** The agenda as the minutes follow it. */
export function agendaOfMinutes(facts: SittingFacts): Omit<MinutesItem, 'written'>[] {
  return facts.agenda.map(({ key, title, fixed, presenter, treated }) => ({
    key,
    title,
    fixed,
    presenterName: presenter,
    treated: treated !== false,
  }));
}

/** The sitting held before this one; null when there is none. */
export async function previousSitting(tx: Tx, network: Network, sitting: Sitting): Promise<Sitting | null> {
  return (await earlierSittings(tx, network, sitting)).at(-1) ?? null;
}

async function earlierSittings(tx: Tx, network: Network, sitting: Sitting): Promise<Sitting[]> {
  const from = new Date(sitting.startsAt.getTime() - LOOK_BACK_MS);
  return (await tx.sittings.since(network.id, from)).filter(
    (other) => other.status === 'convened' && other.startsAt < sitting.startsAt,
  );
}

/** Which minutes were adopted at this sitting, and whether those of the one before still wait for it. */
export async function adoptionsAt(
  tx: Tx,
  network: Network,
  sitting: Sitting,
): Promise<{ adopted: Date[]; pending: Date | null }> {
  const adopted: Date[] = [];
  let pending: Date | null = null;
  for (const earlier of await earlierSittings(tx, network, sitting)) {
    const adoption = (await tx.minutes.bySitting(network.id, earlier.id))?.adopted ?? null;
    if (adoption?.atSittingId === sitting.id) adopted.push(earlier.startsAt);
    pending = adoption === null ? earlier.startsAt : null;
  }
  return { adopted, pending };
}

/** Person id of who writes the minutes beside the coordinator; null when nobody was named. */
export async function minutesSecretary(
  tx: Tx,
  sitting: Pick<Sitting, 'id' | 'networkId'>,
): Promise<string | null> {
  return (await tx.minutes.bySitting(sitting.networkId, sitting.id))?.secretaryId ?? null;
}

/** Actions decided at the sitting, as they are now. */
export async function actionsGivenAt(tx: Tx, facts: SittingFacts): Promise<MinutesDocumentAction[]> {
  const { network, sitting, seats, people } = facts;
  return (await tx.actions.forSitting(network.id, sitting.id)).map((action) => ({
    text: action.text,
    ownerName: people.find((person) => person.id === action.ownerId)?.name ?? action.ownerName,
    seatName: seats.find((seat) => seat.id === action.seatId)?.name ?? null,
    dueOn: action.dueOn,
    state: action.state,
  }));
}

/** Name of who presided: whoever closed the register; null while it is open. */
export async function chairOf(tx: Tx, facts: SittingFacts): Promise<string | null> {
  const register = await registerState(tx, facts.sitting);
  if (register.state === 'open') return null;
  return facts.people.find((person) => person.id === register.byPersonId)?.name ?? null;
}

/** How many seats the register has as covered. */
export async function presenceFigures(
  tx: Tx,
  network: Network,
  sitting: Sitting,
): Promise<{ seatsCovered: number; seatsTotal: number }> {
  const { seatsCovered, seatsTotal } = await loadPresence(tx, network, sitting);
  return { seatsCovered, seatsTotal };
}
