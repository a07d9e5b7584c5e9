import type { Insertable, Selectable } from 'kysely';
import type { Project, ProjectContent, ProjectUpdate, ProjectVersion } from '../domain/projects/project.ts';
import type { ProjectWritten } from '../usecases/ports/project-repository.ts';
import type { ProjectTable, ProjectUpdateTable, ProjectVersionTable } from './tables/projects-table.ts';

export type ProjectRow = Selectable<ProjectTable> & { seat_ids: string[] };

export function toProject(row: ProjectRow): Project {
  return {
    id: row.id,
    networkId: row.network_id,
    ...contentOf(row),
    seatIds: row.seat_ids,
    createdBy: row.created_by,
    createdAt: row.created_at,
    updatedAt: row.updated_at,
    newsAt: row.news_at,
    askedAt: row.asked_at,
    version: row.version,
  };
}

export function fromProject(project: Project): Insertable<ProjectTable> {
  return {
    id: project.id,
    network_id: project.networkId,
    ...columnsOf(project),
    created_by: project.createdBy,
    created_at: project.createdAt,
    updated_at: project.updatedAt,
    news_at: project.newsAt,
    asked_at: project.askedAt,
    version: project.version,
  };
}

export function versionOf(
  project: Project,
  { editedBy, seatNames }: ProjectWritten,
): Insertable<ProjectVersionTable> {
  return {
    network_id: project.networkId,
    project_id: project.id,
    version: project.version,
    ...columnsOf(project),
    seat_names: JSON.stringify(seatNames),
    edited_by: editedBy,
    edited_at: project.updatedAt,
  };
}

export function toProjectVersion(row: Selectable<ProjectVersionTable>): ProjectVersion {
  return {
    projectId: row.project_id,
    version: row.version,
    ...contentOf(row),
    seatNames: row.seat_names,
    editedBy: row.edited_by,
    editedAt: row.edited_at,
  };
}

export function toUpdate(row: Selectable<ProjectUpdateTable>): ProjectUpdate {
  return {
    id: row.id,
    networkId: row.network_id,
    projectId: row.project_id,
    seatId: row.seat_id,
    seatName: row.seat_name,
    authorId: row.author_id,
    text: row.text,
    postedAt: row.posted_at,
  };
}

export function fromUpdate(update: ProjectUpdate): Insertable<ProjectUpdateTable> {
  return {
    id: update.id,
    network_id: update.networkId,
    project_id: update.projectId,
    seat_id: update.seatId,
    seat_name: update.seatName,
    author_id: update.authorId,
    text: update.text,
    posted_at: update.postedAt,
  };
}

function contentOf(row: Selectable<ProjectTable> | Selectable<ProjectVersionTable>): ProjectContent {
  const { title, aim, state, step, links } = row;
  return {
    ...{ title, aim, state, step, links },
    ownerId: row.owner_id,
    stepOwnerId: row.step_owner_id,
    stepDueOn: row.step_due_on,
  };
}

function columnsOf({ title, aim, state, ownerId, step, stepOwnerId, stepDueOn, links }: ProjectContent) {
  return {
    ...{ title, aim, state, step, owner_id: ownerId, step_owner_id: stepOwnerId, step_due_on: stepDueOn },
    links: JSON.stringify(links),
  };
}
