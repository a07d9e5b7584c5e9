import { StorageError } from '../engine/storage-error.ts';

/** @param what the folder or server found, @param variable what chooses it */
export function notEmpty(what: string, variable: string): StorageError {
  return new StorageError('not_empty', {
    found: `${what} has a database with data in it`,
    accepted: 'an empty place: a backup is never restored over data',
    todo: `give another ${variable}, or move what is there away. Nothing was changed`,
  });
}
