import type { Delivery } from '../../domain/delivery/delivery.ts';
import type { Untruth } from '../../domain/delivery/still-true.ts';
import { untruthOfNetworkMessage } from '../../domain/delivery/still-true.ts';
import type { Network } from '../../domain/network/network.ts';
import type { Person } from '../../domain/network/person.ts';
import type { Project } from '../../domain/projects/project.ts';
import { isOpenProject } from '../../domain/projects/project.ts';
import { quietOfKey } from '../../domain/projects/project-quiet.ts';
import type { View } from '../../domain/view/view.ts';
import type { Context } from '../context.ts';
import { inChargeOf } from '../delegation/who-coordinates.ts';
import type { Tx } from '../ports/store.ts';
import { personName, stepOf } from './project-names.ts';

interface Input {
  delivery: Delivery;
  network: Network;
  person: Person | null;
  now: Date;
}

/** The question how a project goes as it is to be sent now, or why it is no longer to be asked. */
export async function quietMessage(
  context: Context,
  tx: Tx,
  input: Input,
): Promise<{ still: true; view: View } | { still: false; reason: Untruth }> {
  const { delivery, network, person, now } = input;
  const general = untruthOfNetworkMessage({ ...input, pending: 0 });
  if (general !== null) return { still: false, reason: general };
  const about = quietOfKey(delivery.lineKey);
  const project = about === null ? null : await tx.projects.byId(network.id, about.projectId);
  if (project === null || about === null || person === null || !isOpenProject(project))
    return { still: false, reason: 'done' };
  if (project.newsAt.getTime() !== about.newsAt.getTime()) return { still: false, reason: 'answered' };
  const people = await tx.people.list(network.id);
  const own = project.ownerId === person.id;
  const inCharge = own ? [] : await inChargeOf(tx, { network, people, now });
  if (!own && !inCharge.some(({ id }) => id === person.id)) return { still: false, reason: 'not_in_charge' };
  return { still: true, view: questionView(context, { network, project, people, own, now }) };
}

function questionView(
  context: Context,
  input: { network: Network; project: Project; people: readonly Person[]; own: boolean; now: Date },
): View {
  const { network, project, people, own, now } = input;
  const { id: projectId, title, state, newsAt, ownerId } = project;
  const { timeZone } = network.settings.calendar;
  return {
    view: 'project_quiet',
    ...{ networkId: network.id, networkName: network.name, projectId, title, state, own, newsAt, timeZone },
    ownerName: personName({ people }, ownerId),
    step: stepOf({ people, seats: [] }, project, { now, timeZone }),
    updateId: context.newId(),
  };
}
