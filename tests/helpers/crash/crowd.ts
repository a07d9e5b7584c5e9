import { setTimeout as delay } from 'node:timers/promises';
import { formatInTimeZone } from 'date-fns-tz';
import type { PressShown } from '../../../src/simulator/bot-answer.ts';
import { buttonsOf, inputValues } from '../../../src/simulator/card-reading.ts';
import type { SimMessage, SimPerson } from '../../../src/simulator/world/world-data.ts';
import { pressLine } from '../../../src/texts/sittings/sitting.ts';
import { textOf } from '../network/running-network.ts';
import type { BigNetwork } from './big-network.ts';
import { wholeMinute } from './big-network.ts';
import type { OutsideTeams } from './outside-teams.ts';

/** An answer the product has confirmed to the person who gave it. */
export interface Acknowledged {
  aadObjectId: string;
  sittingId: string;
  dateVersion: number;
  state: string;
}

/** What the people of a network have done, and what they were told came of it. */
export interface Deeds {
  answers: Acknowledged[];
  /** "Presa visione" of urgent calls. */
  seen: { aadObjectId: string; sittingId: string }[];
  /** Sittings called for or moved, by the words the coordinator gave as the reason. */
  reasons: string[];
  /** The ordinary sitting, and the version of its date in the last round. */
  ordinary: { sittingId: string; dateVersion: number } | null;
  /** Presses that were answered with an error or not at all, and done again. */
  refused: number;
}

export interface CrowdOptions {
  teams: OutsideTeams;
  network: BigNetwork;
  /** Until somebody can answer again; asked after a press that went wrong. */
  upAgain: () => Promise<void>;
  /** After this instant nobody waits for a nudge any more. */
  nudgedBy: Date;
  /** When it resolves, nobody waits for anything any more. */
  closing: Promise<void>;
}

/** Presses at the same time: some are always on their way when a process dies. */
const HANDS = 10;
/** A person tries again a moment after something went wrong. */
const BREATH_MS = 200;
/** The share of the people without whom a round does not end. */
const NEARLY_ALL = 0.8;
/** From a move to the nudges about the new date. */
const NUDGE_AFTER_MS = 8_000;
const RECORDED = (['answer_recorded', 'answer_unchanged', 'acknowledged'] as const).map(
  (press) => pressLine(press) ?? '',
);

export interface Crowd {
  deeds: Deeds;
  round(n: number): Promise<void>;
  /** Resolves when the coordinator has moved the sitting for the first time: the next sweep convenes it. */
  moved: Promise<void>;
  /** Resolves when the first urgent sitting is called. */
  called: Promise<void>;
  /** Resolves with the first answer. */
  answered: Promise<void>;
}

/**
 * What happens in one round: the coordinator moves the ordinary sitting so near that it is convened, or tells those
 * who know of it, and calls an urgent one; everybody answers the card that comes, half of them only after a nudge in
 * the first round; every other one confirms to have seen the urgent call. Everything not confirmed is done again,
 * until it is. Resolves when nearly all are done: a notice twice in doubt may never come, and who waits for it waits
 * until the end.
 */
