import type { Person } from '../../../src/domain/network/person.ts';
import type { Change } from '../../helpers/memory/journal.ts';
import type { StoredPlanRun } from '../../helpers/memory/memory-data.ts';
import type { Process } from '../core/process.ts';
import type { World } from '../core/world.ts';
import { peopleInCharge } from './in-charge.ts';
import { hasAnswered } from './useful-window.ts';

/** A line that was decided to go out has a message for everybody it is for, in the same transaction (I1). */
export function watchPlanRun(world: World, { after }: Change, acting: Process): void {
  const { sittingId, lineKey, decision, dateVersion } = after as StoredPlanRun;
  const sitting = world.data.sittings.get(sittingId);
  if (sitting === null || decision !== 'sent') return;
  const network = world.data.networks.get(sitting.networkId);
  const kind = network?.settings.plan.find(({ key }) => key === lineKey)?.kind;
  if (kind === undefined) return;
  const people = world.data.people.where('network', sitting.networkId);
  const invited = people.filter(({ inTeam, position }) => inTeam && position !== null);
  const key = kind === 'convocation' ? 'convocation' : `${lineKey}@${dateVersion}`;
  const sent = world.data.deliveries.where('sitting', sittingId).filter((each) => each.lineKey === key);
  const missing = wanted().filter(({ id }) =>
    sent.every(({ recipient }) => recipient.to !== 'person' || recipient.personId !== id),
  );
  if (missing.length > 0)
    world.violated(
      'I1 nothing due is lost',
      `${key} of ${sittingId} is not for ${missing.map(({ id }) => id)}`,
    );
  const place = kind === 'convocation' ? 'channel' : 'thread';
  const forAll = ['convocation', 'eve', 'roll_call'].includes(kind);
  if (forAll && !sent.some(({ recipient }) => recipient.to === place))
    world.violated('I1 nothing due is lost', `${key} of ${sittingId} is not for the ${place}`);

  function wanted(): Person[] {
    switch (kind) {
      case 'convocation':
        return invited;
      case 'nudge':
        return invited.filter(({ id }) => !hasAnswered(world, sittingId, id));
      case 'uncovered':
      case 'minutes_overdue':
        return peopleInCharge(world, network?.id ?? '', acting.now());
      case 'joining':
        return invited.filter(({ id }) => comes(id));
      default:
        return [];
    }
  }

  function comes(personId: string): boolean {
    const own = world.data.answers.where('person', `${sittingId}|${personId}`);
    const newest = own.sort((a, b) => a.seq - b.seq).at(-1);
    const replaced = world.data.substitutions
      .where('sitting', sittingId)
      .some(({ referentId, withdrawnAt }) => referentId === personId && withdrawnAt === null);
    return !replaced && newest?.dateVersion === dateVersion && newest.state !== 'excused';
  }
}
