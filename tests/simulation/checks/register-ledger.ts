import type { RegisterEntry } from '../../../src/domain/register/register-entry.ts';
import type { View } from '../../../src/domain/view/view.ts';
import type { World } from '../core/world.ts';

export interface CheckInPressed {
  /** Entra object id. */
  human: string;
  sittingId: string;
  as: 'in_person' | 'remote' | 'left';
}

type There = 'in_person' | 'remote' | null;

/** The simulation's own account of who was there. */
export interface RegisterLedger {
  begin(pressed: CheckInPressed): CheckInPressed;
  heard(pressed: CheckInPressed, view: (View & { view: 'roll_call' }) | null): void;
  /** An entry was stored. */
  stored(entry: RegisterEntry): void;
  /** Compares what the entries come to with what people were told. */
  check(): void;
}

export function createRegisterLedger(world: World): RegisterLedger {
  const pressed: (CheckInPressed & { open: boolean })[] = [];
  const told = new Map<string, { there: There } | null>();
  const newest = new Map<string, CheckInPressed>();
  const key = (sittingId: string, human: string) => `${sittingId}|${human}`;

  return {
    begin(given) {
      const one = { ...given, open: true };
      pressed.push(one);
      newest.set(key(one.sittingId, one.human), one);
      return one;
    },

    heard(given, view) {
      (given as CheckInPressed & { open: boolean }).open = false;
      const place = key(given.sittingId, given.human);
      if (view === null || newest.get(place) !== given) return void told.set(place, null);
      told.set(place, { there: view.viewer?.there ?? null });
    },

    stored(entry) {
      if (isClosed(entry.sittingId, entry.seq) && (entry.event !== 'corrected' || entry.reason === null))
        world.violated(
          'I5 a closed register is closed',
          `${entry.event} after the closing of ${entry.sittingId}`,
        );
      if (entry.event === 'closed' || entry.event === 'corrected') return;
      const human = world.data.people.get(entry.attendeeId.slice('person:'.length))?.aadObjectId ?? '';
      const place = key(entry.sittingId, human);
      const asked = entry.event === 'left' ? 'left' : entry.mode;
      const own = pressed.filter((one) => one.human === human && one.sittingId === entry.sittingId);
      if (!own.some(({ as }) => as === asked))
        world.violated('I5 the register is what was pressed', `${place} ${asked} was pressed by nobody`);
      const by = own.findLast((one) => one.as === asked && one.open);
      if (by === undefined || newest.get(place) !== by) told.set(place, null);
    },

    check() {
      for (const [place, known] of told) {
        const [sittingId = '', human] = place.split('|');
        const entries = world.data.registers.where('sitting', sittingId).sort((a, b) => a.seq - b.seq);
        const network = world.data.sittings.get(sittingId)?.networkId ?? '';
        const person = world.data.people.where('network', network).find((each) => each.aadObjectId === human);
        const there = thereAtTheEnd(entries, `person:${person?.id}`);
        if (known !== null && there !== known.there)
          world.violated('I5 the register is what was told', `${place}: told ${known.there}, is ${there}`);
      }
      told.clear();
      newest.clear();
      while (pressed.length > 2_000) pressed.shift();
    },
  };

  function isClosed(sittingId: string, before: number): boolean {
    const entries = world.data.registers.where('sitting', sittingId);
    return entries.some(({ event, seq }) => event === 'closed' && seq < before);
  }
}

/** The entries of one person, told in the simplest way. */
function thereAtTheEnd(entries: readonly RegisterEntry[], attendeeId: string): There {
  let there: There = null;
  for (const entry of entries) {
    if (entry.event === 'closed' || entry.attendeeId !== attendeeId) continue;
    if (entry.event === 'left') there = null;
    else if (entry.event !== 'corrected') there = entry.mode;
  }
  return there;
}