export function createCrowd(options: CrowdOptions): Crowd {
  const { teams, network, upAgain, nudgedBy, closing } = options;
  const { world, client } = teams;
  const deeds: Deeds = { answers: [], seen: [], reasons: [], ordinary: null, refused: 0 };
  const hands = createHands(HANDS);
  let movedTo = network.nearby;
  const desk = world.post({
    conversationId: world.openChat(network.coordinator.id),
    from: { id: network.coordinator.id, name: network.coordinator.name },
    text: 'scrivania',
  });
  const moved = Promise.withResolvers<void>();
  const called = Promise.withResolvers<void>();
  const answered = Promise.withResolvers<void>();
  return { deeds, round, moved: moved.promise, called: called.promise, answered: answered.promise };

  async function round(n: number): Promise<void> {
    await moveNear(n);
    moved.resolve();
    const everybody = [...network.people, network.coordinator];
    let done = 0;
    const nearlyAll = new Promise<void>((resolve, reject) => {
      for (const [at, person] of everybody.entries()) {
        Promise.all([answer(person, at, n), confirmCall(person, at, n)]).then(() => {
          done += 1;
          if (done >= everybody.length * NEARLY_ALL) resolve();
        }, reject);
      }
    });
    await Promise.all([callUrgently(n), Promise.race([nearlyAll, closing])]);
  }

  async function moveNear(n: number): Promise<void> {
    const { ordinary } = deeds;
    const soon = wholeMinute(new Date(Date.now() + NUDGE_AFTER_MS + network.nudgeMinutes * 60_000));
    movedTo = n === 1 ? network.nearby : new Date(Math.max(soon.getTime(), movedTo.getTime() + 60_000));
    const data = {
      verb: 'move_submit',
      ref:
        ordinary === null
          ? `series:${network.seriesOn}:${network.id}`
          : `id:${ordinary.sittingId}:${ordinary.dateVersion}`,
      date: formatInTimeZone(movedTo, 'Europe/Rome', 'yyyy-MM-dd'),
      time: formatInTimeZone(movedTo, 'Europe/Rome', 'HH:mm'),
      reason: `Spostamento di prova ${n}`,
    };
    await untilShown(network.coordinator, desk, { verb: 'move_submit', data }, (shown) => {
      return shown.shown === 'notice' && shown.text.startsWith('Seduta spostata');
    });
    deeds.reasons.push(`Spostamento di prova ${n}`);
  }

  async function callUrgently(n: number): Promise<void> {
    const { coordinator } = network;
    const chat = world.openChat(coordinator.id);
    const reason = `Urgenza di prova ${n}`;
    const confirms = () =>
      teams
        .arrived(chat)
        .findLast(
          (message) => textOf(message.card).includes(reason) && buttonOf(message, 'urgent_confirm') !== null,
        );
    while (confirms() === undefined) {
      const answer = await client.writeInChat({ as: coordinator, text: `urgente domani alle 10 ${reason}` });
      if (answer.status !== 200) await wentWrong();
    }
    const message = confirms() as SimMessage;
    await untilShown(coordinator, message, buttonOf(message, 'urgent_confirm') ?? never(), (shown) => {
      return shown.shown === 'notice' && shown.text.startsWith('Convocazione urgente n.');
    });
    deeds.reasons.push(reason);
    called.resolve();
  }

  async function answer(person: SimPerson, at: number, n: number): Promise<void> {
    const chat = world.openChat(person.id);
    const { aadObjectId } = person;
    const version = n + 1;
    const card = await teams.arrival(chat, (message) => {
      const data = buttonOf(message, 'answer')?.data;
      return data?.dateVersion === version && !textOf(message.card).includes('Urgenza di prova');
    });
    const state = (at + n) % 2 === 0 ? 'in_person' : 'remote';
    const button = buttonOf(card, 'answer', state) ?? never();
    const { sittingId } = button.data as { sittingId: string };
    deeds.ordinary = { sittingId, dateVersion: version };
    if (n === 1 && at % 2 === 1) await nudge(chat, card);
    let late = false;
    await hands(() =>
      untilShown(person, card, button, (shown) => {
        late = isMoved(shown);
        return late || isRecorded(shown);
      }),
    );
    if (late) return;
    deeds.answers.push({ aadObjectId, sittingId, dateVersion: version, state });
    answered.resolve();
  }

  async function confirmCall(person: SimPerson, at: number, n: number): Promise<void> {
    const call = await teams.arrival(world.openChat(person.id), (message) => isCall(message, n));
    if (at % 2 === 1) return;
    const seen = buttonOf(call, 'acknowledge');
    // The caller has seen it by calling.
    if (seen === null) return;
    await hands(() => untilShown(person, call, seen, isRecorded));
    deeds.seen.push({ aadObjectId: person.aadObjectId, sittingId: String(seen.data.sittingId) });
  }

  function isCall(message: SimMessage, n: number): boolean {
    const about = textOf(message.card).includes(`Urgenza di prova ${n}`);
    return about && buttonOf(message, 'answer') !== null;
  }

  /** The second card of the same date, or nobody comes any more. */
  async function nudge(chat: string, card: SimMessage): Promise<void> {
    const stop = new AbortController();
    const tooLate = delay(Math.max(0, nudgedBy.getTime() - Date.now()), undefined, { signal: stop.signal });
    const second = teams.arrival(
      chat,
      (message) => message.id !== card.id && message.summary.startsWith('Manca ancora la risposta'),
    );
    await Promise.race([second, tooLate]);
    stop.abort();
    await tooLate.catch(() => undefined);
  }

  async function untilShown(
    as: SimPerson,
    message: SimMessage,
    { verb, data }: { verb: string; data: Record<string, unknown> },
    done: (shown: PressShown) => boolean,
  ): Promise<void> {
    const inputs = message.card === null ? {} : inputValues(message.card);
    for (;;) {
      const press = { as, message, type: 'Action.Execute', verb, data: { ...inputs, ...data } } as const;
      const { shown } = await client.press(press);
      if (done(shown)) return;
      await wentWrong();
    }
  }

  async function wentWrong(): Promise<void> {
    deeds.refused += 1;
    await delay(BREATH_MS);
    await upAgain();
  }
}

/** Too late: the next round has begun. */
function isMoved(shown: PressShown): boolean {
  return shown.shown === 'card' && textOf(shown.card).includes(pressLine('date_changed') ?? 'never');
}

function isRecorded(shown: PressShown): boolean {
  if (shown.shown !== 'card') return false;
  const text = textOf(shown.card);
  return RECORDED.some((line) => text.includes(line));
}

function buttonOf(message: SimMessage, verb: string, state?: string) {
  if (message.card === null) return null;
  return (
    buttonsOf(message.card).find(
      (button) => button.verb === verb && (state === undefined || button.data.state === state),
    ) ?? null
  );
}

function never(): never {
  throw new Error('the card has no such button');
}

/** Lets at most so many things happen at once. */
function createHands(free: number): <T>(work: () => Promise<T>) => Promise<T> {
  const queue: (() => void)[] = [];
  let left = free;
  return async (work) => {
    if (left === 0) await new Promise<void>((resolve) => queue.push(resolve));
    else left -= 1;
    try {
      return await work();
    } finally {
      const next = queue.shift();
      if (next === undefined) left += 1;
      else next();
    }
  };
}
