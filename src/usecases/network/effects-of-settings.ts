import type { Network } from '../../domain/network/network.ts';
import { broughtInLine } from '../../domain/settings/in-line.ts';
import type { OutlookInput } from '../../domain/settings/outlook-of-settings.ts';
import { outlookOf } from '../../domain/settings/outlook-of-settings.ts';
import type { EffectGroup } from '../../domain/settings/settings-effect.ts';
import { groupEffects, settingsEffects } from '../../domain/settings/settings-effect.ts';
import type { Tx } from '../ports/store.ts';

const DAY_MS = 86_400_000;
/** Reminders of the minutes go out up to this long after a sitting. */
const BACK_DAYS = 62;
/** A year, and the month of its end. */
const AHEAD_DAYS = 396;

/** What will go out differently in the year to come. Reads what stands before the change is written. */
export async function effectsOfSettings(
  tx: Tx,
  { before, after, now }: { before: Network; after: Network; now: Date },
): Promise<EffectGroup[]> {
  const stored = await tx.sittings.since(before.id, new Date(now.getTime() - BACK_DAYS * DAY_MS));
  const lines = await tx.planRuns.decided(stored.map((sitting) => sitting.id));
  const reminders = await tx.actions.decided(before.id);
  const common: Omit<OutlookInput, 'network' | 'stored'> = {
    actions: await tx.actions.open(before.id),
    decided: new Set([...lines, ...reminders]),
    now,
    until: new Date(now.getTime() + AHEAD_DAYS * DAY_MS),
  };
  const changed = { before: before.settings, after: after.settings, now };
  const inLine = stored.map((sitting) => broughtInLine(sitting, changed) ?? sitting);
  return groupEffects(
    settingsEffects(
      outlookOf({ ...common, network: before, stored }),
      outlookOf({ ...common, network: after, stored: inLine }),
      now,
    ),
  );
}
