import { isOpen } from '../../domain/files/file-link.ts';
import type { FileModel } from '../../domain/files/file-model.ts';
import type { FileRequest } from '../../domain/files/file-request.ts';
import type { Context } from '../context.ts';
import type { FileWriter, WrittenFile } from '../ports/file-writer.ts';
import { loadFileModel } from './load-file-model.ts';

/** What a link opened: the file, and which it is. */
export interface OpenedFile {
  request: FileRequest;
  file: WrittenFile;
}

/** What an unknown id is compared with, so that it takes the time of a known one. */
const NO_TOKEN = '';

/**
 * The file behind a link, made of today's data: read in one transaction, written after it. Null, without saying why,
 * for an unknown id, a wrong token, a link expired or revoked, a network removed, a file that is not there.
 */
export async function openFile(
  context: Context,
  writer: FileWriter,
  given: { linkId: string; token: string },
): Promise<OpenedFile | null> {
  const found = await readModel(context, given);
  return found === null ? null : { request: found.request, file: await writer.write(found.model) };
}

function readModel(
  context: Context,
  { linkId, token }: { linkId: string; token: string },
): Promise<{ request: FileRequest; model: FileModel } | null> {
  const now = context.clock.now();
  return context.store.transaction(async (tx) => {
    const link = await tx.fileLinks.find(linkId);
    const same = context.links.sameToken(token, link?.token ?? NO_TOKEN);
    if (link === null || !same || !isOpen(link, now)) return null;
    const network = await tx.networks.byId(link.networkId);
    if (network === null || network.status === 'removed') return null;
    const model = await loadFileModel(tx, { network, request: link.request, now });
    return model === null ? null : { request: link.request, model };
  });
}
