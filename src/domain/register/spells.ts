import type { Presence, PresenceSpell } from '../files/presence-table.ts';

/** The stretch of presence that is still running, null when they are not there. */
export function openSpell(presence: Presence | null): PresenceSpell | null {
  if (presence?.state !== 'attended') return null;
  const last = presence.spells.at(-1);
  return last !== undefined && last.leftAt === null ? last : null;
}

/** Somebody arrives; whoever is there already only changes how. */
export function arrive(presence: Presence | null, mode: PresenceSpell['mode'], at: Date): Presence {
  const earlier = spellsOf(presence);
  const open = openSpell(presence);
  if (open?.mode === mode) return { state: 'attended', spells: earlier };
  const arrivedAt = notBefore(at, earlier);
  const closed = open === null ? earlier : [...earlier.slice(0, -1), { ...open, leftAt: arrivedAt }];
  return { state: 'attended', spells: [...closed, { mode, arrivedAt, leftAt: null }] };
}

/** Somebody leaves; of no effect when they are not there. */
export function leave(presence: Presence | null, at: Date): Presence | null {
  const open = openSpell(presence);
  if (open === null) return presence;
  const earlier = spellsOf(presence);
  return {
    state: 'attended',
    spells: [...earlier.slice(0, -1), { ...open, leftAt: notBefore(at, earlier) }],
  };
}

/** Whether each stretch ends after it began and before the next one begins; only the last may still run. */
export function areSound(spells: readonly PresenceSpell[]): boolean {
  return (
    spells.length > 0 &&
    spells.every(({ arrivedAt, leftAt }, index) => {
      const next = spells[index + 1];
      if (leftAt === null) return next === undefined;
      return leftAt > arrivedAt && (next === undefined || next.arrivedAt >= leftAt);
    })
  );
}

export function spellsOf(presence: Presence | null): PresenceSpell[] {
  return presence?.state === 'attended' ? presence.spells : [];
}

export function samePresence(one: Presence, other: Presence): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

/** A clock set back must not let anybody depart before arriving. */
function notBefore(at: Date, spells: readonly PresenceSpell[]): Date {
  const last = spells.at(-1);
  const least = last === undefined ? at : (last.leftAt ?? last.arrivedAt);
  return at > least ? at : least;
}
