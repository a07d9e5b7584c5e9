import type { Delivery } from '../../domain/delivery/delivery.ts';
import type { Untruth } from '../../domain/delivery/still-true.ts';
import { untruthOfNetworkMessage } from '../../domain/delivery/still-true.ts';
import type { Network } from '../../domain/network/network.ts';
import type { Person } from '../../domain/network/person.ts';
import { isInvited } from '../../domain/network/person.ts';
import type { Placement } from '../../domain/publications/placement.ts';
import type { Publication } from '../../domain/publications/publication.ts';
import { isOver } from '../../domain/publications/publication.ts';
import type {
  PublicationMessageKind,
  PublicationNewsKind,
} from '../../domain/publications/publication-message.ts';
import { isQuestionMessage, publicationOfKey } from '../../domain/publications/publication-message.ts';
import { isStillPlanned } from '../../domain/publications/publication-reminders.ts';
import type { View } from '../../domain/view/view.ts';
import type { Context } from '../context.ts';
import { inChargeOf } from '../delegation/who-coordinates.ts';
import type { Tx } from '../ports/store.ts';
import { questionView } from './answer-question.ts';
import { todayIn, withPlacements } from './load-publications.ts';
import { municipalityView } from './publication-view.ts';

interface Input {
  delivery: Delivery;
  kind: PublicationMessageKind;
  network: Network;
  person: Person | null;
  now: Date;
}

type Message = { still: true; view: View } | { still: false; reason: Untruth };

/** What to send now of a message about an item, or why it is no longer true. */
export async function publicationMessage(context: Context, tx: Tx, input: Input): Promise<Message> {
  const { delivery, kind, network, person, now } = input;
  const general = untruthOfNetworkMessage({ ...input, pending: 0 });
  if (general !== null) return { still: false, reason: general };
  const about = publicationOfKey(delivery.lineKey);
  const publication = about === null ? null : await tx.publications.byId(network.id, about.publicationId);
  if (about === null || publication === null || person === null) return { still: false, reason: 'done' };
  if (isQuestionMessage(kind))
    return questionMessage(tx, { ...input, person, publication, questionId: about.of, kind });
  const { seatId } = about;
  const [loaded] = await withPlacements(tx, network.id, [publication]);
  const placement = loaded?.placements.find((each) => each.seatId === seatId);
  if (placement === undefined) return { still: false, reason: 'done' };
  if (!isInvited(person) || person.position.seatId !== seatId) return { still: false, reason: 'left' };
  const { timeZone } = network.settings.calendar;
  const planned = isStillPlanned(delivery.lineKey, { publication, placement, timeZone, now });
  const reason = untruth(kind, {
    publication,
    placement,
    of: about.of,
    today: todayIn(network, now),
    planned,
  });
  if (reason !== null) return { still: false, reason };
  return {
    still: true,
    view: await municipalityView(context, tx, { network, publication, now, seatId, message: kind }),
  };
}

/** Answered by a colleague, changed again, taken back, off the plan: what was queued before is not said any more. */
function untruth(
  kind: PublicationNewsKind,
  input: { publication: Publication; placement: Placement; of: string; today: string; planned: boolean },
): Untruth | null {
  const { publication, placement, of, today, planned } = input;
  const { state } = placement;
  if (kind === 'publication_withdrawn') return publication.withdrawn === null ? 'superseded' : null;
  if (kind === 'publication_takedown') {
    if (state !== 'published') return 'answered';
    return isOver(publication, today) && planned ? null : 'superseded';
  }
  if (isOver(publication, today)) return 'done';
  if (kind === 'publication_changed') return String(publication.version) === of ? null : 'superseded';
  if (state !== (kind === 'publication_scheduled' ? 'scheduled' : 'waiting')) return 'answered';
  return kind === 'publication_asked' || planned ? null : 'superseded';
}

async function questionMessage(
  tx: Tx,
  input: Input & {
    person: Person;
    publication: Publication;
    questionId: string;
    kind: 'publication_question' | 'publication_answer';
  },
): Promise<Message> {
  const { kind, network, person, publication, questionId, now } = input;
  const question = await tx.publications.questionById(network.id, questionId);
  if (question === null) return { still: false, reason: 'done' };
  if (kind === 'publication_answer') {
    if (question.answer === null || question.askedBy !== person.id) return { still: false, reason: 'done' };
    const view = await questionView(tx, { network, question, canAnswer: false, message: kind });
    return { still: true, view };
  }
  if (question.answer !== null) return { still: false, reason: 'answered' };
  const people = await tx.people.list(network.id);
  const inCharge = await inChargeOf(tx, { network, people, now });
  if (publication.proposedBy !== person.id && !inCharge.some(({ id }) => id === person.id))
    return { still: false, reason: 'not_in_charge' };
  return {
    still: true,
    view: await questionView(tx, { network, question, canAnswer: true, message: kind }),
  };
}
