import type { Delivery } from '../../domain/delivery/delivery.ts';
import type { Untruth } from '../../domain/delivery/still-true.ts';
import type { Person } from '../../domain/network/person.ts';
import type { SittingFacts } from '../../domain/sittings/sitting-facts.ts';
import { toSittingView } from '../../domain/sittings/to-sitting-view.ts';
import {
  endOfSubstitution,
  substitutionIdOf,
  untruthOfSubstitutionNews,
} from '../../domain/substitutes/substitution-news.ts';
import { substitutionRow } from '../../domain/substitutes/substitution-row.ts';
import type { View } from '../../domain/view/view.ts';
import { inChargeOf } from '../delegation/who-coordinates.ts';
import type { Tx } from '../ports/store.ts';
import { personalSittingView } from '../sittings/load-facts.ts';

/** News of a substitution on today's data, or why it is no longer true. */
export async function substitutionMessage(
  tx: Tx,
  input: { delivery: Delivery; person: Person | null; facts: SittingFacts; now: Date },
): Promise<{ still: true; view: View } | { still: false; reason: Untruth }> {
  const { delivery, person, facts, now } = input;
  const id = substitutionIdOf(delivery.lineKey);
  const substitution = id === null ? null : await tx.substitutions.byId(facts.network.id, id);
  if (substitution === null || person === null) return { still: false, reason: 'done' };
  const reason = untruthOfSubstitutionNews({ delivery, substitution, facts, person, now });
  if (reason !== null) return { still: false, reason };
  if (delivery.kind === 'substitute_named') {
    const notice = 'substitute_named';
    return { still: true, view: await personalSittingView(tx, facts, { person, notice, press: null, now }) };
  }
  const own = delivery.kind === 'substitute_withdrawn' || person.id === substitution.referentId;
  if (!own && !(await isInCharge(tx, input))) return { still: false, reason: 'not_in_charge' };
  const other = own ? 'referent' : 'coordinator';
  return {
    still: true,
    view: {
      view: 'substitution_ended',
      sitting: toSittingView(facts, now),
      row: substitutionRow(facts, substitution),
      end: endOfSubstitution(facts, substitution),
      to: delivery.kind === 'substitute_withdrawn' ? 'substitute' : other,
    },
  };
}

/** Told for the coordination's sake: who has lost its powers meanwhile is not told. */
async function isInCharge(
  tx: Tx,
  { person, facts, now }: { person: Person | null; facts: SittingFacts; now: Date },
): Promise<boolean> {
  const { network, people } = facts;
  return (await inChargeOf(tx, { network, people, now })).some(({ id }) => id === person?.id);
}
