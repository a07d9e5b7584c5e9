import { mayCoordinate } from '../../domain/network/authority.ts';
import { isInvited } from '../../domain/network/person.ts';
import type { Project } from '../../domain/projects/project.ts';
import { mayEditProject, mayPostUpdate } from '../../domain/projects/project.ts';
import type { ProjectProblem } from '../../domain/projects/project-form.ts';
import type { Notice } from '../../domain/view/notice.ts';
import type { View } from '../../domain/view/view.ts';
import type { Caller, Context } from '../context.ts';
import type { Tx } from '../ports/store.ts';
import { changeableSittings } from '../sittings/changeable-sittings.ts';
import { personName, seatNamesOf, stepOf } from './project-names.ts';

interface Input {
  caller: Caller;
  project: Project;
  now: Date;
  notice?: Notice | null;
  /** An update as typed, when it was not accepted, and the id its card gave it. */
  text?: string;
  updateId?: string;
  problems?: ProjectProblem[];
}

/** One project as the caller sees it, with all that was said of how it goes. */
export async function projectView(context: Context, tx: Tx, input: Input): Promise<View> {
  const { caller, project, now, notice = null, text = '', problems = [] } = input;
  const { network, person } = caller;
  const coordinates = mayCoordinate(caller.authority);
  const { timeZone } = network.settings.calendar;
  const names = { people: await tx.people.list(network.id), seats: await tx.seats.list(network.id) };
  const updates = await tx.projects.updates(network.id, project.id);
  const mayPropose = isInvited(person) || coordinates;
  return {
    view: 'project',
    networkId: network.id,
    project,
    ownerName: personName(names, project.ownerId),
    creatorName: personName(names, project.createdBy),
    seatNames: seatNamesOf(names, project),
    step: stepOf(names, project, { now, timeZone }),
    updates: updates.map(({ id: updateId, text: said, seatName, authorId, postedAt }) => ({
      ...{ updateId, text: said, seatName, postedAt },
      authorName: personName(names, authorId),
    })),
    canEdit: mayEditProject(project, person, coordinates),
    updateId: mayPostUpdate(project, person, coordinates) ? (input.updateId ?? context.newId()) : null,
    sittings: mayPropose ? await changeableSittings(context, tx, { network, now }) : [],
    timeZone,
    text,
    problems,
    notice,
  };
}
