import type { FileModel } from '../../domain/files/file-model.ts';

export interface WrittenFile {
  /** With its ending, safe in a header and on every file system. */
  name: string;
  contentType: string;
  bytes: Uint8Array;
}

/** Makes documents. Reads nothing but the model; takes up to seconds, so never called inside a transaction. */
export interface FileWriter {
  write(model: FileModel): Promise<WrittenFile>;
}
