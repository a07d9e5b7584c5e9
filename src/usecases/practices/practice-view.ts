import { mayCoordinate } from '../../domain/network/authority.ts';
import { isInvited } from '../../domain/network/person.ts';
import type { Seat } from '../../domain/network/seat.ts';
import type { Adoption, Practice } from '../../domain/practices/practice.ts';
import { mayEditPractice } from '../../domain/practices/practice.ts';
import type { PracticeProblem } from '../../domain/practices/practice-form.ts';
import type { Notice } from '../../domain/view/notice.ts';
import type { AdoptionRow } from '../../domain/view/practice-view.ts';
import type { View } from '../../domain/view/view.ts';
import type { Caller, Context } from '../context.ts';
import { maySpeakFor } from '../network/may-speak-for.ts';
import type { Tx } from '../ports/store.ts';
import { changeableSittings } from '../sittings/changeable-sittings.ts';

const RELATED = 3;

interface Input {
  caller: Caller;
  practice: Practice;
  now: Date;
  notice?: Notice | null;
  /** As typed, when something was not accepted. */
  note?: string;
  problems?: PracticeProblem[];
}

/** One practice as the caller sees it. */
export async function practiceView(context: Context, tx: Tx, input: Input): Promise<View> {
  const { caller, now, notice = null, note = '', problems = [] } = input;
  const { network, person, authority } = caller;
  const seats = await tx.seats.list(network.id);
  const practice = withSeatName(input.practice, seats);
  const { id, authorId } = practice;
  const adopters = maySpeakFor(caller, seats);
  const adoptions = (await tx.practices.adoptions(network.id, [id])).flatMap(
    ({ seatId, note: said, adoptedAt }): AdoptionRow[] => {
      const seat = seats.find((each) => each.id === seatId);
      const own = adopters.some((each) => each.id === seatId);
      return seat === undefined ? [] : [{ seatId, seatName: seat.name, note: said, adoptedAt, own }];
    },
  );
  const adopted = new Set(adoptions.map(({ seatId }) => seatId));
  const author = authorId === null ? null : await tx.people.byId(network.id, authorId);
  const related = await tx.practices.related(practice, RELATED);
  return {
    view: 'practice',
    networkId: network.id,
    practice,
    authorName: author?.name ?? null,
    adoptions,
    related: related.map((each) => ({
      practiceId: each.id,
      title: each.title,
      seatName: seatNameOf(each, seats),
    })),
    canEdit: mayEditPractice(practice, person, mayCoordinate(authority)),
    adopters: adopters
      .filter((seat) => seat.id !== practice.seatId && !adopted.has(seat.id))
      .map(({ id: seatId, name }) => ({ id: seatId, name })),
    sittings:
      isInvited(person) || mayCoordinate(authority)
        ? await changeableSittings(context, tx, { network, now })
        : [],
    timeZone: network.settings.calendar.timeZone,
    note,
    problems,
    notice,
  };
}

/** The municipality as it is called today; its name of then once it has left. */
export function seatNameOf({ seatId, seatName }: Practice, seats: readonly Seat[]): string {
  return seats.find(({ id }) => id === seatId)?.name ?? seatName;
}

export function withSeatName(practice: Practice, seats: readonly Seat[]): Practice {
  return { ...practice, seatName: seatNameOf(practice, seats) };
}

/** Names of the municipalities that have adopted a practice, by its id. */
export function adoptersOf(
  adoptions: readonly Adoption[],
  seats: readonly Seat[],
): (practiceId: string) => string[] {
  return (id) =>
    adoptions
      .filter(({ practiceId }) => practiceId === id)
      .flatMap(({ seatId }) => seats.filter((seat) => seat.id === seatId).map(({ name }) => name));
}
