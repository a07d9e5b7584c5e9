import type { Transaction as KyselyTransaction } from 'kysely';
import type { Tables } from './tables.ts';

/** A running transaction on our tables. */
export type Transaction = KyselyTransaction<Tables>;
