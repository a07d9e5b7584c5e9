import type { Network } from '../../domain/network/network.ts';
import type { Project } from '../../domain/projects/project.ts';
import { isOpenProject } from '../../domain/projects/project.ts';
import { isQuiet } from '../../domain/projects/project-quiet.ts';
import type { ProjectRow } from '../../domain/view/project-view.ts';
import type { Tx } from '../ports/store.ts';
import type { ProjectNames } from './project-names.ts';
import { personName, seatNamesOf, stepOf } from './project-names.ts';

/** A project as stored, and as lists show it. */
export interface ListedProject {
  project: Project;
  row: ProjectRow;
}

/** All projects of a network: open ones first, then by the last news. */
export async function listProjects(tx: Tx, network: Network, now: Date): Promise<ListedProject[]> {
  const names = { people: await tx.people.list(network.id), seats: await tx.seats.list(network.id) };
  const all = await tx.projects.list(network.id);
  const inOrder = [...all.filter(isOpenProject), ...all.filter((project) => !isOpenProject(project))];
  const { timeZone } = network.settings.calendar;
  return inOrder.map((project) => ({ project, row: rowOf(names, project, { now, timeZone }) }));
}

function rowOf(names: ProjectNames, project: Project, at: { now: Date; timeZone: string }): ProjectRow {
  const { id: projectId, title, state, newsAt } = project;
  return {
    ...{ projectId, title, state, newsAt },
    ownerName: personName(names, project.ownerId),
    seatNames: seatNamesOf(names, project),
    step: stepOf(names, project, at),
    quiet: isQuiet(project, at),
  };
}
