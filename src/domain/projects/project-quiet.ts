import { workingDayOnOrAfter } from '../calendar/holidays.ts';
import { addDaysOn } from '../calendar/on-date.ts';
import { localDate, zonedInstant } from '../calendar/wall-time.ts';
import type { Project } from './project.ts';
import { isOpenProject, QUIET_DAYS } from './project.ts';

const ASKED_AT = '09:00';

type Quiet = Pick<Project, 'state' | 'newsAt' | 'askedAt'>;

/**
 * When somebody is asked how a project goes: at 09:00 of the first working day at least 60 days after the last news.
 * Null for one that is closed, and once it was asked: only news make it asked again.
 */
export function askAt(project: Quiet, timeZone: string): Date | null {
  if (!isOpenProject(project) || project.askedAt !== null) return null;
  const on = workingDayOnOrAfter(addDaysOn(localDate(project.newsAt, timeZone), QUIET_DAYS));
  return zonedInstant(on, ASKED_AT, timeZone);
}

/** Whether nothing was heard of an open project for so long that somebody is asked, or has been. */
export function isQuiet(project: Quiet, { now, timeZone }: { now: Date; timeZone: string }): boolean {
  if (!isOpenProject(project)) return false;
  return addDaysOn(localDate(project.newsAt, timeZone), QUIET_DAYS) <= localDate(now, timeZone);
}

/** The key under which the question goes out once to each recipient, for the news after which it was quiet. */
export function quietKey({ id, newsAt }: Pick<Project, 'id' | 'newsAt'>): string {
  return `project_quiet:${id}@${newsAt.toISOString()}`;
}

/** Which project a question is about, and the news it follows; null for any other line key. */
export function quietOfKey(lineKey: string): { projectId: string; newsAt: Date } | null {
  const [, projectId, at] = /^project_quiet:(.+)@(\d{4}-[\d:.TZ-]+)$/s.exec(lineKey) ?? [];
  const newsAt = new Date(at ?? '');
  return projectId === undefined || Number.isNaN(newsAt.getTime()) ? null : { projectId, newsAt };
}
