import type { Presence, PresenceCorrection, PresenceSpell } from '../../domain/files/presence-table.ts';
import { clockTime } from '../dates.ts';

/** "in presenza dalle 10:05 alle 11:30". */
export function spellText({ mode, arrivedAt, leftAt }: PresenceSpell, timeZone: string): string {
  const how = mode === 'in_person' ? 'in presenza' : 'da remoto';
  const arrival = `${how} dalle ${clockTime(arrivedAt, timeZone)}`;
  return leftAt === null ? arrival : `${arrival} alle ${clockTime(leftAt, timeZone)}`;
}

/** "in presenza dalle 10:05 alle 11:00, da remoto dalle 11:20", "assente giustificato", "assente". */
export function presenceText(presence: Presence, timeZone: string): string {
  if (presence.state === 'excused') return 'assente giustificato';
  if (presence.state === 'absent') return 'assente';
  return presence.spells.map((spell) => spellText(spell, timeZone)).join(', ');
}

/** "da «assente» a «in presenza dalle 10:05» (motivo: arrivo non registrato)". */
export function correctionChangeText(
  { before, after, reason }: Pick<PresenceCorrection, 'before' | 'after' | 'reason'>,
  timeZone: string,
): string {
  return `da «${presenceText(before, timeZone)}» a «${presenceText(after, timeZone)}» (motivo: ${reason})`;
}
