import { mayCoordinate } from '../../domain/network/authority.ts';
import { mayPostUpdate } from '../../domain/projects/project.ts';
import type { ProjectAction } from '../../domain/projects/project-action.ts';
import { readUpdate } from '../../domain/projects/project-form.ts';
import type { View } from '../../domain/view/view.ts';
import type { Caller, Context } from '../context.ts';
import { UNKNOWN_ITEM } from '../inbound/press-handler.ts';
import type { Tx } from '../ports/store.ts';
import { afterListedChange } from '../sittings/after-listed-change.ts';
import { refuseProject } from './project-form.ts';
import { projectView } from './project-view.ts';

interface Input {
  caller: Caller;
  action: Extract<ProjectAction, { verb: 'project_post' }>;
  now: Date;
}

/**
 * Adds what somebody says of how a project goes, for their municipality where it takes part. The same card sent again
 * adds nothing; what is not accepted comes back as it was typed. Also of a closed project: what comes of it may be told
 * later.
 */
export async function postUpdate(context: Context, tx: Tx, input: Input): Promise<View> {
  const { caller, action, now } = input;
  const { network, person } = caller;
  await tx.networks.lock(network.id);
  const project = await tx.projects.byId(network.id, action.projectId);
  if (project === null) return UNKNOWN_ITEM;
  if (!mayPostUpdate(project, person, mayCoordinate(caller.authority)))
    return refuseProject(tx, { caller, project, now, code: 'project_not_taking_part' });
  const { text, problems } = readUpdate(action.text);
  const { updateId } = action;
  if (problems.length > 0)
    return projectView(context, tx, { caller, project, now, text: action.text, updateId, problems });
  const seats = await tx.seats.list(network.id);
  const own = person.position?.seatId ?? null;
  const seat = seats.find(({ id }) => id === own && project.seatIds.includes(id));
  const posted = await tx.projects.post({
    ...{ id: updateId, networkId: network.id, projectId: project.id, authorId: person.id, text },
    ...{ seatId: seat?.id ?? null, seatName: seat?.name ?? '', postedAt: now },
  });
  if (posted) await afterListedChange(tx, network.id, now);
  const { title } = project;
  const notice = { code: 'project_update_posted', title, again: !posted } as const;
  const shown = (await tx.projects.byId(network.id, project.id)) ?? project;
  return projectView(context, tx, { caller, project: shown, now, notice });
}
