import { mayCoordinate } from '../../domain/network/authority.ts';
import type { Publication } from '../../domain/publications/publication.ts';
import { mayEditPublication, mayPropose } from '../../domain/publications/publication.ts';
import type { PublicationForm, PublicationProblem } from '../../domain/publications/publication-form.ts';
import { EMPTY_PUBLICATION, toPublicationForm } from '../../domain/publications/publication-form.ts';
import type { View } from '../../domain/view/view.ts';
import type { Caller, Context } from '../context.ts';
import type { Tx } from '../ports/store.ts';
import { recordAudit } from '../record-audit.ts';
import { todayIn } from './load-publications.ts';

interface Input {
  caller: Caller;
  publicationId: string;
  version: number | null;
  form: PublicationForm;
  problems?: PublicationProblem[];
  newer?: PublicationForm | null;
}

/** The form, for a new item or an existing one, as it was filled in. */
export async function publicationForm(tx: Tx, input: Input): Promise<View> {
  const { caller, publicationId, version, form, problems = [], newer = null } = input;
  const { id: networkId } = caller.network;
  const seatCount = (await tx.seats.list(networkId)).length;
  return { view: 'publication_form', networkId, publicationId, version, form, seatCount, problems, newer };
}

/** The form of a new item, from today; who may not propose is told who may. */
export async function newPublicationForm(
  context: Context,
  tx: Tx,
  input: { caller: Caller; form?: PublicationForm; now: Date },
): Promise<View> {
  const { caller, form = EMPTY_PUBLICATION, now } = input;
  const refused = await refuseProposing(tx, { caller, now });
  if (refused !== null) return refused;
  const dated = { ...form, fromOn: form.fromOn || todayIn(caller.network, now) };
  return publicationForm(tx, { caller, publicationId: context.newId(), version: null, form: dated });
}

/** Null for who may propose; the others are told who may, and the attempt is audited. */
export async function refuseProposing(
  tx: Tx,
  { caller, now }: { caller: Caller; now: Date },
): Promise<View | null> {
  if (mayPropose(caller.person, mayCoordinate(caller.authority))) return null;
  await recordAudit(tx, caller, { act: 'publication_propose', outcome: 'refused', at: now });
  return { view: 'notice', notice: { code: 'publication_not_referent' } };
}

/** The form of an existing one; whoever may not change it is told who may. */
export async function editPublicationForm(
  tx: Tx,
  { caller, publication, now }: { caller: Caller; publication: Publication; now: Date },
): Promise<View> {
  const refused = await refuseEditing(tx, { caller, publication, act: 'publication_change', now });
  if (refused !== null) return refused;
  const { id, version } = publication;
  return publicationForm(tx, {
    ...{ caller, publicationId: id, version },
    form: toPublicationForm(publication),
  });
}

/** Null for who may change the item; the others are told who may, and the attempt is audited. */
export async function refuseEditing(
  tx: Tx,
  input: { caller: Caller; publication: Publication; act: string; now: Date },
): Promise<View | null> {
  const { caller, publication, act, now } = input;
  if (mayEditPublication(publication, caller.person, mayCoordinate(caller.authority))) return null;
  const details = { publicationId: publication.id };
  await recordAudit(tx, caller, { act, outcome: 'refused', at: now, details });
  return { view: 'notice', notice: { code: 'publication_not_own', title: publication.title } };
}
