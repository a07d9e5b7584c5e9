import type { FileModel } from '../../domain/files/file-model.ts';
import type { FileRequest } from '../../domain/files/file-request.ts';
import { sittingHeaderOf } from '../../domain/files/sitting-header-of.ts';
import type { Network } from '../../domain/network/network.ts';
import type { Tx } from '../ports/store.ts';
import { loadPresence } from '../register/load-register.ts';
import { loadAttendanceBySeat } from './load-attendance-by-seat.ts';

/** The register of one sitting as a file; null when the sitting is not of this network. */
export async function loadRegisterFile(
  tx: Tx,
  { network, request }: { network: Network; request: Extract<FileRequest, { file: 'register' }> },
): Promise<FileModel | null> {
  const sitting = await tx.sittings.byId(network.id, request.sittingId);
  if (sitting === null) return null;
  const presence = await loadPresence(tx, network, sitting);
  return { file: 'register', format: request.format, header: sittingHeaderOf(network, sitting), presence };
}

/** Attendance by municipality over a period as a file. */
export async function loadAttendanceFile(
  tx: Tx,
  { network, request }: { network: Network; request: Extract<FileRequest, { file: 'attendance' }> },
): Promise<FileModel> {
  const { file, format, from, to } = request;
  return { file, format, attendance: await loadAttendanceBySeat(tx, network, { from, to }) };
}
