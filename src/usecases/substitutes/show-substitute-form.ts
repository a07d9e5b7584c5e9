import { mayCoordinate } from '../../domain/network/authority.ts';
import type { Person } from '../../domain/network/person.ts';
import { isReferent } from '../../domain/network/person.ts';
import type { Sitting } from '../../domain/sittings/sitting.ts';
import { seatNameOf } from '../../domain/sittings/sitting-facts.ts';
import { toRef } from '../../domain/sittings/sitting-ref.ts';
import type { SubstituteProblem } from '../../domain/substitutes/substitute-rules.ts';
import { findNominee, refuseNaming, refuseNominee } from '../../domain/substitutes/substitute-rules.ts';
import { substitutionOf } from '../../domain/substitutes/substitution.ts';
import { substitutionRow } from '../../domain/substitutes/substitution-row.ts';
import type { NamedChoice } from '../../domain/view/substitute-view.ts';
import type { View } from '../../domain/view/view.ts';
import type { Caller, Context } from '../context.ts';
import type { CommandInput, Shown } from '../inbound/command-input.ts';
import type { Tx } from '../ports/store.ts';
import { changeableSittings } from '../sittings/changeable-sittings.ts';
import { seeRef } from '../sittings/find-ref.ts';
import { loadFacts } from '../sittings/load-facts.ts';
import { mayNameLate } from './name-late.ts';
import { nameSubstitute } from './name-substitute.ts';

/** What the form was filled with, when it comes back. */
export interface Typed {
  referentId: string;
  personId: string;
  outsideName: string;
}

const NOTHING: Typed = { referentId: '', personId: '', outsideName: '' };
const NO_SITTING: Shown = { view: { view: 'notice', notice: { code: 'no_sitting' } }, private: false };

/**
 * `sostituto [nome]`: a referent names somebody for the next sitting. A name that means one person of the team is
 * taken; otherwise the form asks, and says what was understood. The coordinator chooses for whom.
 */
export async function showSubstituteForm(context: Context, tx: Tx, input: CommandInput): Promise<Shown> {
  const { caller, now } = input;
  const network = (await tx.networks.lock(caller.network.id)) ?? caller.network;
  const [next] = await changeableSittings(context, tx, { network, now });
  if (next === undefined) return NO_SITTING;
  const seen = await seeRef(context, tx, { network, ref: next.ref });
  if (seen === null) return NO_SITTING;
  const view = await fromLine(context, tx, { caller, ...seen, rest: input.rest, now });
  return { view, private: true };
}

async function fromLine(
  context: Context,
  tx: Tx,
  input: { caller: Caller; sitting: Sitting; stored: boolean; rest: string; now: Date },
): Promise<View> {
  const { caller, sitting, stored, rest, now } = input;
  const form = { caller, sitting, stored, now };
  if (rest === '') return substituteForm(context, tx, { ...form, typed: NOTHING, problems: [] });
  const facts = await loadFacts(tx, caller.network, sitting);
  const nominee = findNominee(rest, facts.people);
  if ('problem' in nominee) {
    const outsideName = nominee.problem === 'no_match' ? nominee.understood : '';
    return substituteForm(context, tx, { ...form, typed: { ...NOTHING, outsideName }, problems: [nominee] });
  }
  const typed = { ...NOTHING, personId: nominee.personId ?? '' };
  const referent = facts.people.find((person) => person.id === caller.person.id) ?? caller.person;
  if (!isReferent(referent) && mayCoordinate(caller.authority)) {
    return substituteForm(context, tx, { ...form, typed, problems: [] });
  }
  const problem =
    refuseNaming(facts, { referent, onBehalf: false, late: false, now }) ??
    refuseNominee(facts, { referent, nominee });
  if (problem !== null) return substituteForm(context, tx, { ...form, typed, problems: [problem] });
  return nameSubstitute(context, tx, { caller, facts, stored, referent, nominee, formId: null, now });
}

/**
 * The form for one sitting, filled with what was typed; who may name nobody at this sitting is told why instead.
 * Changes nothing.
 */
export async function substituteForm(
  context: Context,
  tx: Tx,
  input: {
    caller: Caller;
    sitting: Sitting;
    /** Whether the sitting has a row; a date of the series gets one with the first substitute. */
    stored: boolean;
    typed: Typed;
    problems: SubstituteProblem[];
    now: Date;
  },
): Promise<View> {
  const { caller, sitting, typed, problems, now } = input;
  const { network } = caller;
  const facts = await loadFacts(tx, network, sitting);
  const onBehalf = mayCoordinate(caller.authority);
  const own = facts.people.find((person) => person.id === caller.person.id) ?? caller.person;
  const referents = facts.people.filter(isReferent);
  const chosen = referents.find((person) => person.id === typed.referentId);
  const referent = chosen ?? (isReferent(own) ? own : null);
  const late = await mayNameLate(tx, { caller, sitting, now });
  const refused = refuseNaming(facts, { referent: referent ?? own, onBehalf, late, now });
  // The coordinator still chooses for whom.
  const waits = onBehalf && referent === null && referents.length > 0;
  const aboutCaller = refused?.problem === 'not_referent' || refused?.problem === 'chain';
  if (refused !== null && !(waits && aboutCaller)) {
    return { view: 'notice', notice: { code: 'substitute_refused', problem: refused } };
  }
  const current = referent === null ? null : substitutionOf(referent.id, facts.substitutions);
  const toChoice = (person: Person): NamedChoice => ({
    personId: person.id,
    name: person.name,
    seatName: seatNameOf(facts.seats, person),
    role: person.position?.role ?? null,
  });
  return {
    view: 'substitute_form',
    ref: toRef(sitting, input.stored),
    startsAt: sitting.startsAt,
    timeZone: network.settings.calendar.timeZone,
    // One that has begun is spoken of alone: it can be chosen from no list.
    choices: late
      ? [{ ref: toRef(sitting, true), startsAt: sitting.startsAt, kind: sitting.kind }]
      : await changeableSittings(context, tx, { network, now }),
    formId: context.newId(),
    referents: onBehalf ? referents.map(toChoice) : null,
    referentId: referent?.id ?? null,
    people: facts.people.filter((person) => person.inTeam && !isReferent(person)).map(toChoice),
    personId: typed.personId === '' ? null : typed.personId,
    outsideName: typed.outsideName,
    current: current === null ? null : { substitutionId: current.id, row: substitutionRow(facts, current) },
    sittingId: sitting.id,
    convened: sitting.status === 'convened',
    problems,
  };
}
