import type { Network } from '../network/network.ts';
import type { Sitting } from '../sittings/sitting.ts';
import { occurrences, occurrencesBetween } from './calendar.ts';
import type { Occurrence } from './calendar-rule.ts';

/** A date of the series that has no row yet, as the sitting it will be. */
export function plannedSitting(network: Network, occurrence: Occurrence, id: string): Sitting {
  const { settings } = network;
  return {
    id,
    networkId: network.id,
    kind: 'ordinary',
    seriesOn: occurrence.seriesOn,
    startsAt: occurrence.startsAt,
    durationMinutes: settings.calendar.durationMinutes,
    place: settings.place,
    link: settings.link,
    status: 'planned',
    dateVersion: 1,
    sequence: 0,
    number: null,
    convenedAt: null,
    convenedBy: null,
    answerBy: null,
    reason: null,
    noticeMinutes: null,
    agendaVersion: 0,
    agendaChangedAt: null,
    proposals: 0,
    proposedAt: null,
    documents: [],
    change: null,
    minutesOutAt: null,
  };
}

/**
 * Dates of the series without a row. There is one ordinary sitting a month at most, so a stored one stands for its
 * whole month: after a change of the rule the month already convened does not get a second sitting.
 */
function withoutRow(found: Occurrence[], stored: readonly Sitting[]): Occurrence[] {
  const months = new Set(
    stored.flatMap((sitting) => (sitting.seriesOn === null ? [] : [sitting.seriesOn.slice(0, 7)])),
  );
  return found.filter((occurrence) => !months.has(occurrence.seriesOn.slice(0, 7)));
}

/** The dates of the series between two instants that are not stored, as sittings; `newId` names them. */
export function virtualSittings(input: {
  network: Network;
  stored: readonly Sitting[];
  from: Date;
  to: Date;
  newId: () => string;
}): Sitting[] {
  const found = occurrencesBetween(input.network.settings.calendar, input.from, input.to);
  return withoutRow(found, input.stored).map((o) => plannedSitting(input.network, o, input.newId()));
}

/**
 * The next `count` sittings that have not ended at `now`: stored ones (cancelled included) and dates still to be
 * convened, by start.
 */
export function upcomingSittings(input: {
  network: Network;
  stored: readonly Sitting[];
  now: Date;
  count: number;
  newId: () => string;
}): Sitting[] {
  const { network, stored, now, count, newId } = input;
  const live = stored.filter((s) => s.startsAt.getTime() + s.durationMinutes * 60_000 > now.getTime());
  const found = occurrences(network.settings.calendar, now, count + stored.length);
  const planned = withoutRow(found, stored).map((o) => plannedSitting(network, o, newId()));
  return [...live, ...planned].sort((a, b) => a.startsAt.getTime() - b.startsAt.getTime()).slice(0, count);
}

/** The next sitting that will take place: not cancelled, not over. Null when the calendar has none. */
export function nextSitting(input: Parameters<typeof upcomingSittings>[0]): Sitting | null {
  const upcoming = upcomingSittings({ ...input, count: input.count + input.stored.length });
  return upcoming.find((sitting) => sitting.status !== 'cancelled') ?? null;
}
