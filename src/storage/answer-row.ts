import type { Selectable } from 'kysely';
import type { Answer } from '../domain/answers/answer.ts';
import type { AnswerTable } from './tables/tables.ts';

export function toAnswer(row: Selectable<AnswerTable>): Answer {
  return {
    id: row.id,
    networkId: row.network_id,
    sittingId: row.sitting_id,
    personId: row.person_id,
    dateVersion: row.date_version,
    state: row.state,
    reason: row.reason,
    via: row.via,
    recordedBy: row.recorded_by,
    recordedAt: row.recorded_at,
    cardSeq: row.card_seq,
    seq: row.seq,
  };
}
