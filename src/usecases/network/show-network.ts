import { mayCoordinate } from '../../domain/network/authority.ts';
import type { Person } from '../../domain/network/person.ts';
import { isInvited } from '../../domain/network/person.ts';
import type { Notice } from '../../domain/view/notice.ts';
import type { PersonRow, View } from '../../domain/view/view.ts';
import type { Caller, Context } from '../context.ts';
import { toPowersRow } from '../delegation/delegations-view.ts';
import { runningIn } from '../delegation/who-coordinates.ts';
import type { CommandInput, Shown } from '../inbound/command-input.ts';
import type { Tx } from '../ports/store.ts';

/** `rete`: the composition by municipality; the coordinator can correct it, in private. */
export async function showNetwork(_context: Context, tx: Tx, input: CommandInput): Promise<Shown> {
  const canEdit = mayCoordinate(input.caller.authority);
  return {
    view: await networkView(tx, { caller: input.caller, notice: null, now: input.now }),
    private: canEdit,
  };
}

export async function networkView(
  tx: Tx,
  input: { caller: Caller; notice: Notice | null; now: Date },
): Promise<View> {
  const { network, authority } = input.caller;
  const canEdit = mayCoordinate(authority);
  const all = await tx.people.list(network.id);
  const running = await runningIn(tx, { network, people: all, now: input.now });
  const people = all.filter((candidate) => candidate.inTeam);
  const shown = canEdit ? people.map(toPersonRow) : people.filter(isInvited).map(asMembersSee);
  const seats = await tx.seats.list(network.id);
  return {
    view: 'network',
    networkId: network.id,
    networkName: network.name,
    seats: seats.map(({ id, name }) => ({ id, name })),
    people: shown,
    deputies: running.map((delegation) => toPowersRow(delegation, all)),
    canEdit,
    notice: input.notice,
  };
}

/** Who cannot be reached, and what is not confirmed yet, concerns the coordinator alone. */
function asMembersSee(person: Person): PersonRow {
  return { ...toPersonRow(person), declared: null, unreachable: false };
}

export function toPersonRow(person: Person): PersonRow {
  return {
    personId: person.id,
    teamsUserId: person.teamsUserId,
    name: person.name,
    position: person.position,
    declared: person.declared,
    unreachable: person.unreachable !== null,
  };
}
