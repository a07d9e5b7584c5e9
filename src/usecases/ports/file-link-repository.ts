import type { FileLink } from '../../domain/files/file-link.ts';
import type { FileRequest } from '../../domain/files/file-request.ts';

export interface FileLinkRepository {
  /** By id alone: who opens a link is nobody's member. The caller checks the token. */
  find(id: string): Promise<FileLink | null>;
  /** Links of a network for this request that are neither revoked nor expired at `now`, newest first. */
  open(networkId: string, request: FileRequest, now: Date): Promise<FileLink[]>;
  /** Inserts. A second feed of one network that is not revoked is refused by the database. */
  insert(link: FileLink): Promise<void>;
  /** Writes until when it holds and since when it is revoked. */
  save(link: FileLink): Promise<void>;
  /** Removes those expired or revoked before `before`; gives how many. */
  forget(before: Date): Promise<number>;
}
