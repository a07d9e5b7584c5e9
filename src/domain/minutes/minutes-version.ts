import type { MinutesText } from './minutes.ts';

/**
 * A text of one item that is not the stored one, kept so that it can be had back.
 *
 * - `replaced`: it was stored until another took its place
 * - `set_aside`: it was typed, and its writer kept what somebody else had stored meanwhile
 */
export interface MinutesVersion extends Pick<MinutesText, 'text' | 'decisions'> {
  /** Of one set aside, given by the form, so that the same form sent twice is one version. */
  id: string;
  networkId: string;
  minutesId: string;
  /** Key of the agenda item. */
  itemKey: string;
  origin: 'replaced' | 'set_aside';
  /** Person id of who wrote it. */
  by: string;
  /** When it was written. */
  at: Date;
}

/** After so long a text of one's own is taken for finished: what is written then begins anew. */
const STOOD_MS = 30 * 60_000;

/**
 * Whether the stored text is worth keeping when another takes its place: somebody else's always, one's own when it has
 * stood for half an hour. A page saves every few seconds, and each of those steps is nothing anybody would look for.
 */
export function isWorthKeeping(
  stored: MinutesText | null,
  edit: Pick<MinutesText, 'editedBy' | 'editedAt'>,
): stored is MinutesText & { editedBy: string } {
  if (stored === null || stored.editedBy === null) return false;
  if (stored.text === '' && stored.decisions.length === 0) return false;
  if (stored.editedBy !== edit.editedBy) return true;
  return edit.editedAt.getTime() - stored.editedAt.getTime() >= STOOD_MS;
}
