import type { Delivery } from '../../../src/domain/delivery/delivery.ts';
import type { Placement } from '../../../src/domain/publications/placement.ts';
import type { Publication } from '../../../src/domain/publications/publication.ts';
import type { PublicationQuestion } from '../../../src/domain/publications/publication-question.ts';
import type { DuePublicationReminder } from '../../../src/domain/publications/publication-reminders.ts';
import type { Change } from '../../helpers/memory/journal.ts';
import type { Process } from '../core/process.ts';
import type { World } from '../core/world.ts';
import { peopleInCharge } from './in-charge.ts';
import { maySpeakFor, toldFor } from './of-seat.ts';

/** Follows items to publish, what municipalities say of them, and questions (product §9, ADR 42). */
export function watchPublications(
  world: World,
  change: Change,
  acting: Process,
  together: readonly Change[],
) {
  const { table, before, after } = change;
  switch (table) {
    case 'publications':
      if (before === null) isAskedOfAll(after as Publication);
      return;
    case 'placements':
      return isOneReport(before as Placement | null, after as Placement | null);
    case 'publication_questions':
      return reachesSomebody(before as PublicationQuestion | null, after as PublicationQuestion);
    case 'deliveries':
      if (before === null) isTheFirst(after as Delivery);
      return;
    case 'publication_runs':
      return goesOut(after as DuePublicationReminder & { networkId: string });
    default:
      return;
  }

  /** One row for each municipality of the network, and a message to each of its people. */
  function isAskedOfAll({ id, networkId }: Publication): void {
    const seats = world.data.seats.where('network', networkId).map((seat) => seat.id);
    const asked = world.data.placements.where('publication', id).map(({ seatId }) => seatId);
    if (JSON.stringify(seats.sort()) !== JSON.stringify(asked.sort()))
      world.violated('I9 one report row of each municipality', `${id} asks ${asked} of ${seats}`);
    for (const seatId of seats)
      isTold(toldFor(world, networkId, seatId), `publication_asked:${id}/${seatId}@`);
  }

  /** An item is sent with its proposal, and then never again as a new one. */
  function isTheFirst({ kind, lineKey, networkId }: Delivery): void {
    if (kind !== 'publication_asked') return;
    const [, publicationId = ''] = /:([^/]+)\//.exec(lineKey) ?? [];
    const isProposed = together.some(
      (each) => each.table === 'publications' && each.before === null && idOf(each) === publicationId,
    );
    if (!isProposed) world.violated('I9 an item goes once to each', `${lineKey} of ${networkId}`);
  }

  /** Nothing is added later or goes; what is said replaces what was said, by somebody who may say it. */
  function isOneReport(was: Placement | null, is: Placement | null): void {
    const { publicationId, seatId } = (is ?? was) as Placement;
    const which = `${publicationId} at ${seatId}`;
    const isNew = together.some((each) => each.table === 'publications' && idOf(each) === publicationId);
    if (is === null || (was === null ? !isNew : is.version !== was.version + 1))
      world.violated('I9 one report row of each municipality', which);
    if (
      is !== null &&
      was !== null &&
      !maySpeakFor(world, { personId: is.reportedBy, seatId, now: acting.now() })
    )
      world.violated('I7 nobody without the role', `${is.reportedBy} reports ${which}`);
  }

  /** A question goes to whoever proposed the item, or coordinates; its answer to who asked. */
  function reachesSomebody(was: PublicationQuestion | null, is: PublicationQuestion): void {
    const { id, networkId, publicationId, seatId, askedBy } = is;
    const of = `${publicationId}/${seatId}@${id}`;
    if (was === null) {
      const proposedBy = world.data.publications.get(publicationId)?.proposedBy ?? null;
      const proposer = proposedBy === null ? null : world.data.people.get(proposedBy);
      const reachable = proposer?.inTeam === true;
      const to = reachable ? [proposer] : peopleInCharge(world, networkId, acting.now());
      isTold(to, `publication_question:${of}`);
      return;
    }
    if (was.answer !== null || was.askedBy !== askedBy || was.text !== is.text)
      world.violated('I9 a question is answered once', id);
    if (askedBy !== null) isTold([{ id: askedBy }], `publication_answer:${of}`);
  }

  /** A reminder that was decided is for all who are told in the name of the municipality. */
  function goesOut({ networkId, kind, publicationId, seatId, on, decision }: RunRow): void {
    if (decision === 'sent')
      isTold(toldFor(world, networkId, seatId), `${kind}:${publicationId}/${seatId}@${on}`);
  }

  function isTold(people: readonly { id: string }[], key: string): void {
    const told = new Set(
      together.flatMap((each) => {
        const delivery = each.table === 'deliveries' ? (each.after as Delivery) : null;
        const isIt = delivery?.lineKey.startsWith(key) && delivery.recipient.to === 'person';
        return isIt && delivery?.recipient.to === 'person' ? [delivery.recipient.personId] : [];
      }),
    );
    const ids = people.map(({ id }) => id);
    if (ids.some((id) => !told.has(id)) || told.size !== new Set(ids).size)
      world.violated('I9 it goes to those it is for', `${key}: to ${[...told]}, is for ${ids}`);
  }
}

function idOf({ after }: Change): string {
  return (after as Publication).id;
}

type RunRow = DuePublicationReminder & { networkId: string };
