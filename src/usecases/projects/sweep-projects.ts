import type { Network } from '../../domain/network/network.ts';
import type { Person } from '../../domain/network/person.ts';
import type { Project } from '../../domain/projects/project.ts';
import { askAt, quietKey } from '../../domain/projects/project-quiet.ts';
import { inChargeOf } from '../delegation/who-coordinates.ts';
import type { NewDelivery, Tx } from '../ports/store.ts';

/**
 * Asks how the projects go of which nothing was heard for long: each once, until there are news again. Asked is who
 * answers for it; once they have left, the coordination. Where there is nobody to ask the question is passed over.
 *
 * @returns when the next one is due; null when none is. The network is locked.
 */
export async function sweepProjects(
  tx: Tx,
  { network, now }: { network: Network; now: Date },
): Promise<Date | null> {
  const { timeZone } = network.settings.calendar;
  const waiting = (await tx.projects.notAsked(network.id)).flatMap((project) => {
    const dueAt = askAt(project, timeZone);
    return dueAt === null ? [] : [{ project, dueAt }];
  });
  const due = waiting.filter(({ dueAt }) => dueAt <= now);
  const people = due.length === 0 ? [] : await tx.people.list(network.id);
  const inCharge = due.length === 0 ? [] : await inChargeOf(tx, { network, people, now });
  for (const { project, dueAt } of due) {
    await tx.projects.noteAsked(network.id, project.id, now);
    const asked = whomToAsk(project, people, inCharge);
    const questions = asked.map((person): NewDelivery => question(project, person, dueAt));
    await tx.deliveries.enqueue(questions, now);
  }
  const coming = waiting.map(({ dueAt }) => dueAt.getTime()).filter((at) => at > now.getTime());
  return coming.length === 0 ? null : new Date(Math.min(...coming));
}

function whomToAsk(
  { ownerId }: Project,
  people: readonly Person[],
  inCharge: readonly Person[],
): readonly Person[] {
  const owner = people.find((person) => person.id === ownerId && person.inTeam);
  return owner === undefined ? inCharge : [owner];
}

function question(project: Project, person: Person, dueAt: Date): NewDelivery {
  return {
    networkId: project.networkId,
    sittingId: null,
    kind: 'project_quiet',
    lineKey: quietKey(project),
    recipient: { to: 'person', personId: person.id },
    dueAt,
  };
}
