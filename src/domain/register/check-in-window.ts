import type { NetworkSettings } from '../settings/settings.ts';
import type { Sitting } from '../sittings/sitting.ts';
import { endsAt } from '../sittings/sitting.ts';

/** When people may check in and out by themselves; both instants included. */
export interface CheckInWindow {
  opensAt: Date;
  closesAt: Date;
}

export function checkInWindow(
  sitting: Pick<Sitting, 'startsAt' | 'durationMinutes'>,
  settings: Pick<NetworkSettings, 'checkInBeforeMinutes' | 'checkInAfterMinutes'>,
): CheckInWindow {
  return {
    opensAt: new Date(sitting.startsAt.getTime() - settings.checkInBeforeMinutes * 60_000),
    closesAt: new Date(endsAt(sitting).getTime() + settings.checkInAfterMinutes * 60_000),
  };
}

export function isWithin({ opensAt, closesAt }: CheckInWindow, now: Date): boolean {
  return opensAt <= now && now <= closesAt;
}
