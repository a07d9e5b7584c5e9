import { isInvited } from '../../domain/network/person.ts';
import type { View } from '../../domain/view/view.ts';
import type { Caller } from '../context.ts';
import { inChargeOf } from '../delegation/who-coordinates.ts';
import type { Tx } from '../ports/store.ts';
import { recordAudit } from '../record-audit.ts';
import type { MinutesDesk } from './minutes-desk.ts';

/** The courteous refusal to who does not write these minutes, naming who does; the attempt is noted. */
export async function notWriter(
  tx: Tx,
  desk: MinutesDesk,
  input: { caller: Caller; action: { verb: string }; now: Date },
): Promise<View> {
  const { caller, action, now } = input;
  await recordAudit(tx, caller, { act: `card:${action.verb}`, outcome: 'refused', at: now });
  const { facts, minutes } = desk;
  const { network, people } = facts;
  const inCharge = await inChargeOf(tx, { network, people, now });
  const secretary = people.filter(
    (person) => isInvited(person) && person.id === minutes.secretaryId && !inCharge.includes(person),
  );
  const writers = [...inCharge, ...secretary];
  const names = writers.map((person) => person.name);
  return { view: 'notice', notice: { code: 'minutes_not_writer', writers: names } };
}
