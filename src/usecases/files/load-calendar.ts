import type { AgendaLine } from '../../domain/agenda/agenda.ts';
import { agendaLines } from '../../domain/agenda/agenda.ts';
import { upcomingSittings } from '../../domain/calendar/series.ts';
import { calendarEvent } from '../../domain/files/calendar-event.ts';
import type { FileModel } from '../../domain/files/file-model.ts';
import type { FileRequest } from '../../domain/files/file-request.ts';
import type { Network } from '../../domain/network/network.ts';
import type { Sitting } from '../../domain/sittings/sitting.ts';
import type { Tx } from '../ports/store.ts';

const YEAR_MS = 365 * 86_400_000;
const TO_COME = 12;
const REFRESH_MINUTES = 60;

interface Input {
  network: Network;
  now: Date;
}

/** The calendar of a network: its sittings from a year ago, and the next twelve dates (product §3). */
export async function loadFeed(tx: Tx, { network, now }: Input): Promise<FileModel> {
  const from = new Date(now.getTime() - YEAR_MS);
  const stored = await tx.sittings.since(network.id, from);
  // A date without a row is known by its series date alone: the id it is given here is never shown.
  const upcoming = upcomingSittings({ network, stored, now, count: TO_COME, newId: () => '' });
  const planned = upcoming.filter(({ id }) => id === '');
  const shown = [...stored.filter(({ startsAt }) => startsAt >= from), ...planned];
  const events = [];
  for (const sitting of shown.sort((a, b) => a.startsAt.getTime() - b.startsAt.getTime())) {
    const agenda = sitting.id === '' ? [] : await loadAgenda(tx, network, sitting);
    events.push(calendarEvent(network, { sitting, agenda }, now));
  }
  return calendar(network, REFRESH_MINUTES, events);
}

/** One sitting, to be put into a calendar by hand; null when it is not of this network. */
export async function loadSittingEvent(
  tx: Tx,
  { network, request, now }: Input & { request: Extract<FileRequest, { file: 'sitting_event' }> },
): Promise<FileModel | null> {
  const sitting = await tx.sittings.byId(network.id, request.sittingId);
  if (sitting === null) return null;
  const agenda = await loadAgenda(tx, network, sitting);
  return calendar(network, null, [calendarEvent(network, { sitting, agenda }, now)]);
}

async function loadAgenda(tx: Tx, network: Network, sitting: Sitting): Promise<AgendaLine[]> {
  return agendaLines(await tx.agenda.forSitting(network.id, sitting.id), sitting, network.settings);
}

function calendar(
  { id: networkId, name: networkName, settings }: Network,
  refreshMinutes: number | null,
  events: Extract<FileModel, { file: 'calendar' }>['calendar']['events'],
): FileModel {
  const { timeZone } = settings.calendar;
  return { file: 'calendar', calendar: { networkId, networkName, timeZone, refreshMinutes, events } };
}
