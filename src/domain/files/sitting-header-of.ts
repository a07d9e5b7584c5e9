import type { Network } from '../network/network.ts';
import type { Sitting } from '../sittings/sitting.ts';
import type { SittingHeader } from './sitting-header.ts';

/** What stands at the top of documents about a sitting, on today's data. */
export function sittingHeaderOf(network: Network, sitting: Sitting): SittingHeader {
  const { kind, number, startsAt, durationMinutes, place, reason, noticeMinutes } = sitting;
  return {
    bodyName: network.settings.bodyName,
    networkName: network.name,
    kind,
    number,
    startsAt,
    durationMinutes,
    timeZone: network.settings.calendar.timeZone,
    place,
    urgency: kind === 'urgent' ? { reason: reason ?? '', noticeMinutes: noticeMinutes ?? 0 } : null,
  };
}
