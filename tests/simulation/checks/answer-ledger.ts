import type { Answer, AnswerState } from '../../../src/domain/answers/answer.ts';
import type { View } from '../../../src/domain/view/view.ts';
import { clockSpreadMs } from '../core/clocks.ts';
import type { World } from '../core/world.ts';

/** One intention of somebody to answer, however often it reached the product. */
export interface AnswerPressed {
  /** Entra object id. */
  human: string;
  sittingId: string;
  dateVersion: number;
  state: AnswerState;
  seq: number | null;
}

interface Pressed extends AnswerPressed {
  /** When, in true time. */
  at: number;
  recorded: number;
  open: boolean;
}

/** What somebody was last told of their answer to one date; null: what stands may be one of several. */
interface Told {
  dateVersion: number;
  state: AnswerState | null;
}

/** The simulation's own account of who answered what. */
export interface AnswerLedger {
  begin(pressed: AnswerPressed): AnswerPressed;
  /** @param view the card that came back; null when none did */
  heard(pressed: AnswerPressed, view: (View & { view: 'sitting' }) | null): void;
  /** An answer was stored. */
  stored(answer: Answer): void;
  /** Compares what stands with what people were told, of the sittings that are over. */
  check(): void;
}

/** Presses that come again on clocks this far apart cannot be told from new ones. */
const CLOCKS_APART_MS = 60_000;

export function createAnswerLedger(world: World): AnswerLedger {
  const pressed: Pressed[] = [];
  const told = new Map<string, Told | null>();
  const newest = new Map<string, Pressed>();
  const key = (sittingId: string, human: string) => `${sittingId}|${human}`;

  return {
    begin(given) {
      const one = { ...given, at: world.timeline.now(), recorded: 0, open: true };
      pressed.push(one);
      newest.set(key(one.sittingId, one.human), one);
      return one;
    },

    heard(given, view) {
      const one = given as Pressed;
      one.open = false;
      const place = key(one.sittingId, one.human);
      // Of presses that overlap nobody knows which came last.
      if (view === null || newest.get(place) !== one) return void told.set(place, null);
      const { press, viewer, sitting } = view;
      if (press === 'answer_recorded' && one.recorded === 0)
        world.violated('I6 acknowledged is stored', `${one.human} was told of an answer that is not there`);
      told.set(place, { dateVersion: sitting.dateVersion, state: viewer?.state ?? null });
    },

    stored(answer) {
      const person = world.data.people.get(answer.personId);
      const place = key(answer.sittingId, person?.aadObjectId ?? '');
      if (answer.via === 'on_behalf') return void told.set(place, null);
      const by = pressed.findLast(
        (one) =>
          one.human === person?.aadObjectId &&
          one.sittingId === answer.sittingId &&
          one.dateVersion === answer.dateVersion &&
          one.state === answer.state &&
          one.seq === answer.cardSeq,
      );
      if (by === undefined)
        return world.violated('I5 answers are those given', `${place} ${answer.state} was pressed by nobody`);
      by.recorded += 1;
      if (!by.open || newest.get(place) !== by) told.set(place, null);
      if (by.recorded > 1 && !clocksApart() && !wasHeldUp(by))
        world.violated(
          'I5 answers are those given',
          `${place} ${answer.state} was pressed once, stored twice`,
        );
    },

    check() {
      for (const [place, known] of told) {
        const [sittingId = '', human] = place.split('|');
        const sitting = world.data.sittings.get(sittingId);
        if (sitting === null || sitting.startsAt.getTime() > world.timeline.now()) continue;
        told.delete(place);
        newest.delete(place);
        if (known === null || known.dateVersion !== sitting.dateVersion || clocksApart()) continue;
        const people = world.data.people.where('network', sitting.networkId);
        const person = people.find(({ aadObjectId }) => aadObjectId === human);
        // Whoever has named a substitute is told of that, and not of their answer.
        const named = world.data.substitutions.where('sitting', sittingId);
        if (named.some(({ referentId }) => referentId === person?.id)) continue;
        const stands = world.data.answers
          .where('person', `${sittingId}|${person?.id}`)
          .filter(({ dateVersion }) => dateVersion === sitting.dateVersion)
          .reduce<Answer | null>((last, each) => (last === null || each.seq > last.seq ? each : last), null);
        if ((stands?.state ?? null) !== known.state)
          world.violated(
            'I5 what stands is what was told',
            `${place}: told ${known.state}, stands ${stands?.state}`,
          );
      }
      while (pressed.length > 2_000) pressed.shift();
    },
  };

  /** Whether the process that takes it has stood still with it in hand: to its clock it is a new one. */
  function wasHeldUp({ at }: Pressed): boolean {
    return (world.acting?.frozenUntil ?? 0) - at > CLOCKS_APART_MS;
  }

  function clocksApart(): boolean {
    const jumped = world.timeline.now() - world.lastJumpAt < 7 * 24 * 3_600_000;
    return jumped || clockSpreadMs(world) > CLOCKS_APART_MS;
  }
}
