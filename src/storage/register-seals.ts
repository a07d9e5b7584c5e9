import type { Kysely } from 'kysely';
import { sql } from 'kysely';
import type { Tables } from './tables/tables.ts';

/** What the seals of one register say. */
export interface SealedRegister {
  networkId: string;
  networkName: string;
  sittingId: string;
  startsAt: Date;
  timeZone: string;
  closed: boolean;
  entries: number;
  /** Of the newest entry: what a document made of this register shows. Null when somebody has taken it away. */
  seal: string | null;
  /** Number of the first entry that is not as it was sealed, or comes after a gap; null when there is none. */
  brokenAt: number | null;
}

/**
 * Reckons the seals of all registers once more, by network and by date. An entry that was changed, put in between or
 * taken out of the middle behind the program's back breaks its own seal or the next; the last ones taken away show only
 * beside a document made before (ADR 46). Reads, and changes nothing.
 *
 * @param networkId null = those of all networks
 */
export async function sealedRegisters(
  db: Kysely<Tables>,
  networkId: string | null,
): Promise<SealedRegister[]> {
  const { rows } = await sql<SealedRegister>`
    with entries as (
      select e.*, row_number() over register as at,
        seal is distinct from register_seal(lag(seal) over register, e) as broken
      from register_entries e
      where ${networkId}::text is null or network_id = ${networkId}
      window register as (partition by sitting_id order by seq)
    )
    select n.id as "networkId", n.name as "networkName", s.id as "sittingId", s.starts_at as "startsAt",
      n.settings -> 'calendar' ->> 'timeZone' as "timeZone", bool_or(e.event = 'closed') as closed,
      count(*)::integer as entries, (array_agg(e.seal order by e.seq desc))[1] as seal,
      min(e.seq) filter (where e.broken or e.seq <> e.at) as "brokenAt"
    from entries e join sittings s on s.id = e.sitting_id join networks n on n.id = e.network_id
    group by n.id, n.name, n.settings, s.id, s.starts_at
    order by n.name, n.id, s.starts_at, s.id`.execute(db);
  return rows;
}
