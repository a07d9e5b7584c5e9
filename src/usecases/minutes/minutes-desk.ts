import type { Minutes, MinutesItem } from '../../domain/minutes/minutes.ts';
import { minutesItems, newMinutes } from '../../domain/minutes/minutes.ts';
import type { MinutesRole } from '../../domain/minutes/minutes-rules.ts';
import { minutesRole } from '../../domain/minutes/minutes-rules.ts';
import type { Sitting } from '../../domain/sittings/sitting.ts';
import { endsAt } from '../../domain/sittings/sitting.ts';
import type { SittingFacts } from '../../domain/sittings/sitting-facts.ts';
import type { View } from '../../domain/view/view.ts';
import type { Caller, Context } from '../context.ts';
import type { Tx } from '../ports/store.ts';
import { registerState } from '../register/load-register.ts';
import { loadFacts } from '../sittings/load-facts.ts';
import { agendaOfMinutes } from './minutes-sources.ts';

/** The minutes of one sitting with all that is decided about them, for one caller. */
export interface MinutesDesk {
  facts: SittingFacts;
  /** New ones, not stored, when nobody has begun them. */
  minutes: Minutes;
  items: MinutesItem[];
  role: MinutesRole;
  isOver: boolean;
  registerClosed: boolean;
}

interface Input {
  caller: Caller;
  sitting: Sitting;
  now: Date;
}

/** Reads them. Null before the sitting has begun, and for one that was cancelled: there is nothing to record. */
export async function readMinutes(
  context: Pick<Context, 'newId'>,
  tx: Tx,
  { caller, sitting, now }: Input,
): Promise<MinutesDesk | null> {
  if (!hasMinutes(sitting, now)) return null;
  const { network } = caller;
  const facts = await loadFacts(tx, network, sitting);
  const stored = await tx.minutes.bySitting(network.id, sitting.id);
  const ids = { id: context.newId(), networkId: network.id, sittingId: sitting.id };
  const minutes = stored ?? newMinutes(ids);
  return {
    facts,
    minutes,
    items: minutesItems(agendaOfMinutes(facts), minutes),
    role: minutesRole(minutes, caller),
    isOver: now >= endsAt(sitting),
    registerClosed: (await registerState(tx, sitting)).state === 'closed',
  };
}

/** The same with the network locked, for a decision: what is read then holds until the transaction ends. */
export async function lockMinutes(context: Context, tx: Tx, input: Input): Promise<MinutesDesk | null> {
  const { caller } = input;
  const network = (await tx.networks.lock(caller.network.id)) ?? caller.network;
  const sitting = (await tx.sittings.byId(network.id, input.sitting.id)) ?? input.sitting;
  return readMinutes(context, tx, { ...input, caller: { ...caller, network }, sitting });
}

export function hasMinutes(sitting: Sitting, now: Date): boolean {
  return sitting.status === 'convened' && now >= sitting.startsAt;
}

export const NO_MINUTES: View = { view: 'notice', notice: { code: 'no_minutes_yet' } };
