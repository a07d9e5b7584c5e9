import { mayCoordinate } from '../../domain/network/authority.ts';
import type { Sitting } from '../../domain/sittings/sitting.ts';
import { refuseNaming } from '../../domain/substitutes/substitute-rules.ts';
import { substitutionRow } from '../../domain/substitutes/substitution-row.ts';
import type { View } from '../../domain/view/view.ts';
import type { Caller } from '../context.ts';
import { notAllowed } from '../inbound/not-allowed.ts';
import { UNKNOWN_ITEM } from '../inbound/press-handler.ts';
import type { Tx } from '../ports/store.ts';
import { recordAudit } from '../record-audit.ts';
import { loadFacts } from '../sittings/load-facts.ts';
import { endSubstitution } from './end-substitution.ts';
import { mayNameLate } from './name-late.ts';
import { noteOnBehalf, ownCard } from './name-substitute.ts';

/**
 * The referent does not need the substitute any more; what they had answered before counts again. Pressed again, it
 * says the same and changes nothing.
 */
export async function withdrawSubstitute(
  tx: Tx,
  input: { caller: Caller; sitting: Sitting; substitutionId: string; now: Date },
): Promise<View> {
  const { caller, now } = input;
  const network = (await tx.networks.lock(caller.network.id)) ?? caller.network;
  const sitting = (await tx.sittings.byId(network.id, input.sitting.id)) ?? input.sitting;
  const substitution = await tx.substitutions.byId(network.id, input.substitutionId);
  if (substitution === null || substitution.sittingId !== sitting.id) return UNKNOWN_ITEM;
  const facts = await loadFacts(tx, network, sitting);
  const onBehalf = substitution.referentId !== caller.person.id;
  if (onBehalf && !mayCoordinate(caller.authority)) {
    await recordAudit(tx, caller, { act: 'card:withdraw_substitute', outcome: 'refused', at: now });
    return notAllowed(tx, caller, { command: null, now });
  }
  const referent = facts.people.find((person) => person.id === substitution.referentId);
  const late = await mayNameLate(tx, { caller, sitting, now });
  const problem = referent === undefined ? null : refuseNaming(facts, { referent, onBehalf, late, now });
  if (problem !== null && substitution.withdrawnAt === null) {
    return { view: 'notice', notice: { code: 'substitute_refused', problem } };
  }
  if (await endSubstitution(tx, substitution, now)) {
    await noteOnBehalf(tx, input, { act: 'withdraw_substitute', substitution });
  }
  if (!onBehalf && sitting.status === 'convened') {
    return ownCard(tx, { caller, sitting, press: 'substitute_withdrawn', now });
  }
  const { timeZone } = network.settings.calendar;
  const row = substitutionRow(facts, substitution);
  return {
    view: 'notice',
    notice: { code: 'substitute_withdrawn', row, startsAt: sitting.startsAt, timeZone },
  };
}
