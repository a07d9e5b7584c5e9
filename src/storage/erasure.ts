import { randomUUID } from 'node:crypto';
import type { Transaction } from 'kysely';
import { sql } from 'kysely';
import type { PersonKey } from '../usecases/ports/personal-data-repository.ts';
import type { Tables } from './tables/tables.ts';

/** See `PersonalDataRepository.erase`; the row itself says whether it was done. */
export async function erase(
  trx: Transaction<Tables>,
  { networkId, id, aadObjectId, name: formerName }: PersonKey,
  { name, now }: { name: string; now: Date },
): Promise<boolean> {
  const nobody = `erased:${randomUUID()}`;
  const erased = await trx
    .updateTable('people')
    .set({
      aad_object_id: nobody,
      teams_user_id: nobody,
      name,
      declared_role: null,
      declared_seat_id: null,
      in_team: false,
      chat_id: null,
      unreachable_since: null,
      unreachable_reason: null,
      asked_at: null,
      erased_at: now,
    })
    .where('network_id', '=', networkId)
    .where('id', '=', id)
    .where('erased_at', 'is', null)
    .executeTakeFirst();
  if (erased.numUpdatedRows === 0n) return false;
  const own = sql`network_id = ${networkId} and person_id = ${id}`;
  for (const statement of [
    sql`update answers set reason = null where ${own} and reason is not null`,
    sql`update urgent_drafts set reason = '', status = case status when 'open' then 'dropped' else status end
      where ${own}`,
    sql`update deliveries set status = 'skipped', reason = 'erased', claimed_at = null
      where ${own} and status = 'queued'`,
    sql`update deliveries set conversation_id = null, activity_id = null where ${own}`,
    sql`update delegations set reason = '' where network_id = ${networkId} and delegator_id = ${id}`,
    sql`update actions set owner_name = ${name} where network_id = ${networkId} and owner_id = ${id}`,
    sql`update agenda_items set presenter = ${name}
      where network_id = ${networkId} and presenter = ${formerName}`,
    sql`update practices set contact = replace(contact, ${formerName}, ${name})
      where network_id = ${networkId} and position(${formerName} in contact) > 0`,
    sql`update publication_questions set text = '' where network_id = ${networkId} and asked_by = ${id}`,
    sql`update publication_questions set answer = ''
      where network_id = ${networkId} and answered_by = ${id} and answer is not null`,
    sql`update minutes set secretary_id = null
      where network_id = ${networkId} and secretary_id = ${id} and status <> 'published'`,
    sql`delete from file_links where network_id = ${networkId} and request ->> 'file' = 'personal_data'
      and request ->> 'personId' = ${id}`,
    sql`update file_links set created_by = null where network_id = ${networkId} and created_by = ${id}`,
    sql`select erase_audit_identity(${networkId}, ${aadObjectId})`,
  ])
    await statement.execute(trx);
  return true;
}

/** See `PersonalDataRepository.eraseRemains`. */
export async function eraseRemains(trx: Transaction<Tables>): Promise<number> {
  const cleared = await sql`
    update deliveries set conversation_id = null, activity_id = null
    from people where people.erased_at is not null and people.id = deliveries.person_id
      and deliveries.conversation_id is not null`.execute(trx);
  return Number(cleared.numAffectedRows ?? 0n);
}
