import type { AgendaLine } from '../agenda/agenda.ts';
import type { Network } from '../network/network.ts';
import type { Sitting } from '../sittings/sitting.ts';
import { calendarUid } from './calendar-uid.ts';
import type { CalendarEvent } from './file-model.ts';

const DAY_MS = 86_400_000;

/**
 * One sitting as calendars show it. The settings of a planned date change without leaving a date of their own; so
 * that a client takes them, the version is said to be made today: not now, or no two answers would be alike.
 */
export function calendarEvent(
  network: Network,
  { sitting, agenda }: { sitting: Sitting; agenda: AgendaLine[] },
  now: Date,
): CalendarEvent {
  const { sequence, kind, status, number, startsAt, durationMinutes, place, link, reason, change } = sitting;
  const lastChangedAt = lastChange(network, sitting, now);
  const today = new Date(Math.floor(now.getTime() / DAY_MS) * DAY_MS);
  return {
    uid: calendarUid(sitting),
    ...{ sequence, kind, status, number, startsAt, durationMinutes, place, link, agenda, reason, change },
    answerBy: status === 'convened' && sitting.answerBy !== null && now < startsAt ? sitting.answerBy : null,
    lastChangedAt,
    madeAt: latest([lastChangedAt, today]),
  };
}

function lastChange(network: Network, sitting: Sitting, now: Date): Date {
  const known = [network.setUpAt, sitting.convenedAt, sitting.agendaChangedAt, sitting.change?.at ?? null];
  return latest(
    known.filter((instant) => instant !== null && instant <= now),
    new Date(0),
  );
}

function latest(instants: readonly (Date | null)[], fallback: Date = new Date(0)): Date {
  return new Date(Math.max(fallback.getTime(), ...instants.map((instant) => instant?.getTime() ?? 0)));
}
