import { agendaLines } from '../../domain/agenda/agenda.ts';
import type { Network } from '../../domain/network/network.ts';
import type { Person } from '../../domain/network/person.ts';
import type { Sitting } from '../../domain/sittings/sitting.ts';
import type { SittingFacts } from '../../domain/sittings/sitting-facts.ts';
import { refreshAddresses } from '../../domain/sittings/sitting-facts.ts';
import { toSittingView, toViewerState } from '../../domain/sittings/to-sitting-view.ts';
import { isExpected } from '../../domain/substitutes/substitution.ts';
import type { PressResult, SittingNotice } from '../../domain/view/sitting-view.ts';
import type { View } from '../../domain/view/view.ts';
import type { Tx } from '../ports/store.ts';

/** Reads all that is needed to show one sitting. */
export async function loadFacts(tx: Tx, network: Network, sitting: Sitting): Promise<SittingFacts> {
  return {
    network,
    sitting,
    seats: await tx.seats.list(network.id),
    people: await tx.people.list(network.id),
    agenda: agendaLines(await tx.agenda.forSitting(network.id, sitting.id), sitting, network.settings),
    openActions: await tx.actions.open(network.id),
    openProjects: await tx.projects.openInBrief(network.id),
    answers: await tx.answers.current(sitting.id, sitting.dateVersion),
    acknowledgements: sitting.kind === 'urgent' ? await tx.answers.acknowledgements(sitting.id) : new Map(),
    substitutions: await tx.substitutions.active(sitting.id),
  };
}

/** The sitting's card as `person` sees it. */
export async function personalSittingView(
  tx: Tx,
  facts: SittingFacts,
  input: { person: Person; notice: SittingNotice; press: PressResult; now: Date },
): Promise<View> {
  const history = await tx.answers.history(facts.sitting.id, input.person.id);
  return {
    view: 'sitting',
    notice: input.notice,
    sitting: toSittingView(facts, input.now),
    viewer: toViewerState(facts, input.person, history.at(-1)?.seq ?? 0),
    press: input.press,
    mentions: [],
    refreshFor: refreshAddresses([input.person], facts),
  };
}

/** The sitting's card as everybody in the channel sees it. */
export function channelSittingView(facts: SittingFacts, notice: SittingNotice, now: Date): View {
  const expected = facts.people.filter((person) => isExpected(person, facts.substitutions));
  return {
    view: 'sitting',
    notice,
    sitting: toSittingView(facts, now),
    viewer: null,
    press: null,
    mentions:
      notice === 'urgent_call' ? expected.map(({ teamsUserId, name }) => ({ teamsUserId, name })) : [],
    refreshFor: refreshAddresses(facts.people, facts),
  };
}
