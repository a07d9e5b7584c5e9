import type { FileModel } from '../../domain/files/file-model.ts';
import type { FileRequest } from '../../domain/files/file-request.ts';
import type { Network } from '../../domain/network/network.ts';
import type { Tx } from '../ports/store.ts';

/** The report of a deletion still to come as a file; null when there is none, or it has been done. */
export async function loadRetentionReport(
  tx: Tx,
  { network, request }: { network: Network; request: Extract<FileRequest, { file: 'retention_report' }> },
): Promise<FileModel | null> {
  const run = await tx.retention.run(network.id, request.runId);
  if (run === null || run.status === 'done') return null;
  return { file: 'retention_report', format: request.format, network, run };
}
