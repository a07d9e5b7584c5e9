import { randomUUID } from 'node:crypto';
import { workingDayOnOrAfter } from '../../domain/calendar/holidays.ts';
import { addDaysOn } from '../../domain/calendar/on-date.ts';
import { DEMO_PROJECTS } from '../../texts/simulator/simulator-projects.ts';
import type { DemoPressing } from './demo-pressing.ts';

/**
 * Starts the shared projects of the demo network, and has their members tell how they go, as they would: by pressing.
 *
 * @param today `yyyy-MM-dd`, from which the days of their next steps are counted
 */
export async function seedDemoProjects(
  { networkId, seatOf, idOf, press }: DemoPressing,
  today: string,
): Promise<void> {
  for (const { by, seats, updates, step, ...texts } of DEMO_PROJECTS) {
    const about = { networkId, projectId: randomUUID() };
    await press(by, {
      ...{ verb: 'project_save', ...about, ...texts, version: null, links: '' },
      ...{ ownerId: idOf(by), seatIds: [by, ...seats].map(seatOf), step: step?.text ?? '' },
      stepOwnerId: step === null ? '' : idOf(step.by),
      stepDueOn: step === null ? '' : workingDayOnOrAfter(addDaysOn(today, step.inDays)),
    });
    for (const [key, text] of updates)
      await press(key, { verb: 'project_post', ...about, updateId: randomUUID(), text });
  }
}
