import type { CardAction } from '../../domain/card-action.ts';
import { mayCoordinate } from '../../domain/network/authority.ts';
import { readNominee, refuseNaming, refuseNominee } from '../../domain/substitutes/substitute-rules.ts';
import type { View } from '../../domain/view/view.ts';
import type { Caller, Context } from '../context.ts';
import { notAllowed } from '../inbound/not-allowed.ts';
import { UNKNOWN_ITEM } from '../inbound/press-handler.ts';
import type { Tx } from '../ports/store.ts';
import { recordAudit } from '../record-audit.ts';
import { seeRef } from '../sittings/find-ref.ts';
import { loadFacts } from '../sittings/load-facts.ts';
import { mayNameLate } from './name-late.ts';
import { nameSubstitute } from './name-substitute.ts';
import { substituteForm } from './show-substitute-form.ts';

type Submit = CardAction & { verb: 'name_substitute' };

/**
 * The form about a substitute, submitted. A refusal brings it back with what was typed and the reason; nothing is
 * changed. For another's seat only the coordinator acts, and it is audited.
 */
export async function submitSubstitute(
  context: Context,
  tx: Tx,
  input: { caller: Caller; action: Submit; now: Date },
): Promise<View> {
  const { caller, action, now } = input;
  const network = (await tx.networks.lock(caller.network.id)) ?? caller.network;
  const seen = await seeRef(context, tx, { network, ref: action.ref });
  if (seen === null) return UNKNOWN_ITEM;
  const { sitting, outdated, stored } = seen;
  const facts = await loadFacts(tx, network, sitting);
  const referentId = action.referentId === '' ? caller.person.id : action.referentId;
  const onBehalf = referentId !== caller.person.id;
  if (onBehalf && !mayCoordinate(caller.authority)) {
    await recordAudit(tx, caller, { act: 'card:name_substitute', outcome: 'refused', at: now });
    return notAllowed(tx, caller, { command: null, now });
  }
  const referent = facts.people.find((person) => person.id === referentId);
  if (referent === undefined) return UNKNOWN_ITEM;
  const nominee = readNominee(action, facts.people);
  const late = await mayNameLate(tx, { caller, sitting, now });
  const problem =
    (outdated ? ({ problem: 'date_changed' } as const) : null) ??
    refuseNaming(facts, { referent, onBehalf: mayCoordinate(caller.authority), late, now }) ??
    ('problem' in nominee ? nominee : refuseNominee(facts, { referent, nominee }));
  if (problem !== null || 'problem' in nominee) {
    const problems = problem === null ? [] : [problem];
    return substituteForm(context, tx, { caller, sitting, stored, typed: action, problems, now });
  }
  return nameSubstitute(context, tx, {
    caller,
    facts,
    stored,
    referent,
    nominee,
    formId: action.formId,
    now,
  });
}
