import type { ActionItem } from '../../../src/domain/actions/action-item.ts';
import type { AgendaItem } from '../../../src/domain/agenda/agenda.ts';
import type { Answer } from '../../../src/domain/answers/answer.ts';
import type { Delegation } from '../../../src/domain/delegation/delegation.ts';
import type { Delivery } from '../../../src/domain/delivery/delivery.ts';
import type { FileLink } from '../../../src/domain/files/file-link.ts';
import { requestKey } from '../../../src/domain/files/file-link.ts';
import type { Minutes } from '../../../src/domain/minutes/minutes.ts';
import type { MinutesVersion } from '../../../src/domain/minutes/minutes-version.ts';
import type { AuditEntry } from '../../../src/domain/network/audit-entry.ts';
import type { Network } from '../../../src/domain/network/network.ts';
import type { Person } from '../../../src/domain/network/person.ts';
import type { Seat } from '../../../src/domain/network/seat.ts';
import type { RetentionRun } from '../../../src/domain/personal-data/retention.ts';
import type { Adoption, Practice, PracticeVersion } from '../../../src/domain/practices/practice.ts';
import type { PracticeDigest } from '../../../src/domain/practices/practice-digest.ts';
import type { Project, ProjectUpdate, ProjectVersion } from '../../../src/domain/projects/project.ts';
import type { OutletList } from '../../../src/domain/publications/outlet.ts';
import type { Placement } from '../../../src/domain/publications/placement.ts';
import type { Publication, PublicationVersion } from '../../../src/domain/publications/publication.ts';
import type { PublicationQuestion } from '../../../src/domain/publications/publication-question.ts';
import type { DuePublicationReminder } from '../../../src/domain/publications/publication-reminders.ts';
import type { SeatsAtSitting } from '../../../src/domain/register/attendance-by-seat.ts';
import type { RegisterEntry } from '../../../src/domain/register/register-entry.ts';
import type { Sitting } from '../../../src/domain/sittings/sitting.ts';
import type { Substitution } from '../../../src/domain/substitutes/substitution.ts';
import type { UrgentDraft } from '../../../src/domain/urgent/urgent-draft.ts';

import type { PlanRunRepository } from '../../../src/usecases/ports/store.ts';
import type { Journal } from './journal.ts';
import { keyOf } from './personal-data.ts';
import { createTable } from './table.ts';

export type StoredSubstitution = Substitution & { formId: string | null };
type StoredFigures = Omit<SeatsAtSitting, 'coveredSeatIds'> & {
  networkId: string;
  sittingId: string;
  covered: string[];
};
export type StoredAudit = AuditEntry & { id: number };
export type StoredPlanRun = Parameters<PlanRunRepository['record']>[0] & { decidedAt: Date };

/** Which deliveries are the same message, as the index `deliveries_once` says. */
export function onceKey({ networkId, sittingId, lineKey, recipient }: Omit<Delivery, 'id'>): string {
  const to = recipient.to === 'person' ? `person:${recipient.personId}` : recipient.to;
  return JSON.stringify([networkId, sittingId ?? '', lineKey, to]);
}

/** The tables of `src/storage/migrations`, their keys and unique indices with them. */
export type MemoryData = ReturnType<typeof createMemoryData>;

