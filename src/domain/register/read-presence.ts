import { addDaysOn } from '../calendar/on-date.ts';
import { localDate } from '../calendar/wall-time.ts';
import type { Presence, PresenceSpell } from '../files/presence-table.ts';
import { readDateFields } from '../reading/read-date-fields.ts';
import type { Sitting } from '../sittings/sitting.ts';
import { areSound, openSpell, spellsOf } from './spells.ts';

export const PRESENCE_CHOICES = ['in_person', 'remote', 'excused', 'absent'] as const;

/** How somebody was there, as the form of the register offers it. */
export type PresenceChoice = (typeof PRESENCE_CHOICES)[number];

/** What the form of the register did not accept, and what was typed. */
export interface RegisterProblem {
  problem:
    | 'attendee_missing'
    | 'presence_missing'
    | 'arrived_missing'
    | 'arrived_unreadable'
    | 'left_unreadable'
    | 'left_before_arrived'
    | 'still_there'
    | 'before_last'
    | 'future'
    | 'reason_missing'
    | 'reason_too_long';
  understood: string | null;
}

export interface PresenceForm {
  presence: PresenceChoice;
  arrived: string;
  left: string;
  /** One more stretch of presence, after those recorded. */
  again: boolean;
}

export type PresenceReading =
  | { presence: Presence; problem: null }
  | { presence: null; problem: RegisterProblem };

interface Known {
  recorded: Presence | null;
  sitting: Pick<Sitting, 'startsAt'>;
  timeZone: string;
  now: Date;
}

const HALF_DAY_MS = 12 * 3_600_000;

/**
 * Reads what the coordinator says of one person. A time left empty stays as it was recorded: without a recorded one,
 * the arrival is the start of the sitting and there is no departure. A time is a wall time of the sitting's day, or
 * of the day after when the sitting goes past midnight.
 */
export function readPresence(form: PresenceForm, known: Known): PresenceReading {
  if (form.presence === 'excused' || form.presence === 'absent') {
    return { presence: { state: form.presence }, problem: null };
  }
  const arrivedAt = readTime(form.arrived, known);
  if (arrivedAt === 'unreadable') return wrong('arrived_unreadable', form.arrived);
  const leftAt = readTime(form.left, known);
  if (leftAt === 'unreadable') return wrong('left_unreadable', form.left);
  const typed = { mode: form.presence, arrivedAt, leftAt };
  const spells = form.again ? oneMore(typed, known) : replaced(typed, known);
  if ('problem' in spells) return { presence: null, problem: spells };
  if (!areSound(spells)) return wrong('left_before_arrived', `${form.arrived}–${form.left}`);
  const latest = spells.flatMap((spell) => [
    spell.arrivedAt,
    ...(spell.leftAt === null ? [] : [spell.leftAt]),
  ]);
  if (latest.some((instant) => instant > known.now)) {
    return wrong('future', [form.arrived, form.left].filter((text) => text.trim() !== '').join('–'));
  }
  return { presence: { state: 'attended', spells }, problem: null };
}

interface Typed {
  mode: PresenceSpell['mode'];
  arrivedAt: Date | null;
  leftAt: Date | null;
}

function replaced({ mode, arrivedAt, leftAt }: Typed, { recorded, sitting, now }: Known): PresenceSpell[] {
  const earlier = spellsOf(recorded);
  const [first, last] = [earlier[0], earlier.at(-1)];
  if (arrivedAt !== null || first === undefined || last === undefined) {
    const start = now < sitting.startsAt ? now : sitting.startsAt;
    return [{ mode, arrivedAt: arrivedAt ?? start, leftAt }];
  }
  const end = leftAt ?? last.leftAt;
  if (last.mode === mode) return [...earlier.slice(0, -1), { ...last, leftAt: end }];
  return [{ mode, arrivedAt: first.arrivedAt, leftAt: end }];
}

function oneMore({ mode, arrivedAt, leftAt }: Typed, { recorded }: Known): PresenceSpell[] | RegisterProblem {
  const earlier = spellsOf(recorded);
  if (arrivedAt === null) return { problem: 'arrived_missing', understood: null };
  const last = earlier.at(-1);
  const next: PresenceSpell = { mode, arrivedAt, leftAt };
  // The same form sent again.
  if (last !== undefined && last.arrivedAt.getTime() === arrivedAt.getTime())
    return [...earlier.slice(0, -1), next];
  if (openSpell(recorded) !== null) return { problem: 'still_there', understood: null };
  if (last?.leftAt && arrivedAt < last.leftAt) return { problem: 'before_last', understood: null };
  return [...earlier, next];
}

function readTime(text: string, { sitting, timeZone }: Known): Date | 'unreadable' | null {
  if (text.trim() === '') return null;
  const { startsAt } = sitting;
  const before = new Date(startsAt.getTime() - 2 * 24 * 3_600_000);
  const day = localDate(startsAt, timeZone);
  const read = readDateFields(day, text, before, timeZone);
  if (read.kind !== 'instant') return 'unreadable';
  if (startsAt.getTime() - read.startsAt.getTime() <= HALF_DAY_MS) return read.startsAt;
  const next = readDateFields(addDaysOn(day, 1), text, before, timeZone);
  return next.kind === 'instant' ? next.startsAt : 'unreadable';
}

function wrong(problem: RegisterProblem['problem'], understood: string): PresenceReading {
  return { presence: null, problem: { problem, understood: understood.trim().slice(0, 60).toWellFormed() } };
}
