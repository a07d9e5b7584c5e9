import type { Person } from '../../domain/network/person.ts';
import type { Seat } from '../../domain/network/seat.ts';
import type { Project, ProjectContent, ProjectVersion } from '../../domain/projects/project.ts';
import { isStepLate } from '../../domain/projects/project.ts';
import type { ProjectVersionRow, StepView } from '../../domain/view/project-view.ts';

/** People and municipalities of a network, by whose ids a project speaks. */
export interface ProjectNames {
  people: readonly Person[];
  seats: readonly Seat[];
}

/** Null when nobody can be named. */
export function personName({ people }: Pick<ProjectNames, 'people'>, id: string | null): string | null {
  return people.find((person) => person.id === id)?.name ?? null;
}

/** The municipalities taking part, in the order of the network. */
export function seatNamesOf({ seats }: ProjectNames, { seatIds }: Pick<Project, 'seatIds'>): string[] {
  return seats.filter(({ id }) => seatIds.includes(id)).map(({ name }) => name);
}

/** Null when nothing is to be done next. */
export function stepOf(
  names: ProjectNames,
  project: ProjectContent,
  at: { now: Date; timeZone: string },
): StepView | null {
  const { step, stepOwnerId, stepDueOn } = project;
  if (step === '') return null;
  const ownerName = personName(names, stepOwnerId);
  return { text: step, ownerName, dueOn: stepDueOn, late: isStepLate(project, at) };
}

/** A version with the names that stand behind its ids. */
export function namedVersion(names: ProjectNames, version: ProjectVersion): ProjectVersionRow {
  const { projectId: _id, ownerId, stepOwnerId, editedBy, ...rest } = version;
  return {
    ...rest,
    ownerName: personName(names, ownerId),
    stepOwnerName: personName(names, stepOwnerId),
    editorName: personName(names, editedBy),
  };
}