/** @param without names of unique keys that are not kept, to see what comes of it */
export function createMemoryData(journal: Journal, without: readonly string[] = []) {
  const keep = <I extends string>(unique: I[]) => unique.filter((key) => !without.includes(key));
  const idOf = ({ id }: { id: string }) => id;
  const networkOf = ({ networkId }: { networkId: string }) => networkId;
  const sittingOf = ({ sittingId }: { sittingId: string | null }) => sittingId;
  const join = (...parts: (string | number)[]) => parts.join('|');
  const whileActive = ({ withdrawnAt }: Substitution, key: string | null) =>
    withdrawnAt === null ? key : null;
  return {
    networks: createTable<Network, 'team'>(journal, {
      name: 'networks',
      primary: idOf,
      indices: { team: ({ tenantId, teamId }) => JSON.stringify([tenantId, teamId]) },
      unique: ['team'],
    }),
    counters: createTable<{ networkId: string; year: number; last: number }, never>(journal, {
      name: 'convocation_counters',
      primary: ({ networkId, year }) => join(networkId, year),
    }),
    people: createTable<Person, 'network' | 'identity' | 'member'>(journal, {
      name: 'people',
      primary: idOf,
      indices: {
        network: networkOf,
        identity: ({ aadObjectId }) => aadObjectId,
        member: ({ networkId, aadObjectId }) => join(networkId, aadObjectId),
      },
      unique: ['member'],
    }),
    seats: createTable<Seat, 'network'>(journal, {
      name: 'seats',
      primary: idOf,
      indices: { network: networkOf },
    }),
    sittings: createTable<Sitting, 'network' | 'series' | 'number'>(journal, {
      name: 'sittings',
      primary: idOf,
      indices: {
        network: networkOf,
        series: ({ networkId, seriesOn }) => (seriesOn === null ? null : join(networkId, seriesOn)),
        number: ({ networkId, number }) => (number === null ? null : join(networkId, number.year, number.n)),
      },
      unique: keep(['series', 'number']),
    }),
    agenda: createTable<AgendaItem, 'sitting' | 'network' | 'carried'>(journal, {
      name: 'agenda_items',
      primary: idOf,
      indices: { sitting: sittingOf, network: networkOf, carried: ({ carriedFrom }) => carriedFrom },
      unique: ['carried'],
    }),
    actions: createTable<ActionItem, 'network' | 'open' | 'sitting'>(journal, {
      name: 'actions',
      primary: idOf,
      indices: {
        network: networkOf,
        open: ({ networkId, state }) => (state === 'open' ? networkId : null),
        sitting: sittingOf,
      },
    }),
    actionRuns: createTable<{ networkId: string; actionId: string; dueOn: string; kind: string }, 'action'>(
      journal,
      {
        name: 'action_runs',
        primary: ({ actionId, dueOn, kind }) => join(actionId, dueOn, kind),
        indices: { action: ({ actionId }) => actionId },
      },
    ),
    answers: createTable<Answer, 'sitting' | 'person'>(journal, {
      name: 'answers',
      primary: ({ sittingId, personId, seq }) => join(sittingId, personId, seq),
      indices: { sitting: sittingOf, person: ({ sittingId, personId }) => join(sittingId, personId) },
    }),
    acknowledgements: createTable<{ sittingId: string; personId: string; at: Date }, 'sitting'>(journal, {
      name: 'acknowledgements',
      primary: ({ sittingId, personId }) => join(sittingId, personId),
      indices: { sitting: sittingOf },
    }),
    substitutions: createTable<
      StoredSubstitution,
      'sitting' | 'network' | 'seat' | 'one_a_seat' | 'one_a_referent' | 'one_a_person'
    >(journal, {
      name: 'substitutions',
      primary: idOf,
      indices: {
        sitting: sittingOf,
        network: networkOf,
        seat: ({ seatId }) => seatId,
        one_a_seat: (row) => whileActive(row, join(row.sittingId, row.seatId)),
        one_a_referent: (row) => whileActive(row, join(row.sittingId, row.referentId)),
        one_a_person: (row) =>
          row.substituteId === null ? null : whileActive(row, join(row.sittingId, row.substituteId)),
      },
      unique: ['one_a_seat', 'one_a_referent', 'one_a_person'],
    }),
    registers: createTable<RegisterEntry, 'sitting' | 'closed'>(journal, {
      name: 'register_entries',
      primary: ({ sittingId, seq }) => join(sittingId, seq),
      indices: {
        sitting: sittingOf,
        closed: ({ event, sittingId }) => (event === 'closed' ? sittingId : null),
      },
      unique: ['closed'],
    }),
    deliveries: createTable<Delivery, 'sitting' | 'network' | 'once'>(journal, {
      name: 'deliveries',
      primary: idOf,
      indices: { sitting: sittingOf, network: networkOf, once: onceKey },
      unique: keep(['once']),
    }),
    planRuns: createTable<StoredPlanRun, 'sitting'>(journal, {
      name: 'plan_runs',
      primary: ({ sittingId, dateVersion, lineKey }) => join(sittingId, dateVersion, lineKey),
      indices: { sitting: sittingOf },
    }),
    drafts: createTable<UrgentDraft, 'sitting'>(journal, {
      name: 'urgent_drafts',
      primary: idOf,
      indices: { sitting: sittingOf },
      unique: ['sitting'],
    }),
    delegations: createTable<Delegation, 'network'>(journal, {
      name: 'delegations',
      primary: idOf,
      indices: { network: networkOf },
    }),
    minutes: createTable<Minutes, 'network' | 'sitting'>(journal, {
      name: 'minutes',
      primary: idOf,
      indices: { network: networkOf, sitting: sittingOf },
      unique: ['sitting'],
    }),
    minutesVersions: createTable<MinutesVersion, 'item'>(journal, {
      name: 'minutes_versions',
      primary: idOf,
      indices: { item: ({ minutesId, itemKey }) => join(minutesId, itemKey) },
    }),
    practices: createTable<Practice, 'network'>(journal, {
      name: 'practices',
      primary: idOf,
      indices: { network: networkOf },
    }),
    practiceVersions: createTable<PracticeVersion & { networkId: string }, 'practice'>(journal, {
      name: 'practice_versions',
      primary: ({ practiceId, version }) => join(practiceId, version),
      indices: { practice: ({ practiceId }) => practiceId },
    }),
    digests: createTable<PracticeDigest & { networkId: string }, 'network'>(journal, {
      name: 'practice_digests',
      primary: ({ networkId, month }) => join(networkId, month),
      indices: { network: networkOf },
    }),
    adoptions: createTable<Adoption, 'practice' | 'seat'>(journal, {
      name: 'practice_adoptions',
      primary: ({ practiceId, seatId }) => join(practiceId, seatId),
      indices: { practice: ({ practiceId }) => practiceId, seat: ({ seatId }) => seatId },
    }),
    projects: createTable<Project, 'network'>(journal, {
      name: 'projects',
      primary: idOf,
      indices: { network: networkOf },
    }),
    projectVersions: createTable<ProjectVersion & { networkId: string }, 'project'>(journal, {
      name: 'project_versions',
      primary: ({ projectId, version }) => join(projectId, version),
      indices: { project: ({ projectId }) => projectId },
    }),
    projectUpdates: createTable<ProjectUpdate, 'project'>(journal, {
      name: 'project_updates',
      primary: idOf,
      indices: { project: ({ projectId }) => projectId },
    }),
    publications: createTable<Publication, 'network'>(journal, {
      name: 'publications',
      primary: idOf,
      indices: { network: networkOf },
    }),
    publicationVersions: createTable<PublicationVersion & { networkId: string }, 'publication'>(journal, {
      name: 'publication_versions',
      primary: ({ publicationId, version }) => join(publicationId, version),
      indices: { publication: ({ publicationId }) => publicationId },
    }),
    placements: createTable<Placement, 'publication'>(journal, {
      name: 'placements',
      primary: ({ publicationId, seatId }) => join(publicationId, seatId),
      indices: { publication: ({ publicationId }) => publicationId },
    }),
    publicationQuestions: createTable<PublicationQuestion, 'publication'>(journal, {
      name: 'publication_questions',
      primary: idOf,
      indices: { publication: ({ publicationId }) => publicationId },
    }),
    outletLists: createTable<OutletList, 'network'>(journal, {
      name: 'outlet_lists',
      primary: ({ networkId, seatId }) => join(networkId, seatId),
      indices: { network: networkOf },
    }),
    publicationRuns: createTable<DuePublicationReminder & { networkId: string }, 'publication'>(journal, {
      name: 'publication_runs',
      primary: ({ publicationId, seatId, kind, on }) => join(publicationId, seatId, kind, on),
      indices: { publication: ({ publicationId }) => publicationId },
    }),
    audit: createTable<StoredAudit, 'network'>(journal, {
      name: 'audit_log',
      primary: ({ id }) => String(id),
      indices: { network: networkOf },
    }),
    fileLinks: createTable<FileLink, 'network' | 'feed'>(journal, {
      name: 'file_links',
      primary: idOf,
      indices: {
        network: networkOf,
        feed: ({ networkId, request, revokedAt }) =>
          requestKey(request) === 'feed' && revokedAt === null ? networkId : null,
      },
      unique: ['feed'],
    }),
    marks: createTable<{ networkId: string; mark: string }, 'network'>(journal, {
      name: 'erasure_marks',
      primary: keyOf,
      indices: { network: networkOf },
    }),
    retentionRuns: createTable<RetentionRun, 'open' | 'month'>(journal, {
      name: 'retention_runs',
      primary: idOf,
      indices: {
        open: ({ networkId, status }) => (status === 'reported' ? networkId : null),
        month: ({ networkId, month }) => join(networkId, month),
      },
      unique: ['open', 'month'],
    }),
    figures: createTable<StoredFigures, 'network'>(journal, {
      name: 'attendance_figures',
      primary: ({ networkId, sittingId }) => join(networkId, sittingId),
      indices: { network: networkOf },
    }),
    inbound: createTable<{ key: string; seenAt: Date }, never>(journal, {
      name: 'inbound_log',
      primary: ({ key }) => key,
    }),
  };
}
