import type { MinutesWord, NetworkSettings } from '../settings/settings.ts';
import type { DocumentLink, Sitting } from '../sittings/sitting.ts';

/**
 * - `proposed`: waits for the coordinator
 * - `accepted`: on the agenda
 * - `refused`: answered with a word
 * - `removed`: was on the agenda and was taken off; kept, so that it is not carried once more
 */
export type AgendaState = 'proposed' | 'accepted' | 'refused' | 'removed';

/** Something to be treated at one sitting (product §8), or proposed for it. */
export interface AgendaItem {
  id: string;
  networkId: string;
  sittingId: string;
  title: string;
  /** What the proposer adds for the coordinator; empty without. */
  note: string;
  /** Person id; null when nobody of the network can be named. */
  proposedBy: string | null;
  /** Who presents it, a name as text; null without one. */
  presenter: string | null;
  /** Planned minutes; null when not said. */
  minutes: number | null;
  /** From 1, without gaps, among the accepted items of its sitting; 0 in every other state. */
  position: number;
  state: AgendaState;
  /** The word with which it was refused; null in every other state. */
  refusal: string | null;
  links: DocumentLink[];
  /** Null until the coordinator says. */
  treated: boolean | null;
  /** Id of the item of an earlier sitting that this one goes on with; null for a new one. */
  carriedFrom: string | null;
  /** Convocation number of the sitting it was carried from; null for a new one. */
  carriedFromNumber: { n: number; year: number } | null;
  proposedAt: Date;
  /** Grows with every change but that of the position: a form made for an older one does not overwrite a newer. */
  version: number;
}

/** Items every ordinary agenda has; their titles are in `texts/`. */
export type FixedItem = 'previous_minutes_approval' | 'previous_minutes_acknowledgement' | 'other_business';

/** One line of an agenda as it is shown. */
export interface AgendaLine {
  /** `first`, `last`, or the item's id: stable for the life of the sitting. */
  key: string;
  /** Null for an item with a title of its own. */
  fixed: FixedItem | null;
  /** Null for a fixed item: `agendaTitle` of the texts gives the words of either. */
  title: string | null;
  presenter: string | null;
  minutes: number | null;
  links: DocumentLink[];
  carried: boolean;
  carriedFromNumber: { n: number; year: number } | null;
  treated: boolean | null;
}

/** The key of the first line: the minutes of the sitting before or, for an urgent one, its reason. */
export const FIRST_LINE = 'first';
export const LAST_LINE = 'last';

/**
 * The agenda of a sitting: the accepted items in order, between the minutes of the sitting before and any other
 * business (product §8). The first item is there at the first sitting too: the network met before it had the bot. An
 * urgent sitting treats what it was called for: its reason, then what was added.
 */
export function agendaLines(
  items: readonly AgendaItem[],
  sitting: Pick<Sitting, 'kind' | 'reason'>,
  settings: Pick<NetworkSettings, 'minutesWord'>,
): AgendaLine[] {
  const accepted = acceptedItems(items).map(toLine);
  if (sitting.kind === 'urgent') {
    return sitting.reason === null
      ? accepted
      : [emptyLine(FIRST_LINE, { title: sitting.reason }), ...accepted];
  }
  return [
    emptyLine(FIRST_LINE, { fixed: minutesItem(settings.minutesWord) }),
    ...accepted,
    emptyLine(LAST_LINE, { fixed: 'other_business' }),
  ];
}

/** What is on the agenda, in order. */
export function acceptedItems(items: readonly AgendaItem[]): AgendaItem[] {
  return items.filter((item) => item.state === 'accepted').sort((a, b) => a.position - b.position);
}

/** What waits for the coordinator, oldest first. */
export function proposedItems(items: readonly AgendaItem[]): AgendaItem[] {
  return items
    .filter((item) => item.state === 'proposed')
    .sort((a, b) => a.proposedAt.getTime() - b.proposedAt.getTime() || (a.id < b.id ? -1 : 1));
}

/** Minutes planned in all; an item without minutes counts none. */
export function plannedMinutes(lines: readonly AgendaLine[]): number {
  return lines.reduce((sum, line) => sum + (line.minutes ?? 0), 0);
}

/** When each line begins if the sitting keeps to the minutes planned, which those without minutes do not take. */
export function agendaTimes(lines: readonly AgendaLine[], startsAt: Date): Date[] {
  let at = startsAt.getTime();
  return lines.map((line) => {
    const begins = new Date(at);
    at += (line.minutes ?? 0) * 60_000;
    return begins;
  });
}

function minutesItem(word: MinutesWord): FixedItem {
  return word === 'approval' ? 'previous_minutes_approval' : 'previous_minutes_acknowledgement';
}

function toLine(item: AgendaItem): AgendaLine {
  const { id, title, presenter, minutes, links, carriedFrom, carriedFromNumber, treated } = item;
  const carried = carriedFrom !== null;
  return { key: id, fixed: null, title, presenter, minutes, links, carried, carriedFromNumber, treated };
}

function emptyLine(key: string, own: { title: string } | { fixed: FixedItem }): AgendaLine {
  const nothing = { presenter: null, minutes: null, links: [], carried: false, carriedFromNumber: null };
  return { key, fixed: null, title: null, ...own, ...nothing, treated: null };
}
