import { linkExpiry } from '../../domain/files/file-link.ts';
import type { FileRequest } from '../../domain/files/file-request.ts';
import type { Sitting } from '../../domain/sittings/sitting.ts';
import { toSittingView } from '../../domain/sittings/to-sitting-view.ts';
import type { FileAddress } from '../../domain/view/files-view.ts';
import type { View } from '../../domain/view/view.ts';
import type { Caller, Context } from '../context.ts';
import type { Tx } from '../ports/store.ts';
import { loadFacts } from '../sittings/load-facts.ts';
import { issueFileLink } from './issue-file-link.ts';

export interface Asked {
  caller: Caller;
  now: Date;
}

/** Where the register of a sitting is downloaded: the sheet to sign, Excel, CSV. */
export async function registerFilesView(
  context: Context,
  tx: Tx,
  { sitting, ...asked }: Asked & { sitting: Sitting },
): Promise<View> {
  const facts = await loadFacts(tx, asked.caller.network, sitting);
  const files: FileAddress[] = [];
  for (const format of ['pdf', 'xlsx', 'csv'] as const) {
    const request: FileRequest = { file: 'register', sittingId: sitting.id, format };
    files.push({ format, url: await addressFor(context, tx, { ...asked, request }) });
  }
  return { view: 'register_files', sitting: toSittingView(facts, asked.now), files };
}

/** Where a table of the network is downloaded, by whoever may read it: Excel, CSV. */
export async function tableAddresses(
  context: Context,
  tx: Tx,
  { file, ...asked }: Asked & { file: 'practices' | 'projects' | 'publications' },
): Promise<FileAddress[]> {
  const files: FileAddress[] = [];
  for (const format of ['xlsx', 'csv'] as const)
    files.push({ format, url: await addressFor(context, tx, { ...asked, request: { file, format } }) });
  return files;
}

/** The address of one file, for who asks. */
export function addressFor(
  context: Context,
  tx: Tx,
  { caller, now, request }: Asked & { request: FileRequest },
): Promise<string> {
  const { network, person } = caller;
  return issueFileLink(context, tx, {
    network,
    request,
    createdBy: person.id,
    now,
    expiresAt: linkExpiry(request, now),
  });
}
