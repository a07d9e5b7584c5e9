import { mayCoordinate } from '../../domain/network/authority.ts';
import type { Network } from '../../domain/network/network.ts';
import { checkInWindow, isWithin } from '../../domain/register/check-in-window.ts';
import type { CheckInResult } from '../../domain/register/decide-check-in.ts';
import { stillThere, unrecorded } from '../../domain/register/decide-register.ts';
import type { RegisterProblem } from '../../domain/register/read-presence.ts';
import {
  correctionsOf,
  registerFigures,
  registerLines,
  registerViewer,
} from '../../domain/register/register-views.ts';
import type { Sitting } from '../../domain/sittings/sitting.ts';
import { refreshAddresses } from '../../domain/sittings/sitting-facts.ts';
import { toSittingView } from '../../domain/sittings/to-sitting-view.ts';
import type { Notice } from '../../domain/view/notice.ts';
import type { RegisterDraft } from '../../domain/view/register-view.ts';
import type { View } from '../../domain/view/view.ts';
import type { Caller, Context } from '../context.ts';
import type { CommandInput, Shown } from '../inbound/command-input.ts';
import type { Tx } from '../ports/store.ts';
import { findNextSitting } from '../sittings/find-next-sitting.ts';
import type { RegisterDesk } from './load-register.ts';
import { loadRegister } from './load-register.ts';

/** Registers are looked for this far back. */
const LOOK_BACK_MS = 400 * 24 * 3_600_000;

export const EMPTY_DRAFT: RegisterDraft = {
  attendeeId: '',
  presence: '',
  arrived: '',
  left: '',
  again: false,
  voice: false,
  reason: '',
};

/**
 * `registro`: the sitting that is running, or the last one that was held. To everybody in figures, with their own
 * state and, while it is time, the buttons to check in; to the coordinator, in private, all of it and the form.
 */
export async function showRegister(context: Context, tx: Tx, input: CommandInput): Promise<Shown> {
  const { caller, alone, now } = input;
  const { network } = caller;
  const sitting = await findHeld(tx, network, now);
  if (sitting === null) return { view: await noRegister(context, tx, { network, now }), private: false };
  const desk = await loadRegister(tx, network, sitting);
  if (!alone) return { view: sharedRollCall(desk, now), private: false };
  if (!mayCoordinate(caller.authority))
    return { view: personalRollCall(desk, { caller, result: null, now }), private: false };
  return { view: registerView(desk, { now, notice: null }), private: true };
}

/** The one people may check in at now, or else the last that has begun; cancelled ones were not held. */
async function findHeld(tx: Tx, network: Network, now: Date): Promise<Sitting | null> {
  const stored = await tx.sittings.since(network.id, new Date(now.getTime() - LOOK_BACK_MS));
  const held = stored.filter(({ status }) => status === 'convened');
  const running = held.filter((sitting) => isWithin(checkInWindow(sitting, network.settings), now));
  return running.at(-1) ?? held.findLast(({ startsAt }) => startsAt <= now) ?? null;
}

async function noRegister(
  context: Context,
  tx: Tx,
  { network, now }: { network: Network; now: Date },
): Promise<View> {
  const next = await findNextSitting(context, tx, { network, now });
  const opensAt = next === null ? null : checkInWindow(next, network.settings).opensAt;
  const { timeZone } = network.settings.calendar;
  return { view: 'notice', notice: { code: 'no_register', opensAt, timeZone } };
}

/** The roll call as everybody in the channel sees it. */
export function sharedRollCall({ facts, register }: RegisterDesk, now: Date): View {
  return {
    view: 'roll_call',
    sitting: toSittingView(facts, now),
    figures: registerFigures({ facts, register, now }),
    viewer: null,
    result: null,
    refreshFor: refreshAddresses(facts.people, facts),
  };
}

/** The same as one person sees it. */
export function personalRollCall(
  { facts, register }: RegisterDesk,
  input: { caller: Caller; result: CheckInResult | null; now: Date },
): View {
  const { caller, result, now } = input;
  return {
    view: 'roll_call',
    sitting: toSittingView(facts, now),
    figures: registerFigures({ facts, register, now }),
    viewer: registerViewer({ facts, register }, caller.person.id, mayCoordinate(caller.authority)),
    result,
    refreshFor: refreshAddresses([caller.person], facts),
  };
}

/** The whole register with the form to correct it, for the coordinator alone. */
export function registerView(
  { facts, register }: RegisterDesk,
  input: { now: Date; notice: Notice | null; draft?: RegisterDraft; problems?: RegisterProblem[] },
): View {
  const { now, notice, draft = EMPTY_DRAFT, problems = [] } = input;
  return {
    view: 'register',
    sitting: toSittingView(facts, now),
    figures: registerFigures({ facts, register, now }),
    lines: registerLines({ facts, register }),
    corrections: correctionsOf({ facts, register }),
    draft,
    problems,
    notice,
  };
}

/** What closing will record of those nobody has said anything about. */
export function closingView({ facts, register }: RegisterDesk, now: Date): View {
  const { excused, absent } = unrecorded(register);
  return {
    view: 'register_close',
    sitting: toSittingView(facts, now),
    figures: registerFigures({ facts, register, now }),
    excused: excused.map(({ name }) => name),
    absent: absent.map(({ name }) => name),
    stillThere: stillThere(register).map(({ name }) => name),
  };
}
