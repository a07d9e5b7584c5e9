import type { Delivery } from '../../../src/domain/delivery/delivery.ts';
import type { Sitting } from '../../../src/domain/sittings/sitting.ts';
import { DEMO_PEOPLE } from '../../../src/simulator/demo/demo-people.ts';
import { textOf } from '../network/running-network.ts';
import type { Scene } from './scene.ts';

/** The sittings of the year that were convened, by their number. */
export function sittingsOf(scene: Scene): Promise<Sitting[]> {
  return scene.network.read(async (tx, { id }) => {
    const all = await tx.sittings.since(id, new Date('2027-01-01T00:00:00Z'));
    return all
      .filter(({ number }) => number !== null)
      .sort((a, b) => (a.number?.n ?? 0) - (b.number?.n ?? 0));
  });
}

export function deliveriesOf(scene: Scene): Promise<Delivery[]> {
  return scene.network.read(async (tx, { id }) => {
    const all = await tx.sittings.since(id, new Date('2027-01-01T00:00:00Z'));
    const each = [];
    for (const sitting of all) each.push(...(await tx.deliveries.forSitting(sitting.id)));
    return each;
  });
}

/** Kinds of messages that went more than once about one sitting to one conversation, each named once. */
export function repeatedKinds(deliveries: readonly Delivery[]): string[] {
  const seen = new Set<string>();
  const repeated = new Set<string>();
  for (const { status, kind, sittingId, recipient } of deliveries) {
    if (status !== 'sent') continue;
    const key = JSON.stringify([kind, sittingId, recipient]);
    if (seen.has(key)) repeated.add(kind);
    seen.add(key);
  }
  return [...repeated].sort();
}

/** Notifications that stand twice in one conversation although nobody asked. */
export function repeatedMessages(scene: Scene): string[] {
  const { world } = scene.network.app.simulator;
  const counts = new Map<string, number>();
  for (const { conversationId, summary, text } of scene.unasked()) {
    const owner = world.data.chats.find(({ id }) => id === conversationId)?.personId;
    const name = world.data.people.find(({ id }) => id === owner)?.key ?? 'channel';
    const line = `${name}: ${summary === '' ? text : summary}`;
    counts.set(line, (counts.get(line) ?? 0) + 1);
  }
  return [...counts].flatMap(([line, count]) => (count > 1 ? [`${count} × ${line}`] : [])).sort();
}

/** Lines in the channel that name somebody of the network. */
export function linesWithNames(scene: Scene): string[] {
  const names = DEMO_PEOPLE.map(({ name }) => name);
  const lines = scene.network
    .channel()
    .filter(({ fromBot }) => fromBot)
    .flatMap(({ card, text, summary }) => [...textOf(card).split('\n'), text, summary]);
  return [...new Set(lines.filter((line) => names.some((name) => line.includes(name))))];
}

/** Reminders of an answer that went to somebody who had given it for that date, which none may. */
export async function remindedAfterAnswering(scene: Scene): Promise<string[]> {
  const sittings = await sittingsOf(scene);
  const nudges = (await deliveriesOf(scene)).filter(
    ({ kind, status }) => kind === 'nudge' && status === 'sent',
  );
  return scene.network.read(async (tx) => {
    const wrong: string[] = [];
    for (const sitting of sittings) {
      const answers = await tx.answers.history(sitting.id);
      for (const { sittingId, lineKey, recipient, sentAt } of nudges) {
        if (sittingId !== sitting.id || recipient.to !== 'person') continue;
        const version = Number(lineKey.split('@')[1]);
        const answered = answers.find(
          ({ personId, dateVersion, recordedAt }) =>
            personId === recipient.personId && dateVersion === version && recordedAt < (sentAt ?? recordedAt),
        );
        if (answered !== undefined) wrong.push(`${sitting.number?.n} ${lineKey} ${recipient.personId}`);
      }
    }
    return wrong;
  });
}

/** "1 published 3": the minutes of each sitting, and the number of the one that approved them. */
export async function minutesOf(scene: Scene): Promise<string[]> {
  const sittings = await sittingsOf(scene);
  return scene.network.read(async (tx, { id }) => {
    const lines: string[] = [];
    for (const sitting of sittings) {
      const minutes = await tx.minutes.bySitting(id, sitting.id);
      if (minutes === null) continue;
      const at = sittings.find((each) => each.id === minutes.adopted?.atSittingId);
      lines.push(`${sitting.number?.n} ${minutes.status} ${at?.number?.n ?? '-'}`);
    }
    return lines;
  });
}

/** Titles of the items that went on from one sitting to another. */
export function carriedItems(scene: Scene): Promise<string[]> {
  return scene.network.read(async (tx, { id }) => {
    const sittings = await tx.sittings.since(id, new Date('2027-01-01T00:00:00Z'));
    const titles: string[] = [];
    for (const sitting of sittings)
      for (const item of await tx.agenda.forSitting(id, sitting.id))
        if (item.carriedFrom !== null) titles.push(item.title);
    return titles;
  });
}
