import { mayCoordinate } from '../../domain/network/authority.ts';
import type { PlacementState } from '../../domain/publications/placement.ts';
import { PLACEMENT_STATES } from '../../domain/publications/placement.ts';
import { isOver, mayPropose } from '../../domain/publications/publication.ts';
import { EMPTY_PUBLICATION } from '../../domain/publications/publication-form.ts';
import { readYear } from '../../domain/reading/read-year.ts';
import type { Notice } from '../../domain/view/notice.ts';
import type { PublicationRow, PublicationView } from '../../domain/view/publication-view.ts';
import type { Caller, Context } from '../context.ts';
import type { CommandInput, Shown } from '../inbound/command-input.ts';
import type { Tx } from '../ports/store.ts';
import { mayEditOutlets } from './edit-outlets.ts';
import type { LoadedPublication } from './load-publications.ts';
import { loadCurrent, missingOf, todayIn } from './load-publications.ts';
import { newPublicationForm } from './publication-form.ts';
import { publicationsYear } from './show-publications-year.ts';

/** Items shown in the list: those that miss an answer first. */
const SHOWN = 20;

/** `notizie`: the items that stand, and who is missing; `notizie 2027`: what each municipality relaunched in a year. */
export async function showPublications(context: Context, tx: Tx, input: CommandInput): Promise<Shown> {
  const { caller, rest, alone, now } = input;
  const thisYear = Number(todayIn(caller.network, now).slice(0, 4));
  const year = readYear(rest, thisYear);
  if (year !== null) return { view: await publicationsYear(tx, { caller, year, now }), private: false };
  return { view: await publicationsView(context, tx, { caller, now, alone }), private: false };
}

/** `pubblica <titolo>`: the form, with what was typed in it, in the caller's own chat. */
export async function proposePublication(context: Context, tx: Tx, input: CommandInput): Promise<Shown> {
  const { caller, rest, quoted = '', now } = input;
  const form = { ...EMPTY_PUBLICATION, title: rest, text: quoted };
  return { view: await newPublicationForm(context, tx, { caller, form, now }), private: true };
}

/** The list; one that everybody sees offers nothing of the viewer's own. */
export async function publicationsView(
  _context: Context,
  tx: Tx,
  input: { caller: Caller; now: Date; alone?: boolean; notice?: Notice | null },
): Promise<Extract<PublicationView, { view: 'publications' }>> {
  const { caller, now, alone = true, notice = null } = input;
  const { network, person, authority } = caller;
  const today = todayIn(network, now);
  const shown = (await loadCurrent(tx, { network, now }))
    .map((loaded) => toRow(loaded, today))
    .filter(({ over, missing }) => !over || missing.length > 0);
  const rows = [
    ...shown.filter(({ missing }) => missing.length > 0),
    ...shown.filter(({ missing }) => missing.length === 0),
  ];
  return {
    view: 'publications',
    networkId: network.id,
    rows: rows.slice(0, SHOWN),
    total: rows.length,
    canPropose: alone && mayPropose(person, mayCoordinate(authority)),
    canImport: alone && mayCoordinate(authority),
    outletsOf: alone
      ? mayEditOutlets(caller, await tx.seats.list(network.id)).map(({ id, name }) => ({ id, name }))
      : [],
    year: Number(today.slice(0, 4)),
    notice,
  };
}

function toRow(loaded: LoadedPublication, today: string): PublicationRow {
  const { publication, placements } = loaded;
  const { id, kind, title, fromOn, untilOn, withdrawn } = publication;
  const named = (state: PlacementState) =>
    placements.filter((each) => each.state === state).map(({ seatName }) => seatName);
  return {
    ...{ publicationId: id, kind, title, fromOn, untilOn },
    over: isOver(publication, today),
    withdrawn: withdrawn !== null,
    seats: Object.fromEntries(PLACEMENT_STATES.map((state) => [state, named(state)])) as Record<
      PlacementState,
      string[]
    >,
    missing: missingOf(loaded, today).map(({ seatName }) => seatName),
  };
}
