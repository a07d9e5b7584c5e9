import pg from 'pg';

/** Logs: what was seen, who tried, how much was sent. Everything else in the schema is the product's data. */
const LOGS = [
  'audit_log',
  'inbound_log',
  'outages',
  'request_budgets',
  'rete_urp_migrations',
  'rete_urp_migrations_lock',
];

export interface AuditedAct {
  /** Entra object id. */
  actor: string;
  act: string;
  outcome: 'done' | 'refused';
}

/** What has happened in the database since the last look. */
export interface Changes {
  /** Tables whose contents differ from those kept. */
  tables: string[];
  /** Those of them in which rows of the other network differ. */
  foreign: string[];
  audited: AuditedAct[];
}

/** All tables of one database of the test's own, kept as they are to compare with and to put back. */
export interface KeptTables {
  /** Says what has changed and puts it back; the logs stay. */
  look(): Promise<Changes>;
  close(): Promise<void>;
}

/** Keeps the contents of now; rows of one network are looked at by themselves too. Jobs queued from now on are not worked on: what a press decides is looked at. */
export async function keepTables(url: string, otherNetworkId: string): Promise<KeptTables> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  // Without the columns that the database computes: those it does not take back.
  const { rows } = await client.query<{ name: string; columns: string }>(
    `select tablename as name, (select string_agg(quote_ident(attname), ', ' order by attnum) from pg_attribute
       where attrelid = ('public.' || tablename)::regclass and attnum > 0 and not attisdropped
         and attgenerated = '') as columns
     from pg_tables where schemaname = 'public' and tablename <> all($1) order by 1`,
    [LOGS],
  );
  const columnsOf = new Map(rows.map(({ name, columns }) => [name, columns]));
  const tables = rows.map(({ name }) => name);
  const each = (statement: (name: string) => string) => tables.map(statement).join('; ');
  await client.query(`create schema kept; create table kept.touched (name text not null);
    ${each((name) => `create table kept.${name} as table ${name}`)};
    create function kept.touch() returns trigger language plpgsql as
      'begin insert into kept.touched values (tg_table_name); return null; end';
    ${each((name) => `create trigger touch after insert or update or delete on ${name} execute function kept.touch()`)};
    create function kept.put_off() returns trigger language plpgsql as
      'begin new.start_after := now() + interval ''100 years''; return new; end';
    create trigger put_off before insert on pgboss.job for each row execute function kept.put_off()`);
  let lastAudit = '0';
  await look();
  return { look, close: () => client.end() };

  async function look(): Promise<Changes> {
    const [{ touched, audited } = { touched: [], audited: [] }] = (
      await client.query<{ touched: string[]; audited: (AuditedAct & { id: number })[] }>(
        `select array(select distinct name from kept.touched order by 1) as touched, coalesce(
          (select json_agg(json_build_object('id', id, 'actor', actor_aad_object_id, 'act', act, 'outcome', outcome)
            order by id) from audit_log where id > $1), '[]') as audited`,
        [lastAudit],
      )
    ).rows;
    const changed = await different(touched, 'true');
    const foreign = await different(changed, `t::text like '%${otherNetworkId}%'`);
    if (touched.length > 0) await putBack(changed);
    lastAudit = String(audited.at(-1)?.id ?? lastAudit);
    return { tables: changed, foreign, audited };
  }

  /** Those of them, in the order given, whose rows are not what was kept. */
  async function different(among: string[], rows: string): Promise<string[]> {
    if (among.length === 0) return [];
    const digest = (table: string) =>
      `(select md5(coalesce(string_agg(t::text, '|' order by t::text), '')) from ${table} t where ${rows})`;
    const found = await client.query<{ name: string }>(
      among
        .map((name) => `select '${name}' as name where ${digest(name)} <> ${digest(`kept.${name}`)}`)
        .join(' union all '),
    );
    const names = new Set(found.rows.map(({ name }) => name));
    return among.filter((name) => names.has(name));
  }

  function kept(name: string): string {
    const columns = columnsOf.get(name);
    return `delete from ${name}; insert into ${name} (${columns}) select ${columns} from kept.${name};`;
  }

  async function putBack(changed: string[]): Promise<void> {
    await client.query(`begin; set local session_replication_role = replica;
      lock table ${['networks', ...changed].join(', ')} in exclusive mode;
      ${changed.map(kept).join(' ')}
      delete from kept.touched;
      delete from pgboss.job where start_after > now() + interval '1 year'; commit`);
  }
}
