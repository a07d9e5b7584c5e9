import pg from 'pg';
import type { CalendarRule } from '../../src/domain/calendar/calendar-rule.ts';
import { defaultPlan } from '../../src/domain/plan/plan-line.ts';
import { defaultSettings, type NetworkSettings } from '../../src/domain/settings/settings.ts';

const DAY_MINUTES = 24 * 60;

/** The convocation is due exactly ten days before the start, whatever the day of the week. */
function settings(calendar: CalendarRule): NetworkSettings {
  const plan = defaultPlan().map((line) =>
    line.kind === 'convocation'
      ? { ...line, offset: { unit: 'minutes', minutes: -10 * DAY_MINUTES } as const }
      : line,
  );
  return { ...defaultSettings(), calendar, plan };
}

/** One sitting a year, half a year away: only the sitting of the measurement is near. */
function farAway(now: Date): CalendarRule {
  const anchor = new Date(now.getTime() + 183 * 86_400_000).toISOString().slice(0, 7);
  return { ...defaultSettings().calendar, everyMonths: 12, anchor };
}

/** So many networks, spread over so many tenants, with so many people each, whose chats are known. Nothing is due. */
export async function fillNetworks(
  url: string,
  given: {
    networks: number;
    people: number;
    tenants: number;
    serviceUrl: string;
    now: Date;
    everyYear?: boolean;
  },
): Promise<void> {
  const { networks, people, tenants, serviceUrl, now } = given;
  const stored = settings(given.everyYear ? { ...defaultSettings().calendar, everyMonths: 2 } : farAway(now));
  await run(url, [
    [
      `insert into networks (id, tenant_id, team_id, name, channel_id, service_url, bot_id, status, set_up_at, settings)
       select 'n' || n, 't' || n % $2::int, 'team' || n, 'Rete di misura ' || n, 't' || n % $2::int || '~channel' || n,
         $3, '28:bench', 'active', now(), $4::jsonb
       from generate_series(1, $1::int) as n`,
      [networks, tenants, serviceUrl, JSON.stringify(stored)],
    ],
    [
      `insert into seats (id, network_id, name, position)
       select 's' || n || '-' || s, 'n' || n, 'Comune di misura ' || s, s
       from generate_series(1, $1::int) as n, generate_series(0, 8) as s`,
      [networks],
    ],
    [
      `insert into people (id, network_id, aad_object_id, teams_user_id, name, role, seat_id, in_team, chat_id, asked_at)
       select 'p' || n || '-' || p, 'n' || n, 'a' || n || '-' || p, '29:' || n || '-' || p, 'Persona di misura ' || p,
         case when p = 0 then 'coordinator' when p < 10 then 'referent' else 'operator' end,
         case when p between 1 and 9 then 's' || n || '-' || p - 1 end,
         true, 't' || n % $3::int || '~chat' || n || '-' || p, now()
       from generate_series(1, $1::int) as n, generate_series(0, $2::int - 1) as p`,
      [networks, people, tenants],
    ],
  ]);
}

/** A sitting for each network whose convocation is due now; the next sweep finds them. @returns the instant */
export async function makeConvocationsDue(url: string): Promise<Date> {
  const due = new Date();
  await run(url, [
    [
      `insert into sittings (id, network_id, kind, series_on, starts_at, duration_minutes, place, status, date_version,
         sequence, documents)
       select 'sitting-' || id, id, 'ordinary', to_char($1::timestamptz, 'YYYY-MM-DD'),
         $1::timestamptz + interval '10 days', 120, 'Sala di misura', 'planned', 1, 0, '[]' from networks`,
      [due],
    ],
    ['update networks set next_due_at = $1', [due]],
  ]);
  return due;
}

/** Six sittings a year for each network, each with all its lines decided, of the year before `now`. */
export async function fillYear(url: string, now: Date): Promise<void> {
  const lines = defaultPlan().map(({ key }) => key);
  await run(url, [
    [
      `insert into sittings (id, network_id, kind, series_on, starts_at, duration_minutes, place, status, date_version,
         sequence, number, number_year, convened_at, documents, minutes_out_at)
       select 'past-' || id || '-' || m, id, 'ordinary', to_char(at, 'YYYY-MM-DD'), at, 120, 'Sala di misura', 'convened',
         1, 0, m, extract(year from $1::timestamptz)::int, at - interval '10 days', '[]', at + interval '1 day'
       from networks, generate_series(1, 6) as m, lateral (select $1::timestamptz - m * interval '60 days' as at) as each`,
      [now],
    ],
    [
      `insert into plan_runs (sitting_id, date_version, line_key, due_at, decision, decided_at)
       select id, 1, line, starts_at, 'sent', starts_at from sittings, unnest($1::text[]) as line`,
      [lines],
    ],
    [
      `insert into convocation_counters (network_id, year, last)
       select id, extract(year from $1::timestamptz)::int, 6 from networks`,
      [now],
    ],
    ['analyze', []],
  ]);
}

export async function run(
  url: string,
  statements: [text: string, values: unknown[]][],
): Promise<pg.QueryResultRow[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    let rows: pg.QueryResultRow[] = [];
    for (const [text, values] of statements) ({ rows } = await client.query(text, values));
    return rows;
  } finally {
    await client.end();
  }
}
