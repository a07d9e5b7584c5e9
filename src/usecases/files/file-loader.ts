import type { FileModel } from '../../domain/files/file-model.ts';
import type { FileRequest } from '../../domain/files/file-request.ts';
import type { Network } from '../../domain/network/network.ts';
import type { Tx } from '../ports/store.ts';

/** Reads what a file is made of; null when what it is about is not there (any more), or is not to be read yet. */
export type FileLoader<F extends FileRequest['file']> = (
  tx: Tx,
  input: { network: Network; request: Extract<FileRequest, { file: F }>; now: Date },
) => Promise<FileModel | null>;
