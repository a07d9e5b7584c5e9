import type { Project } from '../../domain/projects/project.ts';
import { hasWords } from '../../domain/reading/has-words.ts';
import { oneLine } from '../../domain/reading/read-links.ts';
import type { View } from '../../domain/view/view.ts';
import type { Caller, Context } from '../context.ts';
import type { CommandInput, Shown } from '../inbound/command-input.ts';
import type { Tx } from '../ports/store.ts';
import { newProjectForm } from './project-form.ts';
import { namedVersion } from './project-names.ts';
import { listProjects } from './project-rows.ts';
import { projectView } from './project-view.ts';

/** Letters of a search that are shown again. */
const TYPED = 200;

/**
 * `progetti`: the shared projects, open ones first; with words those that have them in title, aim or municipalities. In
 * a chat of one's own the only one found is shown whole.
 */
export async function showProjects(context: Context, tx: Tx, input: CommandInput): Promise<Shown> {
  const { caller, rest, alone, now } = input;
  const { network } = caller;
  const found = (await listProjects(tx, network, now)).filter(({ project, row }) =>
    hasWords(rest, [project.title, project.aim, ...row.seatNames]),
  );
  const [only] = found;
  if (only !== undefined && found.length === 1 && rest !== '' && alone)
    return { view: await projectView(context, tx, { caller, project: only.project, now }), private: false };
  const { timeZone } = network.settings.calendar;
  const typed = rest.slice(0, TYPED).toWellFormed();
  const rows = found.map(({ row }) => row);
  return {
    view: { view: 'projects', networkId: network.id, typed, rows, timeZone, notice: null },
    private: false,
  };
}

/** `nuovo progetto <titolo>`: the form, with the title typed already in it, in the caller's own chat. */
export async function newProject(context: Context, tx: Tx, input: CommandInput): Promise<Shown> {
  const { caller, rest } = input;
  return { view: await newProjectForm(context, tx, { caller, title: oneLine(rest) }), private: true };
}

/** The versions kept of a project, newest first. */
export async function projectHistory(
  tx: Tx,
  { caller, project }: { caller: Caller; project: Project },
): Promise<View> {
  const { network } = caller;
  const names = { people: await tx.people.list(network.id), seats: await tx.seats.list(network.id) };
  const versions = await tx.projects.versions(network.id, project.id);
  return {
    view: 'project_history',
    networkId: network.id,
    projectId: project.id,
    title: project.title,
    versions: versions.map((version) => namedVersion(names, version)),
    timeZone: network.settings.calendar.timeZone,
  };
}
