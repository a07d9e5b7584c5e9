import type { Minutes } from '../../domain/minutes/minutes.ts';
import type { MinutesVersion } from '../../domain/minutes/minutes-version.ts';

export interface MinutesRepository {
  /** The minutes of one sitting, whole; null when nobody has begun them. */
  bySitting(networkId: string, sittingId: string): Promise<Minutes | null>;
  /** Those in review whose end the coordinator has not been told of, whole. */
  inReview(networkId: string): Promise<Minutes[]>;
  /**
   * Inserts or writes all of it. Comments and corrections are only ever added: one whose id is known stays as it was.
   * Texts of items are never deleted. The network is locked.
   */
  save(minutes: Minutes): Promise<void>;
  /** Keeps a text that is not the stored one, of minutes that are stored; one whose id is known stays as it was. */
  keepVersion(version: MinutesVersion): Promise<void>;
  /** Those kept of one item, the newest first, at most `most`. */
  versions(
    minutes: Pick<Minutes, 'id' | 'networkId'>,
    itemKey: string,
    most: number,
  ): Promise<MinutesVersion[]>;
}
