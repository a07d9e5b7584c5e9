import type { Delivery } from '../../../src/domain/delivery/delivery.ts';
import type { Network } from '../../../src/domain/network/network.ts';
import type { Person } from '../../../src/domain/network/person.ts';
import type { Project, ProjectUpdate, ProjectVersion } from '../../../src/domain/projects/project.ts';
import type { Change } from '../../helpers/memory/journal.ts';
import type { Process } from '../core/process.ts';
import type { World } from '../core/world.ts';
import { dayIn, daysAfter } from './days.ts';
import { peopleInCharge } from './in-charge.ts';

const HOUR_MS = 3_600_000;
const QUIET_DAYS = 60;
/** Longer than any run of days off. */
const LONGEST_HOLIDAY_DAYS = 7;

/** Follows the projects: who is asked how one goes, when, and how often (product §9, ADR 41). */
export function watchProjects(
  world: World,
): (change: Change, acting: Process, together: readonly Change[]) => void {
  /** The transaction in which each was asked after since its last news. */
  const asked = new Map<string, readonly Change[]>();
  return ({ table, before, after }, acting, together) => {
    if (table === 'project_versions') asked.delete((after as ProjectVersion).projectId);
    if (table === 'project_updates') asked.delete((after as ProjectUpdate).projectId);
    if (table === 'projects')
      isAskedOfAll(before as Project | null, after as Project | null, acting, together);
    const delivery = after as Delivery | null;
    if (table === 'deliveries' && before === null && delivery?.kind === 'project_quiet')
      isRightlyAsked(delivery, acting, together);
  };

  function isRightlyAsked(delivery: Delivery, acting: Process, together: readonly Change[]): void {
    const project = projectOf(world, delivery);
    if (project === null) {
      world.violated('I9 only a quiet project is asked after', delivery.lineKey);
      return;
    }
    const { id, state } = project;
    if ((asked.get(id) ?? together) !== together)
      world.violated('I9 a quiet project is asked after once', `${id} again, without news`);
    asked.set(id, together);
    const quietFrom = daysAfter(dayIn(zoneOf(world, project), lastNews(world, project)), QUIET_DAYS);
    const today = dayIn(zoneOf(world, project), new Date(acting.now().getTime() + HOUR_MS));
    if (today < quietFrom || isClosed(state))
      world.violated('I9 only a quiet project is asked after', `${id}, ${state}, quiet from ${quietFrom}`);
    const wanted = whoAnswers(world, project, acting.now());
    const { recipient } = delivery;
    if (!wanted.some((person) => recipient.to === 'person' && recipient.personId === person.id))
      world.violated('I9 asked is who answers for it', `${id}: ${JSON.stringify(recipient)}`);
  }

  function isAskedOfAll(
    before: Project | null,
    project: Project | null,
    acting: Process,
    together: readonly Change[],
  ): void {
    if (project === null || before === null || project.askedAt === null || before.askedAt !== null) return;
    const questions = together.flatMap(({ table, after }) =>
      table === 'deliveries' && (after as Delivery).kind === 'project_quiet' ? [after as Delivery] : [],
    );
    for (const { id } of whoAnswers(world, project, acting.now()))
      if (!questions.some((each) => isFor(each, id) && each.lineKey.includes(project.id)))
        world.violated('I9 a quiet project is asked after', `${project.id} is not asked of ${id}`);
  }
}

/** Why a question how a project goes must not go out any more; null when it may. */
export function whyNotAsked(world: World, delivery: Delivery, now: Date): string | null {
  const project = projectOf(world, delivery);
  if (project === null || isClosed(project.state)) return 'the project is closed';
  if (!delivery.lineKey.endsWith(`@${lastNews(world, project).toISOString()}`)) return 'there are news';
  const inCharge = peopleInCharge(world, project.networkId, now);
  const isIts = isFor(delivery, project.ownerId) || inCharge.some(({ id }) => isFor(delivery, id));
  return isIts ? null : 'the recipient does not answer for it';
}

/** Every project that has been quiet for long was asked after. */
export function checkQuietProjects(world: World, { id: networkId, settings }: Network, now: Date): void {
  const today = dayIn(settings.calendar.timeZone, now);
  for (const project of world.data.projects.where('network', networkId)) {
    if (isClosed(project.state) || project.askedAt !== null) continue;
    const newsOn = dayIn(settings.calendar.timeZone, lastNews(world, project));
    if (daysAfter(newsOn, QUIET_DAYS + LONGEST_HOLIDAY_DAYS) < today)
      world.violated('I1 nothing due is lost', `nobody was asked how ${project.id} goes since ${newsOn}`);
  }
}

function projectOf({ data }: World, { lineKey }: Delivery): Project | null {
  return data.projects.get(/^project_quiet:([^@]+)@/.exec(lineKey)?.[1] ?? '');
}

function zoneOf({ data }: World, { networkId }: Project): string {
  return data.networks.get(networkId)?.settings.calendar.timeZone ?? 'UTC';
}

function isClosed(state: Project['state']): boolean {
  return state === 'done' || state === 'dropped';
}

/** The last that anybody wrote of it. */
function lastNews({ data }: World, { id }: Project): Date {
  const changes = data.projectVersions.where('project', id).map(({ editedAt }) => editedAt.getTime());
  const updates = data.projectUpdates.where('project', id).map(({ postedAt }) => postedAt.getTime());
  return new Date(Math.max(...changes, ...updates));
}

function whoAnswers(world: World, { networkId, ownerId }: Project, now: Date): Person[] {
  const owner = ownerId === null ? null : world.data.people.get(ownerId);
  return owner?.inTeam === true ? [owner] : peopleInCharge(world, networkId, now);
}

function isFor({ recipient }: Delivery, personId: string | null): boolean {
  return recipient.to === 'person' && recipient.personId === personId;
}
