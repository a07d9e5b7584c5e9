import { localDate } from '../../domain/calendar/wall-time.ts';
import type { Delegation } from '../../domain/delegation/delegation.ts';
import { runningDelegations } from '../../domain/delegation/delegation.ts';
import type { DelegationDraft, DelegationProblem } from '../../domain/delegation/read-delegation.ts';
import type { Network } from '../../domain/network/network.ts';
import type { Person } from '../../domain/network/person.ts';
import { isCoordinator, isInvited } from '../../domain/network/person.ts';
import type { DelegationRow, PowersRow } from '../../domain/view/delegation-view.ts';
import type { Notice } from '../../domain/view/notice.ts';
import type { View } from '../../domain/view/view.ts';
import type { Caller } from '../context.ts';
import type { Tx } from '../ports/store.ts';
import { runningIn } from './who-coordinates.ts';

const EMPTY_DRAFT: DelegationDraft = { personId: '', fromOn: '', toOn: '', reason: '' };

/** The coordinator's card: what runs and what is to come, and the form as it was filled in. */
export async function delegationsView(
  tx: Tx,
  input: {
    caller: Pick<Caller, 'network' | 'person'>;
    now: Date;
    draft?: DelegationDraft;
    problems?: DelegationProblem[];
    notice?: Notice;
  },
): Promise<View> {
  const { caller, now, draft = EMPTY_DRAFT, problems = [], notice = null } = input;
  const { network } = caller;
  const { timeZone } = network.settings.calendar;
  const people = await tx.people.list(network.id);
  const open = await tx.delegations.open(network.id, localDate(now, timeZone));
  const running = new Set(runningDelegations(open, { people, now, timeZone }).map(({ id }) => id));
  const rows = open.map((delegation): DelegationRow => {
    const { id, reason, fromOn } = delegation;
    const begun = fromOn <= localDate(now, timeZone);
    const state = running.has(id) ? 'running' : begun ? 'suspended' : 'coming';
    return { ...toPowersRow(delegation, people), delegationId: id, reason, state };
  });
  const eligible = people.filter((person) => isInvited(person) && !isCoordinator(person));
  return {
    view: 'delegations',
    networkId: network.id,
    rows,
    people: eligible.map(({ id, name }) => ({ personId: id, name })),
    draft,
    problems,
    notice,
  };
}

/** Who has the powers now. */
export async function powersView(
  tx: Tx,
  input: { network: Network; now: Date; notice: Notice | null },
): Promise<View> {
  const { network, now, notice } = input;
  const people = await tx.people.list(network.id);
  const running = await runningIn(tx, { network, people, now });
  return {
    view: 'powers',
    networkId: network.id,
    coordinators: people.filter(isCoordinator).map((person) => person.name),
    deputies: running.map((delegation) => toPowersRow(delegation, people)),
    notice,
  };
}

export function toPowersRow(delegation: Delegation, people: readonly Person[]): PowersRow {
  const nameOf = (id: string) => people.find((person) => person.id === id)?.name ?? '';
  const { deputyId, delegatorId, fromOn, toOn } = delegation;
  return { deputyName: nameOf(deputyId), delegatorName: nameOf(delegatorId), fromOn, toOn };
}
