import type { Answer } from '../../domain/answers/answer.ts';
import type { Delivery, DeliveryKind, Recipient } from '../../domain/delivery/delivery.ts';
import type { AuditEntry } from '../../domain/network/audit-entry.ts';
import type { Network } from '../../domain/network/network.ts';
import type { Person } from '../../domain/network/person.ts';
import type { Seat } from '../../domain/network/seat.ts';
import type { Sitting } from '../../domain/sittings/sitting.ts';
import type { SittingFacts } from '../../domain/sittings/sitting-facts.ts';
import type { UrgentDraft } from '../../domain/urgent/urgent-draft.ts';
import type { ActionRepository } from './action-repository.ts';
import type { AgendaRepository } from './agenda-repository.ts';
import type { DelegationRepository } from './delegation-repository.ts';
import type { FileLinkRepository } from './file-link-repository.ts';
import type { Jobs } from './jobs.ts';
import type { MinutesRepository } from './minutes-repository.ts';
import type { PersonalDataRepository } from './personal-data-repository.ts';
import type { PracticeRepository } from './practice-repository.ts';
import type { ProjectRepository } from './project-repository.ts';
import type { PublicationRepository } from './publication-repository.ts';
import type { RegisterRepository } from './register-repository.ts';
import type { RetentionRepository } from './retention-repository.ts';
import type { SubstitutionRepository } from './substitution-repository.ts';

/** The database. Everything inside one `transaction` happens, jobs included, or none of it does. */
export interface Store {
  /**
   * Runs `work` in one transaction and commits when it resolves; rolls back and rethrows when it throws.
   * Nothing may be sent, and nothing slow awaited, inside.
   */
  transaction<T>(work: (tx: Tx) => Promise<T>): Promise<T>;
}

/** The repositories of one running transaction; unusable after it has ended. */
export interface Tx {
  networks: NetworkRepository;
  people: PersonRepository;
  seats: SeatRepository;
  sittings: SittingRepository;
  agenda: AgendaRepository;
  actions: ActionRepository;
  answers: AnswerRepository;
  substitutions: SubstitutionRepository;
  registers: RegisterRepository;
  deliveries: DeliveryRepository;
  planRuns: PlanRunRepository;
  drafts: UrgentDraftRepository;
  delegations: DelegationRepository;
  minutes: MinutesRepository;
  practices: PracticeRepository;
  projects: ProjectRepository;
  publications: PublicationRepository;
  audit: AuditLog;
  fileLinks: FileLinkRepository;
  inbound: InboundLog;
  personalData: PersonalDataRepository;
  retention: RetentionRepository;
  jobs: Jobs;
}

export interface NetworkRepository {
  byId(id: string): Promise<Network | null>;
  /** Same row, locked until the transaction ends: decisions about one network happen one after the other. */
  lock(id: string): Promise<Network | null>;
  byTeam(tenantId: string, teamId: string): Promise<Network | null>;
  /** Inserts; false (and no change) when the (tenant, team) already has a network. */
  insert(network: Network): Promise<boolean>;
  /** Writes every field of an existing network. */
  save(network: Network): Promise<void>;
  /** Stores the newest connector address for every network of that tenant and team; no-op when unchanged. */
  refreshServiceUrl(networkId: string, serviceUrl: string): Promise<void>;
  /** Up to `limit` active networks due at or before `now`, soonest first, locked; rows locked elsewhere are left out. */
  claimDue(now: Date, limit: number): Promise<Network[]>;
  setNextDueAt(networkId: string, at: Date | null): Promise<void>;
  /** Makes the sweep look at this network at `at` or before. */
  wakeBy(networkId: string, at: Date): Promise<void>;
  /** The networks whose calendar runs, by name. */
  active(): Promise<Network[]>;
  /** Gives the next convocation number of that year, from 1, without gaps once committed. */
  nextConvocationNumber(networkId: string, year: number): Promise<number>;
}

export interface PersonRepository {
  byId(networkId: string, id: string): Promise<Person | null>;
  byAadObjectId(networkId: string, aadObjectId: string): Promise<Person | null>;
  /** Everybody with this identity in the networks of one tenant that still have the app. */
  inTenant(tenantId: string, aadObjectId: string): Promise<Person[]>;
  /** All people of a network, by name. */
  list(networkId: string): Promise<Person[]>;
  /** Inserts, or on the same (network, aadObjectId) refreshes name, address and `inTeam`; gives the stored person. */
  upsertMember(person: Pick<Person, 'networkId' | 'aadObjectId' | 'teamsUserId' | 'name'>): Promise<Person>;
  save(person: Person): Promise<void>;
}

export interface SeatRepository {
  /** In order of position. */
  list(networkId: string): Promise<Seat[]>;
  insert(seat: Seat): Promise<void>;
  save(seat: Seat): Promise<void>;
  /** Removes a seat nobody is assigned to. */
  remove(networkId: string, seatId: string): Promise<void>;
}

export interface SittingRepository {
  byId(networkId: string, id: string): Promise<Sitting | null>;
  /** Looks a sitting up by id alone, to find the network of a card; the caller checks who asks. */
  find(id: string): Promise<Sitting | null>;
  bySeries(networkId: string, seriesOn: string): Promise<Sitting | null>;
  /** Those that start at or after `from`, or whose series date is on or after `from`'s date less 62 days; by start. */
  since(networkId: string, from: Date): Promise<Sitting[]>;
  /** Inserts; for an ordinary one, false (and no change) when its series date already has a row. */
  insert(sitting: Sitting): Promise<boolean>;
  save(sitting: Sitting): Promise<void>;
}

