import { linkExpiry } from '../../domain/files/file-link.ts';
import type { FileModel } from '../../domain/files/file-model.ts';
import type { FileRequest } from '../../domain/files/file-request.ts';
import type { Minutes } from '../../domain/minutes/minutes.ts';
import type { Network } from '../../domain/network/network.ts';
import type { MinutesFiles } from '../../domain/view/minutes-view.ts';
import type { Context } from '../context.ts';
import { issueFileLink } from '../files/issue-file-link.ts';
import type { Tx } from '../ports/store.ts';
import { minutesDocument } from './minutes-document.ts';

/** Links to the minutes as files, for who may read them. Those of published ones hold until they are revoked. */
export async function minutesFiles(
  context: Context,
  tx: Tx,
  of: { network: Network; minutes: Minutes; personId: string | null; now: Date },
): Promise<MinutesFiles> {
  const { network, minutes, personId: createdBy, now } = of;
  const linkTo = (format: 'docx' | 'pdf') => {
    const request: FileRequest = { file: 'minutes', sittingId: minutes.sittingId, format };
    const expiresAt = minutes.status === 'published' ? null : linkExpiry(request, now);
    return issueFileLink(context, tx, { network, request, createdBy, now, expiresAt });
  };
  return { docx: await linkTo('docx'), pdf: await linkTo('pdf') };
}

/** What the file of the minutes is made of; null when nobody has begun them. */
export async function loadMinutesFile(
  tx: Tx,
  { network, request }: { network: Network; request: FileRequest & { file: 'minutes' } },
): Promise<FileModel | null> {
  const { sittingId, format } = request;
  const sitting = await tx.sittings.byId(network.id, sittingId);
  if (sitting === null || (await tx.minutes.bySitting(network.id, sittingId)) === null) return null;
  return { file: 'minutes', format, minutes: await minutesDocument(tx, network, sitting) };
}
