import { localDate } from '../../domain/calendar/wall-time.ts';
import { mayCoordinate } from '../../domain/network/authority.ts';
import { isInvited } from '../../domain/network/person.ts';
import type { Project } from '../../domain/projects/project.ts';
import { isOpenProject, mayEditProject } from '../../domain/projects/project.ts';
import type { ProjectAction } from '../../domain/projects/project-action.ts';
import type { ProjectForm, ReadProject } from '../../domain/projects/project-form.ts';
import { readProjectForm, toProjectForm } from '../../domain/projects/project-form.ts';
import type { Notice } from '../../domain/view/notice.ts';
import type { View } from '../../domain/view/view.ts';
import type { Caller, Context } from '../context.ts';
import { UNKNOWN_ITEM } from '../inbound/press-handler.ts';
import type { Tx } from '../ports/store.ts';
import { recordAudit } from '../record-audit.ts';
import { afterListedChange } from '../sittings/after-listed-change.ts';
import { projectForm, refuseProject } from './project-form.ts';
import { namedVersion } from './project-names.ts';
import { projectView } from './project-view.ts';

interface Input {
  caller: Caller;
  action: Extract<ProjectAction, { verb: 'project_save' }>;
  now: Date;
}

/**
 * Starts a project, or changes one and keeps the version before. Anything wrong gives the form back with what was typed
 * and changes nothing; the same form sent again changes nothing either. What somebody else has changed since the form
 * was made is shown beside it, and never written over unseen.
 */
export async function saveProject(context: Context, tx: Tx, input: Input): Promise<View> {
  const { caller, action, now } = input;
  const { person } = caller;
  const coordinates = mayCoordinate(caller.authority);
  await tx.networks.lock(caller.network.id);
  const { projectId, version } = action;
  const stored = await tx.projects.byId(caller.network.id, projectId);
  if (stored === null && version !== null) return UNKNOWN_ITEM;
  if (stored !== null && !mayEditProject(stored, person, coordinates))
    return refuseProject(tx, { caller, project: stored, now, code: 'project_not_own' });
  if (!isInvited(person) && !coordinates) return { view: 'notice', notice: { code: 'position_pending' } };
  const form = formOf(action);
  const show = (project: Project, notice: Notice) =>
    projectView(context, tx, { caller, project, now, notice });
  const read = await readForm(tx, { caller, form, stored, now });
  if (read.problems.length > 0)
    return projectForm(tx, { caller, projectId, version, form, problems: read.problems });
  if (stored === null) return start(tx, input, read, show);
  const project = { ...stored, ...written(read, now), version: stored.version + 1 };
  if (isSame(stored, project))
    return show(
      stored,
      version === null
        ? { code: 'project_started', title: stored.title, again: true }
        : { code: 'project_changed', title: stored.title, version: null },
    );
  if (stored.version !== version) return conflict(tx, { caller, form, stored });
  await tx.projects.save(project, { editedBy: person.id, seatNames: read.seats.map(({ name }) => name) });
  await afterListedChange(tx, project.networkId, now);
  const details = { projectId, version: project.version, from: stored.state, to: project.state };
  await recordAudit(tx, caller, { act: 'project_change', outcome: 'done', at: now, details });
  return show(project, { code: 'project_changed', title: project.title, version: project.version });
}

async function readForm(
  tx: Tx,
  input: { caller: Caller; form: ProjectForm; stored: Project | null; now: Date },
): Promise<ReadProject> {
  const { caller, form, stored, now } = input;
  const { id, settings } = caller.network;
  return readProjectForm(form, {
    people: await tx.people.list(id),
    seats: await tx.seats.list(id),
    current: stored,
    open: (await tx.projects.list(id)).filter(isOpenProject).length,
    today: localDate(now, settings.calendar.timeZone),
  });
}

/** What a form writes; saying something anew is news of the project. */
function written({ content, seats }: ReadProject, now: Date) {
  return { ...content, seatIds: seats.map(({ id }) => id), updatedAt: now, newsAt: now, askedAt: null };
}

async function start(
  tx: Tx,
  { caller, action, now }: Input,
  read: ReadProject,
  show: (project: Project, notice: Notice) => Promise<View>,
): Promise<View> {
  const { network, person } = caller;
  const made = { id: action.projectId, networkId: network.id, createdBy: person.id, createdAt: now };
  const project: Project = { ...made, ...written(read, now), version: 1 };
  const seatNames = read.seats.map(({ name }) => name);
  if (!(await tx.projects.insert(project, { editedBy: person.id, seatNames }))) return UNKNOWN_ITEM;
  await afterListedChange(tx, network.id, now);
  return show(project, { code: 'project_started', title: project.title, again: false });
}

/** The form again, for the version of now, with what that says beside what was typed. */
async function conflict(
  tx: Tx,
  { caller, form, stored }: { caller: Caller; form: ProjectForm; stored: Project },
): Promise<View> {
  const { id: projectId, networkId, version } = stored;
  const [newest] = await tx.projects.versions(networkId, projectId);
  const names = { people: await tx.people.list(networkId), seats: await tx.seats.list(networkId) };
  return projectForm(tx, {
    ...{ caller, projectId, version, form },
    problems: [{ field: 'title', problem: 'changed_meanwhile' }],
    newer: newest === undefined ? null : namedVersion(names, newest),
  });
}

function formOf(action: Input['action']): ProjectForm {
  const { title, aim, state, ownerId, seatIds, step, stepOwnerId, stepDueOn, links } = action;
  return { title, aim, state, ownerId, seatIds, step, stepOwnerId, stepDueOn, links };
}

function isSame(stored: Project, project: Project): boolean {
  return JSON.stringify(toProjectForm(stored)) === JSON.stringify(toProjectForm(project));
}
