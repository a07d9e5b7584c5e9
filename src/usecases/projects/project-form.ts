import { mayCoordinate } from '../../domain/network/authority.ts';
import { isInvited } from '../../domain/network/person.ts';
import type { Project } from '../../domain/projects/project.ts';
import { mayEditProject } from '../../domain/projects/project.ts';
import type { ProjectForm, ProjectProblem } from '../../domain/projects/project-form.ts';
import { EMPTY_PROJECT, toProjectForm } from '../../domain/projects/project-form.ts';
import type { ProjectVersionRow } from '../../domain/view/project-view.ts';
import type { View } from '../../domain/view/view.ts';
import type { Caller, Context } from '../context.ts';
import type { Tx } from '../ports/store.ts';
import { recordAudit } from '../record-audit.ts';

interface Input {
  caller: Caller;
  projectId: string;
  version: number | null;
  form: ProjectForm;
  problems?: ProjectProblem[];
  newer?: ProjectVersionRow | null;
}

/** The form, for a new project or an existing one, as it was filled in. */
export async function projectForm(tx: Tx, input: Input): Promise<View> {
  const { caller, projectId, version, form, problems = [], newer = null } = input;
  const { network } = caller;
  const people = (await tx.people.list(network.id)).filter(isInvited);
  const seats = await tx.seats.list(network.id);
  return {
    view: 'project_form',
    networkId: network.id,
    projectId,
    version,
    form,
    people: people.map(({ id, name }) => ({ personId: id, name })),
    seats: seats.map(({ id, name }) => ({ id, name })),
    problems,
    newer,
    timeZone: network.settings.calendar.timeZone,
  };
}

/** The form of a new project: the caller answers for it, and their municipality takes part, unless they say otherwise. */
export function newProjectForm(
  context: Context,
  tx: Tx,
  { caller, title = '' }: { caller: Caller; title?: string },
): Promise<View> {
  const { id, position } = caller.person;
  const seatIds = position?.seatId ? [position.seatId] : [];
  const form = { ...EMPTY_PROJECT, title, ownerId: id, seatIds };
  return projectForm(tx, { caller, projectId: context.newId(), version: null, form });
}

/** The form of an existing one; whoever may not change it is told who may. */
export async function editProjectForm(
  tx: Tx,
  { caller, project, now }: { caller: Caller; project: Project; now: Date },
): Promise<View> {
  if (!mayEditProject(project, caller.person, mayCoordinate(caller.authority)))
    return refuseProject(tx, { caller, project, now, code: 'project_not_own' });
  const { id, version } = project;
  return projectForm(tx, { caller, projectId: id, version, form: toProjectForm(project) });
}

/** Says who may; the attempt is audited. */
export async function refuseProject(
  tx: Tx,
  input: {
    caller: Caller;
    project: Project;
    now: Date;
    code: 'project_not_own' | 'project_not_taking_part';
  },
): Promise<View> {
  const { caller, project, now, code } = input;
  const act = code === 'project_not_own' ? 'project_change' : 'project_update';
  await recordAudit(tx, caller, { act, outcome: 'refused', at: now, details: { projectId: project.id } });
  return { view: 'notice', notice: { code, title: project.title } };
}
