import type { FileRequest } from '../../domain/files/file-request.ts';
import type { Json } from './json.ts';

export interface FileLinkTable {
  id: string;
  network_id: string;
  token: string;
  request: Json<FileRequest>;
  /** The request as one text, to find its links by. */
  request_key: string;
  created_by: string | null;
  created_at: Date;
  expires_at: Date | null;
  revoked_at: Date | null;
}
