import { checkInWindow } from '../../domain/register/check-in-window.ts';
import { decideCheckIn } from '../../domain/register/decide-check-in.ts';
import type { RegisterAction } from '../../domain/register/register-action.ts';
import type { RegisterEvent } from '../../domain/register/register-entry.ts';
import type { Sitting } from '../../domain/sittings/sitting.ts';
import { isExpected } from '../../domain/substitutes/substitution.ts';
import type { View } from '../../domain/view/view.ts';
import type { Caller, Context } from '../context.ts';
import type { NewRegisterEntry } from '../ports/register-repository.ts';
import type { Tx } from '../ports/store.ts';
import type { RegisterDesk } from './load-register.ts';
import { deskOf, loadRegister } from './load-register.ts';
import { personalRollCall } from './show-register.ts';

/**
 * Somebody says that they are there, how, or that they leave (product §8). The time is that of the press; pressed
 * twice it has one effect. The roll call in the thread is brought up to date.
 */
export async function checkIn(
  context: Context,
  tx: Tx,
  input: { caller: Caller; sitting: Sitting; action: RegisterAction & { verb: 'check_in' }; now: Date },
): Promise<View> {
  const { caller, action, now } = input;
  const desk = await lockRegister(tx, input);
  const { facts, register, entries } = desk;
  const { person } = caller;
  if (!isExpected(person, facts.substitutions))
    return { view: 'notice', notice: { code: 'position_pending' } };
  const decision = decideCheckIn({
    sitting: facts.sitting,
    register,
    entries,
    window: checkInWindow(facts.sitting, facts.network.settings),
    personId: person.id,
    tap: { as: action.as, seq: action.seq },
    now,
  });
  const after = decision.record
    ? await addEntry(context, tx, desk, { event: decision.event, via: 'self', recordedBy: person.id, now })
    : desk;
  return personalRollCall(after, { caller, result: decision.result, now });
}

/** The register as it stands once nobody else can write to it. */
export async function lockRegister(
  tx: Tx,
  { caller, sitting }: { caller: Caller; sitting: Sitting },
): Promise<RegisterDesk> {
  const network = (await tx.networks.lock(caller.network.id)) ?? caller.network;
  return loadRegister(tx, network, (await tx.sittings.byId(network.id, sitting.id)) ?? sitting);
}

/** Writes an entry and asks for the cards that show the register; gives the register with it. */
export async function addEntry(
  context: Context,
  tx: Tx,
  { facts, entries }: RegisterDesk,
  entry: { event: RegisterEvent; via: NewRegisterEntry['via']; recordedBy: string; now: Date },
): Promise<RegisterDesk> {
  const { event, via, recordedBy, now } = entry;
  const ids = { networkId: facts.network.id, sittingId: facts.sitting.id };
  const made = { ...event, ...ids, id: context.newId(), via, recordedBy, recordedAt: now };
  const added = await tx.registers.append(made);
  await tx.jobs.refreshCards([ids]);
  return deskOf(facts, [...entries, added]);
}
