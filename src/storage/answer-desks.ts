import type { Transaction } from 'kysely';
import { sql } from 'kysely';
import type { Answer } from '../domain/answer.ts';
import type { Network } from '../domain/network.ts';
import type { Sitting } from '../domain/sitting.ts';
import type { AnswerDesk } from '../usecases/ports/store.ts';
import { toAnswer } from './answer-row.ts';
import { toNetwork } from './networks.ts';
import { toPerson } from './people.ts';
import { toSeat } from './seats.ts';
import { toSitting } from './sittings.ts';
import type { AnswerTable, Tables } from './tables.ts';

/** Newest answers of a presser that are read: nobody changes their mind more often within the redelivery window. */
const RECENT = 8;

interface Ask {
  sittingIds: string[];
  aadObjectIds: string[];
}

/** Reads many sittings in a fixed number of statements: this runs for every click. See the port. */
export async function openDesks(trx: Transaction<Tables>, ask: Ask): Promise<AnswerDesk[]> {
  const networks = await lockNetworks(trx, ask.sittingIds);
  if (networks.length === 0) return [];
  const sittings = (
    await trx.selectFrom('sittings').selectAll().where('id', 'in', ask.sittingIds).execute()
  ).map(toSitting);
  const ids = networks.map((network) => network.id);
  const seats = await trx
    .selectFrom('seats')
    .selectAll()
    .where('network_id', 'in', ids)
    .orderBy('position')
    .execute();
  const people = await trx
    .selectFrom('people')
    .selectAll()
    .where('network_id', 'in', ids)
    .orderBy('name')
    .execute();
  const current = await currentAnswers(trx, ask.sittingIds);
  const history = await historyOf(trx, ask);
  const acknowledgements = await acknowledgementsOf(trx, sittings);
  const seatList = seats.map(toSeat);
  const personList = people.map(toPerson);
  return sittings.flatMap((sitting) => {
    const network = networks.find((candidate) => candidate.id === sitting.networkId);
    if (network === undefined) return [];
    return {
      facts: {
        network,
        sitting,
        seats: seatList.filter((seat) => seat.networkId === network.id),
        people: personList.filter((person) => person.networkId === network.id),
        answers: current.filter((answer) => answer.sittingId === sitting.id),
        acknowledgements: acknowledgements.get(sitting.id) ?? new Map(),
      },
      history: history.filter((answer) => answer.sittingId === sitting.id),
    };
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

/** One look at the index for each person: the cost does not grow with the history. */
async function currentAnswers(trx: Transaction<Tables>, sittingIds: string[]): Promise<Answer[]> {
  const { rows } = await sql<AnswerTable>`
    select newest.* from sittings join people on people.network_id = sittings.network_id
    cross join lateral (
      select answers.* from answers
      where answers.sitting_id = sittings.id and answers.person_id = people.id
      order by answers.seq desc limit 1) newest
    where sittings.id = any(${sittingIds}) and newest.date_version = sittings.date_version`.execute(trx);
  return rows.map(toAnswer);
}

async function historyOf(trx: Transaction<Tables>, ask: Ask): Promise<Answer[]> {
  const { rows } = await sql<AnswerTable>`
    select recent.* from sittings join people on people.network_id = sittings.network_id
    cross join lateral (
      select answers.* from answers
      where answers.sitting_id = sittings.id and answers.person_id = people.id
      order by answers.seq desc limit ${RECENT}) recent
    where sittings.id = any(${ask.sittingIds}) and people.aad_object_id = any(${ask.aadObjectIds})
    order by recent.seq`.execute(trx);
  return rows.map(toAnswer);
}

async function acknowledgementsOf(
  trx: Transaction<Tables>,
  sittings: readonly Sitting[],
): Promise<Map<string, Map<string, Date>>> {
  const found = new Map<string, Map<string, Date>>();
  const urgent = sittings.filter((sitting) => sitting.kind === 'urgent').map((sitting) => sitting.id);
  if (urgent.length === 0) return found;
  const query = trx.selectFrom('acknowledgements').select(['sitting_id', 'person_id', 'at']);
  for (const row of await query.where('sitting_id', 'in', urgent).execute()) {
    const seen = found.get(row.sitting_id) ?? new Map<string, Date>();
    found.set(row.sitting_id, seen.set(row.person_id, row.at));
  }
  return found;
}
