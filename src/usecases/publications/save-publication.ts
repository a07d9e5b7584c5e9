import type { Publication } from '../../domain/publications/publication.ts';
import type { PublicationAction } from '../../domain/publications/publication-action.ts';
import type { PublicationForm } from '../../domain/publications/publication-form.ts';
import { readPublicationForm, toPublicationForm } from '../../domain/publications/publication-form.ts';
import type { Notice } from '../../domain/view/notice.ts';
import type { View } from '../../domain/view/view.ts';
import type { Caller, Context } from '../context.ts';
import { UNKNOWN_ITEM } from '../inbound/press-handler.ts';
import type { Tx } from '../ports/store.ts';
import { recordAudit } from '../record-audit.ts';
import { askMunicipalities } from './ask-municipalities.ts';
import { boardView } from './board-view.ts';
import { todayIn, withPlacements } from './load-publications.ts';
import { publicationForm, refuseEditing, refuseProposing } from './publication-form.ts';
import { publicationView } from './publication-view.ts';
import { afterPublicationChange, peopleOfSeat, tellPeople } from './tell-municipalities.ts';

interface Input {
  caller: Caller;
  action: Extract<PublicationAction, { verb: 'publication_save' }>;
  now: Date;
}

/**
 * Proposes an item to all municipalities, or changes one and keeps the version before. Anything wrong gives the form
 * back with what was typed and changes nothing; the same form sent again changes nothing either. Who proposes for a
 * municipality gets the item with the form in which they report for it.
 */
export async function savePublication(context: Context, tx: Tx, input: Input): Promise<View> {
  const { caller, action, now } = input;
  const network = (await tx.networks.lock(caller.network.id)) ?? caller.network;
  const { publicationId, version } = action;
  const stored = await tx.publications.byId(network.id, publicationId);
  if (stored === null && version !== null) return UNKNOWN_ITEM;
  const refused =
    stored === null
      ? await refuseProposing(tx, { caller, now })
      : await refuseEditing(tx, { caller, publication: stored, act: 'publication_change', now });
  if (refused !== null) return refused;
  const form = formOf(action);
  const { content, problems } = readPublicationForm(form, { today: todayIn(network, now), current: stored });
  if (problems.length > 0) return publicationForm(tx, { caller, publicationId, version, form, problems });
  if (stored === null) {
    const made = { id: publicationId, networkId: network.id, proposedBy: caller.person.id, proposedAt: now };
    return propose(context, tx, {
      caller,
      now,
      publication: { ...made, ...content, ...FIRST, updatedAt: now },
    });
  }
  const { title } = stored;
  if (isSame(stored, { ...stored, ...content })) {
    const same = { caller, publication: stored, now };
    if (version !== null)
      return boardView(tx, {
        ...same,
        notice: { code: 'publication_changed', title, version: null, told: 0 },
      });
    const notice: Notice = { code: 'publication_proposed', title, asked: 0, nobody: [], again: true };
    return proposedView(context, tx, { ...same, notice });
  }
  if (stored.withdrawn !== null)
    return boardView(tx, { caller, publication: stored, now, notice: { code: 'publication_gone', title } });
  if (stored.version !== version) {
    const newer = toPublicationForm(stored);
    const changed = [{ field: 'title', problem: 'changed_meanwhile' } as const];
    const again = { version: stored.version, form, problems: changed, newer };
    return publicationForm(tx, { caller, publicationId, ...again });
  }
  const publication = { ...stored, ...content, updatedAt: now, version: stored.version + 1 };
  return change(tx, { caller, now, publication });
}

const FIRST = { version: 1, withdrawn: null } as const;

async function propose(
  context: Context,
  tx: Tx,
  input: { caller: Caller; now: Date; publication: Publication },
): Promise<View> {
  const told = await askMunicipalities(tx, input);
  if (told === null) return UNKNOWN_ITEM;
  const { caller, now, publication } = input;
  const notice = { code: 'publication_proposed', title: publication.title, ...told, again: false } as const;
  return proposedView(context, tx, { caller, publication, now, notice });
}

/** With the report of one's own municipality at hand; for who speaks for all or for none, all of them. */
async function proposedView(
  context: Context,
  tx: Tx,
  input: { caller: Caller; publication: Publication; now: Date; notice: Notice },
): Promise<View> {
  const own = await publicationView(context, tx, input);
  return own.own.length === 1 ? own : boardView(tx, input);
}

/** Those who have published it or are about to are told that it says something else; the others' cards show it. */
async function change(
  tx: Tx,
  { caller, now, publication }: { caller: Caller; now: Date; publication: Publication },
): Promise<View> {
  const { id: publicationId, networkId, title, version } = publication;
  await tx.publications.save(publication, { editedBy: caller.person.id });
  const [loaded] = await withPlacements(tx, networkId, [publication]);
  const placements = loaded?.placements ?? [];
  const people = await tx.people.list(networkId);
  const concerned = placements.filter(({ state }) => state === 'published' || state === 'scheduled');
  for (const about of concerned) {
    const to = peopleOfSeat(about.seatId, people);
    const kind = 'publication_changed';
    await tellPeople(tx, { networkId, kind, about, of: version, to, dueAt: now }, now);
  }
  await afterPublicationChange(tx, { networkId, now }, placements);
  const details = { publicationId, version };
  await recordAudit(tx, caller, { act: 'publication_change', outcome: 'done', at: now, details });
  const notice = { code: 'publication_changed', title, version, told: concerned.length } as const;
  return boardView(tx, { caller, publication, now, notice });
}

function formOf(action: Input['action']): PublicationForm {
  const { kind, title, text, links, outletKinds, fromOn, untilOn, nudges } = action;
  return { kind, title, text, links, outletKinds, fromOn, untilOn, nudges };
}

function isSame(stored: Publication, written: Publication): boolean {
  return JSON.stringify(toPublicationForm(stored)) === JSON.stringify(toPublicationForm(written));
}