/** A sitting being answered, as it stands inside one transaction. */
export interface AnswerDesk {
  facts: SittingFacts;
  /** The newest few answers of each of the people asked for, oldest first. */
  history: Answer[];
}

/** An answer before the store has numbered it. */
export type NewAnswer = Omit<Answer, 'seq'>;

export interface AnswerRepository {
  /** The newest answer of each person for that version of the date. */
  current(sittingId: string, dateVersion: number): Promise<Answer[]>;
  /** Full history, oldest first; of one person when given. */
  history(sittingId: string, personId?: string): Promise<Answer[]>;
  /**
   * All that is needed to decide taps of these people (Entra object ids) on these sittings, read together however many
   * they are; the networks are locked until the transaction ends. Sittings that do not exist are left out.
   */
  openDesks(ask: { sittingIds: string[]; aadObjectIds: string[] }): Promise<AnswerDesk[]>;
  /** Appends in order, in one statement; `seq` goes on from the person's newest. The network is locked. */
  append(answers: readonly NewAnswer[]): Promise<void>;
  /** Person id → instant, of those who have acknowledged an urgent call. */
  acknowledgements(sittingId: string): Promise<Map<string, Date>>;
  /** False when there already was one: the first instant stays. */
  acknowledge(sittingId: string, personId: string, at: Date): Promise<boolean>;
}

export interface NewDelivery {
  networkId: string;
  sittingId: string | null;
  kind: DeliveryKind;
  lineKey: string;
  recipient: Recipient;
  dueAt: Date;
}

/** A delivery that nothing would ever send. */
export interface OrphanedDelivery {
  delivery: Delivery;
  /** Its job failed until its retries were used up; false: the job is gone without a trace. */
  givenUp: boolean;
}

export interface DeliveryRepository {
  byId(id: string): Promise<Delivery | null>;
  /**
   * Inserts those not there yet as `queued` and sends one delivery job for each, in this transaction.
   * Gives only the new ones: a second call with the same keys inserts and sends nothing.
   */
  enqueue(deliveries: NewDelivery[], now: Date): Promise<Delivery[]>;
  /** Locks the row until the transaction ends. */
  lock(id: string): Promise<Delivery | null>;
  save(delivery: Delivery): Promise<void>;
  forSitting(sittingId: string): Promise<Delivery[]>;
  /** Messages of no sitting under these line keys, oldest first. */
  underKeys(networkId: string, lineKeys: readonly string[]): Promise<Delivery[]>;
  /** Messages about the network itself, of no sitting, queued at `since` or later; oldest first. */
  aboutNetwork(networkId: string, since: Date): Promise<Delivery[]>;
  /** What shared cards are made of: posts in the channel, roll calls, everything of urgent calls, of these sittings. */
  shared(sittingIds: readonly string[]): Promise<Delivery[]>;
  /**
   * Up to `limit` deliveries waiting or being sent for which no job waits or runs, oldest first; of one network when one
   * is named. With the network locked before it is asked, what it gives stays so until the transaction ends.
   */
  orphans(limit: number, networkId?: string): Promise<OrphanedDelivery[]>;
  /** Sends one delivery job for each, in this transaction; the rows stay as they are. */
  sendAgain(deliveries: readonly Delivery[]): Promise<void>;
  /** Records a line that will not be sent (`status: 'skipped'`), without a job. */
  insertSkipped(delivery: NewDelivery, reason: string, now: Date): Promise<void>;
}

/** Which lines of the plan have been decided, so that none is decided twice. */
export interface PlanRunRepository {
  /** Keys `<sittingId>|<dateVersion>|<lineKey>` decided for these sittings. */
  decided(sittingIds: string[]): Promise<Set<string>>;
  /** False (and no change) when the line was already decided. */
  record(
    run: {
      sittingId: string;
      dateVersion: number;
      lineKey: string;
      dueAt: Date;
      decision: 'sent' | 'skipped';
    },
    now: Date,
  ): Promise<boolean>;
}

export interface UrgentDraftRepository {
  byId(id: string): Promise<UrgentDraft | null>;
  /** Same row, locked until the transaction ends. */
  lock(id: string): Promise<UrgentDraft | null>;
  insert(draft: UrgentDraft): Promise<void>;
  save(draft: UrgentDraft): Promise<void>;
}

/** Append-only. */
export interface AuditLog {
  append(entry: AuditEntry): Promise<void>;
  /** Newest first. */
  list(networkId: string, limit: number): Promise<AuditEntry[]>;
  /** The acts of these names that were done, newest first. */
  done(networkId: string, acts: readonly string[], limit: number): Promise<AuditEntry[]>;
}

/** Remembers inbound activities so that a redelivery has no second effect. */
export interface InboundLog {
  /** True the first time a key is seen, false afterwards; part of the transaction. */
  firstTime(key: string, now: Date): Promise<boolean>;
  /** Forgets keys older than `before`; gives how many. */
  forget(before: Date): Promise<number>;
}
