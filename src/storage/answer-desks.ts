import type { Selectable, Transaction } from 'kysely';
import { sql } from 'kysely';
import { agendaLines } from '../domain/agenda/agenda.ts';
import type { Network } from '../domain/network/network.ts';
import type { ProjectInBrief } from '../domain/projects/project.ts';
import type { AnswerDesk } from '../usecases/ports/store.ts';
import { toActionItem } from './actions.ts';
import { toAgendaItem } from './agenda.ts';
import { toAnswer } from './answer-row.ts';
import { toNetwork } from './networks.ts';
import { toPerson } from './people.ts';
import { openProjectsJson } from './projects.ts';
import { toSeat } from './seats.ts';
import { toSitting } from './sittings.ts';
import { toSubstitution } from './substitutions.ts';
import type { ActionTable } from './tables/actions-table.ts';
import type { AgendaItemTable } from './tables/agenda-table.ts';
import type { SubstitutionTable } from './tables/substitutions-table.ts';
import type { AnswerTable, PersonTable, SeatTable, SittingTable, Tables } from './tables/tables.ts';

/** Newest answers of a presser that are read: nobody changes their mind more often within the redelivery window. */
const RECENT = 8;

interface Ask {
  sittingIds: string[];
  aadObjectIds: string[];
}

/** A row as PostgreSQL writes it into JSON: instants as text. */
type InJson<T> = { [K in keyof T]: T[K] extends Date | null ? string | Extract<T[K], null> : T[K] };

interface DeskRow {
  sitting: InJson<Selectable<SittingTable>>;
  seats: InJson<Selectable<SeatTable>>[] | null;
  people: InJson<Selectable<PersonTable>>[] | null;
  agenda: InJson<Selectable<AgendaItemTable>>[] | null;
  actions: InJson<Selectable<ActionTable>>[] | null;
  projects: ProjectInBrief[] | null;
  answers: InJson<Selectable<AnswerTable>>[] | null;
  history: InJson<Selectable<AnswerTable>>[] | null;
  acknowledgements: Record<string, string> | null;
  substitutions: InJson<Selectable<SubstitutionTable>>[] | null;
}

/**
 * Reads many sittings in two statements, for this runs at every click: one locks the networks, one gathers the rest
 * as JSON, which costs a fraction of as many rows. See the port.
 */
export async function openDesks(trx: Transaction<Tables>, ask: Ask): Promise<AnswerDesk[]> {
  if (ask.sittingIds.length === 0) return [];
  const networks = await lockNetworks(trx, ask.sittingIds);
  if (networks.length === 0) return [];
  const { rows } = await sql<DeskRow>`
    select row_to_json(s) as sitting,
      (select json_agg(seat order by seat.position) from seats seat where seat.network_id = s.network_id) as seats,
      (select json_agg(p order by p.name, p.id) from people p where p.network_id = s.network_id) as people,
      (select json_agg(i) from agenda_items i where i.sitting_id = s.id and i.state = 'accepted') as agenda,
      (select json_agg(o order by o.due_on nulls last, o.created_at, o.id) from actions o
        where o.network_id = s.network_id and o.state = 'open') as actions,
      ${openProjectsJson(sql`s.network_id`)} as projects,
      (select json_agg(a) from people p cross join lateral (
          select * from answers where sitting_id = s.id and person_id = p.id order by seq desc limit 1) a
        where p.network_id = s.network_id and a.date_version = s.date_version) as answers,
      (select json_agg(a order by a.seq) from people p cross join lateral (
          select * from answers where sitting_id = s.id and person_id = p.id order by seq desc limit ${RECENT}) a
        where p.network_id = s.network_id and p.aad_object_id = any(${ask.aadObjectIds})) as history,
      (select json_object_agg(k.person_id, k.at) from acknowledgements k where k.sitting_id = s.id) as acknowledgements,
      (select json_agg(u order by u.named_at, u.id) from substitutions u
        where u.sitting_id = s.id and u.withdrawn_at is null) as substitutions
    from sittings s where s.id = any(${ask.sittingIds})`.execute(trx);
  return rows.flatMap((row) => {
    const network = networks.find((candidate) => candidate.id === row.sitting.network_id);
    return network === undefined ? [] : toDesk(network, row);
  });
}

/** In the order of their ids, so that two transactions cannot wait for each other. */
async function lockNetworks(trx: Transaction<Tables>, sittingIds: string[]): Promise<Network[]> {
  const rows = await trx
    .selectFrom('networks')
    .selectAll()
    .where('id', 'in', (eb) => eb.selectFrom('sittings').select('network_id').where('id', 'in', sittingIds))
    .orderBy('id')
    .forUpdate()
    .execute();
  return rows.map(toNetwork);
}

function toDesk(network: Network, row: DeskRow): AnswerDesk {
  const { sitting, seats, people, agenda, actions, answers, history, acknowledgements, substitutions } = row;
  return {
    facts: {
      network,
      sitting: toSitting({
        ...sitting,
        starts_at: new Date(sitting.starts_at),
        convened_at: instant(sitting.convened_at),
        answer_by: instant(sitting.answer_by),
        minutes_out_at: instant(sitting.minutes_out_at),
        agenda_changed_at: instant(sitting.agenda_changed_at),
        proposed_at: instant(sitting.proposed_at),
        change_at: instant(sitting.change_at),
        change_previous_starts_at: instant(sitting.change_previous_starts_at),
      }),
      seats: (seats ?? []).map(toSeat),
      people: (people ?? []).map((person) =>
        toPerson({
          ...person,
          unreachable_since: instant(person.unreachable_since),
          asked_at: instant(person.asked_at),
        }),
      ),
      agenda: agendaLines((agenda ?? []).map(agendaItemOf), sitting, network.settings),
      openActions: (actions ?? []).map(actionOf),
      openProjects: row.projects ?? [],
      answers: (answers ?? []).map(answerOf),
      acknowledgements: new Map(
        Object.entries(acknowledgements ?? {}).map(([personId, at]) => [personId, new Date(at)]),
      ),
      substitutions: (substitutions ?? []).map((substitution) =>
        toSubstitution({
          ...substitution,
          named_at: new Date(substitution.named_at),
          withdrawn_at: instant(substitution.withdrawn_at),
        }),
      ),
    },
    history: (history ?? []).map(answerOf),
  };
}

function answerOf(row: InJson<Selectable<AnswerTable>>) {
  return toAnswer({ ...row, recorded_at: new Date(row.recorded_at) });
}

function agendaItemOf(row: InJson<Selectable<AgendaItemTable>>) {
  return toAgendaItem({ ...row, proposed_at: new Date(row.proposed_at) });
}

function actionOf(row: InJson<Selectable<ActionTable>>) {
  return toActionItem({
    ...row,
    created_at: new Date(row.created_at),
    given_at: new Date(row.given_at),
    closed_at: instant(row.closed_at),
  });
}

function instant(text: string | null): Date | null {
  return text === null ? null : new Date(text);
}
