/**
 * - `folder_in_use`: another process has the embedded folder open
 * - `folder_not_writable` / `folder_foreign`: the folder cannot be used, or holds something that is not ours
 * - `newer_version`: the database was made by a newer version of the product
 * - `unreachable` / `refused`: the server does not answer, or does not let us in
 */
export type StorageErrorCode =
  | 'folder_in_use'
  | 'folder_not_writable'
  | 'folder_foreign'
  | 'newer_version'
  | 'unreachable'
  | 'refused';

/** The database cannot be opened; the message says what was found and what to do. Nothing has been changed. */
export class StorageError extends Error {
  override name = 'StorageError';
  readonly code: StorageErrorCode;

  constructor(code: StorageErrorCode, message: string, cause?: unknown) {
    super(message, { cause });
    this.code = code;
  }
}
