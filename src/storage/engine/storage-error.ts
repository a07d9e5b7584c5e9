/** Why the data cannot be opened or used; stable, for those who branch on it. */
export type StorageErrorCode =
  | 'folder_in_use'
  | 'folder_lost'
  | 'folder_not_writable'
  | 'folder_foreign'
  | 'folder_version'
  | 'newer_schema'
  | 'older_schema'
  | 'foreign_database'
  | 'server_unreachable'
  | 'server_refused'
  | 'server_version'
  | 'database_missing'
  | 'not_permitted'
  | 'extension_missing'
  | 'damaged_backup'
  | 'newer_backup'
  | 'backup_unreadable'
  | 'backup_not_written'
  | 'nothing_to_back_up'
  | 'not_empty'
  | 'nested_transaction'
  | 'transaction_ended';

/** The storage cannot be used as configured. The message is for the operator; it never carries a password. */
export class StorageError extends Error {
  readonly code: StorageErrorCode;
  readonly found: string;
  readonly accepted: string;
  readonly todo: string;

  constructor(
    code: StorageErrorCode,
    text: { found: string; accepted: string; todo: string },
    options?: { cause?: unknown },
  ) {
    super(`${text.found}. Accepted: ${text.accepted}. What to do: ${text.todo}. (${code})`, options);
    this.name = 'StorageError';
    this.code = code;
    this.found = text.found;
    this.accepted = text.accepted;
    this.todo = text.todo;
  }
}
