import { mayCoordinate } from '../../domain/network/authority.ts';
import type { Person } from '../../domain/network/person.ts';
import { sittingPhase } from '../../domain/sittings/phase.ts';
import type { Sitting } from '../../domain/sittings/sitting.ts';
import type { SittingFacts } from '../../domain/sittings/sitting-facts.ts';
import type { Nominee } from '../../domain/substitutes/substitute-rules.ts';
import type { Substitution } from '../../domain/substitutes/substitution.ts';
import { substitutionOf } from '../../domain/substitutes/substitution.ts';
import { substitutionRow } from '../../domain/substitutes/substitution-row.ts';
import type { PressResult } from '../../domain/view/sitting-view.ts';
import type { View } from '../../domain/view/view.ts';
import type { Caller, Context } from '../context.ts';
import type { Tx } from '../ports/store.ts';
import { recordAudit } from '../record-audit.ts';
import { loadRegister } from '../register/load-register.ts';
import { registerView } from '../register/show-register.ts';
import { loadFacts, personalSittingView } from '../sittings/load-facts.ts';
import { endSubstitution, newsOf } from './end-substitution.ts';

interface Naming {
  caller: Caller;
  /** Of a locked network; a referent who may name: see `refuseNaming` and `refuseNominee`. */
  facts: SittingFacts;
  /** Whether the sitting has a row already. */
  stored: boolean;
  referent: Person;
  nominee: Nominee;
  /** Null when typed in one line. */
  formId: string | null;
  now: Date;
}

/**
 * Names a substitute who has been found acceptable, in place of the one named before, and tells them once. The same
 * person named again changes nothing; nor does a form that has named them before and comes again after a change.
 */
export async function nameSubstitute(context: Context, tx: Tx, input: Naming): Promise<View> {
  const { facts, referent, nominee, formId, now } = input;
  const before = substitutionOf(referent.id, facts.substitutions);
  const sameAsBefore = before !== null && isSame(before, nominee);
  if (sameAsBefore || (await comesAgain(tx, input))) return shown(tx, input, before);
  if (before !== null) await endSubstitution(tx, before, now);
  const { sitting } = facts;
  if (!input.stored) await tx.sittings.insert(sitting);
  const substitution: Substitution = {
    id: context.newId(),
    networkId: sitting.networkId,
    sittingId: sitting.id,
    seatId: referent.position?.seatId ?? '',
    referentId: referent.id,
    substituteId: nominee.personId,
    outsideName: nominee.outsideName,
    namedAt: now,
    withdrawnAt: null,
  };
  await tx.substitutions.insert(substitution, formId);
  // Who is there already need not be told.
  if (nominee.personId !== null && sittingPhase(sitting, false, now) === 'open') {
    const news = newsOf(substitution, { news: 'named', personId: nominee.personId, now });
    await tx.deliveries.enqueue([news], now);
  }
  // Naming somebody is an answer: whoever gives one has seen the call.
  if (sitting.kind === 'urgent') await tx.answers.acknowledge(sitting.id, referent.id, now);
  await tx.jobs.send({ job: 'refresh_cards', networkId: sitting.networkId, sittingId: sitting.id });
  await noteOnBehalf(tx, input, { act: 'name_substitute', substitution });
  return shown(tx, input, substitution);
}

/** What the coordinator does for a referent who has called by telephone stands in the audit log. */
export async function noteOnBehalf(
  tx: Tx,
  input: { caller: Caller; now: Date },
  done: { act: string; substitution: Substitution },
): Promise<void> {
  const { caller, now } = input;
  const { act, substitution } = done;
  const { id: substitutionId, sittingId, seatId, referentId } = substitution;
  if (referentId === caller.person.id || !mayCoordinate(caller.authority)) return;
  const details = { substitutionId, sittingId, seatId, referentId };
  await recordAudit(tx, caller, { act, outcome: 'done', at: now, details });
}

/** To a referent their own card of a convened sitting; else, and to the coordinator, a line. */
export async function ownCard(
  tx: Tx,
  input: { caller: Caller; sitting: Sitting; press: PressResult; now: Date },
): Promise<View> {
  const { caller, sitting, press, now } = input;
  const facts = await loadFacts(tx, caller.network, sitting);
  const { person } = caller;
  return personalSittingView(tx, facts, { person, notice: 'shown', press, now });
}

async function comesAgain(tx: Tx, { facts, referent, nominee, formId }: Naming): Promise<boolean> {
  if (formId === null) return false;
  const named = await tx.substitutions.namedWith(facts.network.id, formId);
  return named.some(
    (earlier) =>
      earlier.sittingId === facts.sitting.id &&
      earlier.referentId === referent.id &&
      isSame(earlier, nominee),
  );
}

function isSame(substitution: Substitution, { personId, outsideName }: Nominee): boolean {
  return substitution.substituteId === personId && substitution.outsideName === outsideName;
}

async function shown(tx: Tx, input: Naming, current: Substitution | null): Promise<View> {
  const { caller, facts, referent, now } = input;
  const { sitting, network } = facts;
  const changed = current !== null && current.id !== substitutionOf(referent.id, facts.substitutions)?.id;
  if (referent.id === caller.person.id && sitting.status === 'convened') {
    const press = changed ? 'substitute_named' : 'substitute_unchanged';
    return ownCard(tx, { caller, sitting, press, now });
  }
  if (current === null) return { view: 'notice', notice: { code: 'already_received' } };
  const row = substitutionRow(facts, current);
  const { timeZone } = network.settings.calendar;
  const notice = { code: 'substitute_named', row, startsAt: sitting.startsAt, timeZone, changed } as const;
  if (sitting.startsAt > now || !mayCoordinate(caller.authority)) return { view: 'notice', notice };
  // Who adds somebody to a sitting that has begun is at its register.
  return registerView(await loadRegister(tx, network, sitting), { now, notice });
}
