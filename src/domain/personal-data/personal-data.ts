import type { DataClass } from './table-data.ts';

/** One part of what is kept about a person in one network: rows of a table as they stand, instants as ISO text. */
export interface PersonalRows {
  /** Name of the table, or of a part that is read out of one, see {@link PERSONAL_EXTRACTS}. */
  part: string;
  dataClass: DataClass;
  rows: Record<string, unknown>[];
}

/**
 * What is read out of columns that are about many people at once: the person's own line of closed registers, where
 * published minutes name them, and acts of others about them.
 */
export const PERSONAL_EXTRACTS = {
  register_lines: 'record',
  minutes_named: 'record',
  audit_about: 'audit',
} as const satisfies Record<string, DataClass>;

/** All that is kept about one person of one tenant (GDPR Art. 15 and 20). */
export interface PersonalData {
  madeAt: Date;
  aadObjectId: string;
  networks: PersonalDataIn[];
}

/** The part of one network. */
export interface PersonalDataIn {
  networkId: string;
  tenantId: string;
  networkName: string;
  timeZone: string;
  parts: PersonalRows[];
}
