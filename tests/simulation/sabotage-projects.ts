import type { Project } from '../../src/domain/projects/project.ts';
import type { Tx } from '../../src/usecases/ports/store.ts';
import type { NamedSabotage } from './sabotage.ts';

/** Faults with shared projects, actions and practices. */
export const SABOTAGES_OF_PROJECTS: Readonly<Record<string, NamedSabotage>> = {
  'a project that is asked after again and again': {
    breaks: 'I9 a quiet project is asked after once',
    tx: ({ projects }, { data }) => ({
      projects: {
        ...projects,
        async noteAsked(_networkId, id) {
          const project = data.projects.get(id);
          if (project === null) return;
          data.projects.put({ ...project, newsAt: new Date(project.newsAt.getTime() + 1) });
        },
      },
    }),
  },
  'a project that is asked after too soon': {
    breaks: 'I9 only a quiet project is asked after',
    tx: (tx) => quiet(tx, ({ newsAt }) => ({ newsAt: new Date(newsAt.getTime() - 20 * 24 * 3_600_000) })),
  },
  'a project that the coordination is asked after while its owner is there': {
    breaks: 'I9 asked is who answers for it',
    tx: (tx) => quiet(tx, () => ({ ownerId: null })),
  },
  'a reminder of an action that is done': {
    breaks: 'it is closed',
    tx: ({ actions }, { data }) => ({
      actions: {
        ...actions,
        open: async (networkId) =>
          data.actions.where('network', networkId).map((action) => ({ ...action, state: 'open' })),
        async byId(networkId, id) {
          const action = await actions.byId(networkId, id);
          return action === null ? null : { ...action, state: 'open' };
        },
      },
    }),
  },
  'an action nobody is reminded of': {
    breaks: 'is overdue since',
    tx: ({ actions }) => ({
      actions: {
        ...actions,
        open: async (networkId) =>
          (await actions.open(networkId)).map((action) => ({ ...action, dueOn: null })),
      },
    }),
  },
  'a digest that is decided again': {
    breaks: 'I9 a digest a month at most',
    withoutKeys: ['once'],
    tx: ({ practices }) => ({
      practices: {
        ...practices,
        lastDigest: async () => null,
        recordDigest: async (networkId, digest) => (await practices.recordDigest(networkId, digest)) || true,
      },
    }),
  },
  'a digest of what was told already': {
    breaks: 'I9 a digest has something to tell',
    tx: ({ practices }) => ({
      practices: {
        ...practices,
        async lastDigest(networkId) {
          const last = await practices.lastDigest(networkId);
          return last === null ? null : { ...last, until: new Date(0) };
        },
      },
    }),
  },
  'a digest that is never decided': {
    breaks: 'no digest of',
    tx: ({ practices }) => ({
      practices: { ...practices, newest: async () => ({ practices: [], total: 0 }) },
    }),
  },
  'an adoption that takes the place of the first': {
    breaks: 'I9 one adoption of each municipality',
    tx: ({ practices }) => ({
      practices: {
        ...practices,
        async adopt(adoption) {
          await practices.withdraw(adoption.networkId, adoption.practiceId, adoption.seatId);
          return practices.adopt(adoption);
        },
      },
    }),
  },
};

/** Projects that may be asked after are read as something else. */
function quiet({ projects }: Tx, as: (project: Project) => Partial<Project>): Partial<Tx> {
  return {
    projects: {
      ...projects,
      notAsked: async (networkId) =>
        (await projects.notAsked(networkId)).map((project) => ({ ...project, ...as(project) })),
    },
  };
}
