import type { Insertable, Selectable } from 'kysely';
import type { Placement } from '../domain/publications/placement.ts';
import type {
  Publication,
  PublicationContent,
  PublicationVersion,
} from '../domain/publications/publication.ts';
import type { PublicationQuestion } from '../domain/publications/publication-question.ts';
import type {
  PlacementTable,
  PublicationQuestionTable,
  PublicationTable,
  PublicationVersionTable,
} from './tables/publications-table.ts';

export function toPublication(row: Selectable<PublicationTable>): Publication {
  return {
    id: row.id,
    networkId: row.network_id,
    proposedBy: row.proposed_by,
    proposedAt: row.proposed_at,
    updatedAt: row.updated_at,
    version: row.version,
    withdrawn:
      row.withdrawn_at === null
        ? null
        : { at: row.withdrawn_at, by: row.withdrawn_by, reason: row.withdrawal_reason ?? '' },
    ...contentOf(row),
  };
}

export function fromPublication(publication: Publication): Insertable<PublicationTable> {
  const { withdrawn } = publication;
  return {
    id: publication.id,
    network_id: publication.networkId,
    proposed_by: publication.proposedBy,
    proposed_at: publication.proposedAt,
    updated_at: publication.updatedAt,
    version: publication.version,
    withdrawn_at: withdrawn?.at ?? null,
    withdrawn_by: withdrawn?.by ?? null,
    withdrawal_reason: withdrawn?.reason ?? null,
    ...textsOf(publication),
  };
}

export function versionOf(publication: Publication, editedBy: string): Insertable<PublicationVersionTable> {
  return {
    network_id: publication.networkId,
    publication_id: publication.id,
    version: publication.version,
    edited_by: editedBy,
    edited_at: publication.updatedAt,
    ...textsOf(publication),
  };
}

export function toVersion(row: Selectable<PublicationVersionTable>): PublicationVersion {
  return {
    publicationId: row.publication_id,
    version: row.version,
    editedBy: row.edited_by,
    editedAt: row.edited_at,
    ...contentOf(row),
  };
}

export function toPlacement(row: Selectable<PlacementTable>): Placement {
  return {
    networkId: row.network_id,
    publicationId: row.publication_id,
    seatId: row.seat_id,
    seatName: row.seat_name,
    state: row.state,
    link: row.link,
    outlets: row.outlets,
    scheduledOn: row.scheduled_on,
    reason: row.reason,
    publishedAt: row.published_at,
    publishedVersion: row.published_version,
    reportedBy: row.reported_by,
    reportedAt: row.reported_at,
    version: row.version,
  };
}

export function fromPlacement(placement: Placement): Insertable<PlacementTable> {
  return {
    network_id: placement.networkId,
    publication_id: placement.publicationId,
    seat_id: placement.seatId,
    seat_name: placement.seatName,
    state: placement.state,
    link: placement.link,
    outlets: JSON.stringify(placement.outlets),
    scheduled_on: placement.scheduledOn,
    reason: placement.reason,
    published_at: placement.publishedAt,
    published_version: placement.publishedVersion,
    reported_by: placement.reportedBy,
    reported_at: placement.reportedAt,
    version: placement.version,
  };
}

export function toQuestion(row: Selectable<PublicationQuestionTable>): PublicationQuestion {
  return {
    id: row.id,
    networkId: row.network_id,
    publicationId: row.publication_id,
    seatId: row.seat_id,
    text: row.text,
    askedBy: row.asked_by,
    askedAt: row.asked_at,
    answer:
      row.answered_at === null ? null : { text: row.answer ?? '', by: row.answered_by, at: row.answered_at },
  };
}

export function fromQuestion(question: PublicationQuestion): Insertable<PublicationQuestionTable> {
  const { answer } = question;
  return {
    id: question.id,
    network_id: question.networkId,
    publication_id: question.publicationId,
    seat_id: question.seatId,
    text: question.text,
    asked_by: question.askedBy,
    asked_at: question.askedAt,
    answer: answer?.text ?? null,
    answered_by: answer?.by ?? null,
    answered_at: answer?.at ?? null,
  };
}

function contentOf(
  row: Selectable<PublicationTable> | Selectable<PublicationVersionTable>,
): PublicationContent {
  const { kind, title, text, links, nudges } = row;
  return {
    ...{ kind, title, text, links, nudges },
    outletKinds: row.outlet_kinds,
    fromOn: row.from_on,
    untilOn: row.until_on,
  };
}

function textsOf({ kind, title, text, links, outletKinds, fromOn, untilOn, nudges }: Publication) {
  return {
    ...{ kind, title, text, nudges },
    links: JSON.stringify(links),
    outlet_kinds: JSON.stringify(outletKinds),
    from_on: fromOn,
    until_on: untilOn,
  };
}
