import type { Project, ProjectUpdate } from '../../../src/domain/projects/project.ts';
import { isOpenProject } from '../../../src/domain/projects/project.ts';
import type { ProjectRepository, ProjectWritten } from '../../../src/usecases/ports/project-repository.ts';
import type { MemoryData } from './memory-data.ts';
import { by } from './order.ts';
import { must, mustBelong } from './references.ts';

const NEWS_FIRST = by<Project>(
  ({ newsAt }) => -newsAt.getTime(),
  ({ id }) => id,
);
const BY_STEP = by<Project>(
  ({ stepDueOn }) => stepDueOn,
  ({ createdAt }) => createdAt,
  ({ id }) => id,
);
const LAST_FIRST = by<ProjectUpdate>(
  ({ postedAt }) => -postedAt.getTime(),
  ({ id }) => id,
);

export function openProjects({ projects }: MemoryData, networkId: string) {
  const open = projects.where('network', networkId).filter(isOpenProject).sort(BY_STEP);
  return open.map(({ title, state, step, stepDueOn }) => ({ title, state, step, stepDueOn }));
}

export function projectRepository(data: MemoryData): ProjectRepository {
  const { projects, projectVersions: versions, projectUpdates: updates } = data;
  const own = (networkId: string, id: string) => {
    const project = projects.get(id);
    return project?.networkId === networkId ? project : null;
  };

  function keep(project: Project, { editedBy, seatNames }: ProjectWritten): void {
    const { id: projectId, networkId, version, updatedAt: editedAt } = project;
    const { title, aim, state, ownerId, step, stepOwnerId, stepDueOn, links } = project;
    const content = { title, aim, state, ownerId, step, stepOwnerId, stepDueOn, links };
    const row = { ...content, projectId, networkId, version, seatNames: [...seatNames], editedBy, editedAt };
    must('inserted' in versions.insert(row), 'each version is kept once');
  }

  return {
    byId: async (networkId, id) => own(networkId, id),
    list: async (networkId) => projects.where('network', networkId).sort(NEWS_FIRST),
    notAsked: async (networkId) =>
      projects
        .where('network', networkId)
        .filter((project) => isOpenProject(project) && project.askedAt === null)
        .sort(NEWS_FIRST)
        .reverse(),

    openInBrief: async (networkId) => openProjects(data, networkId),

    async insert(project, written) {
      check(data, project, written.editedBy);
      if (!('inserted' in projects.insert(inOrder(project)))) return false;
      keep(project, written);
      return true;
    },

    async save(project, written) {
      if (own(project.networkId, project.id) === null) return;
      check(data, project, written.editedBy);
      projects.put(inOrder(project));
      keep(project, written);
    },

    async noteAsked(networkId, id, at) {
      const project = own(networkId, id);
      if (project !== null) projects.put({ ...project, askedAt: at });
    },

    async versions(networkId, id) {
      if (own(networkId, id) === null) return [];
      const kept = versions.where('project', id).sort((a, b) => b.version - a.version);
      return kept.map(({ networkId: _network, ...version }) => version);
    },

    async post(update) {
      const { networkId, projectId, seatId, authorId, postedAt } = update;
      mustBelong(data, networkId, { projects: [projectId], seats: [seatId], people: [authorId] });
      if (!('inserted' in updates.insert(update))) return false;
      const project = own(networkId, projectId);
      if (project !== null) projects.put({ ...project, newsAt: postedAt, askedAt: null });
      return true;
    },

    updates: async (networkId, id) =>
      own(networkId, id) === null ? [] : updates.where('project', id).sort(LAST_FIRST),

    async lastUpdates(networkId) {
      const all = projects.where('network', networkId);
      return all.flatMap(({ id }) => updates.where('project', id).sort(LAST_FIRST).slice(0, 1));
    },
  };
}

function inOrder(project: Project): Project {
  return { ...project, seatIds: [...project.seatIds].sort() };
}

function check(data: MemoryData, project: Project, editedBy: string): void {
  const { networkId, seatIds, ownerId, stepOwnerId, createdBy } = project;
  mustBelong(data, networkId, { seats: seatIds, people: [ownerId, stepOwnerId, createdBy, editedBy] });
}
