import type { ActionItem } from '../../src/domain/actions/action-item.ts';
import type { AgendaItem } from '../../src/domain/agenda/agenda.ts';
import type { Answer } from '../../src/domain/answers/answer.ts';
import type { Delivery } from '../../src/domain/delivery/delivery.ts';
import type { Network } from '../../src/domain/network/network.ts';
import type { Person, Role } from '../../src/domain/network/person.ts';
import type { Seat } from '../../src/domain/network/seat.ts';
import { DEFAULT_SEAT_NAMES } from '../../src/domain/network/seat.ts';
import type { Practice } from '../../src/domain/practices/practice.ts';
import type { Project } from '../../src/domain/projects/project.ts';
import type { Placement } from '../../src/domain/publications/placement.ts';
import type { Publication } from '../../src/domain/publications/publication.ts';
import { defaultSettings } from '../../src/domain/settings/settings.ts';
import type { Sitting } from '../../src/domain/sittings/sitting.ts';
import type { SittingFacts } from '../../src/domain/sittings/sitting-facts.ts';
import type { Substitution } from '../../src/domain/substitutes/substitution.ts';

/** 19 January 2027, 10:00 in Rome: the third Tuesday. */
export const SITTING_START = new Date('2027-01-19T09:00:00Z');

export function aNetwork(fields: Partial<Network> = {}): Network {
  return {
    id: 'network-1',
    tenantId: 'tenant-1',
    teamId: '19:team-1@thread.tacv2',
    name: 'Rete di prova',
    channelId: '19:channel-1@thread.tacv2',
    serviceUrl: 'http://127.0.0.1:1/',
    botId: '28:bot-1',
    status: 'active',
    setUpAt: new Date('2026-12-01T09:00:00Z'),
    settings: defaultSettings(),
    nextDueAt: null,
    ...fields,
  };
}

export function aSitting(fields: Partial<Sitting> = {}): Sitting {
  return {
    id: 'sitting-1',
    networkId: 'network-1',
    kind: 'ordinary',
    seriesOn: '2027-01-19',
    startsAt: SITTING_START,
    durationMinutes: 120,
    place: 'Sala di prova',
    link: null,
    status: 'convened',
    dateVersion: 1,
    sequence: 0,
    number: { n: 1, year: 2027 },
    convenedAt: new Date('2027-01-08T08:00:00Z'),
    convenedBy: null,
    answerBy: new Date('2027-01-17T17:00:00Z'),
    reason: null,
    noticeMinutes: null,
    agendaVersion: 0,
    agendaChangedAt: null,
    proposals: 0,
    proposedAt: null,
    documents: [],
    change: null,
    minutesOutAt: null,
    ...fields,
  };
}

export function aPerson(fields: Partial<Person> & { role?: Role; seatId?: string | null } = {}): Person {
  const { role = 'referent', seatId = 'seat-1', ...rest } = fields;
  const id = rest.id ?? 'person-1';
  return {
    id,
    networkId: 'network-1',
    aadObjectId: `aad-${id}`,
    teamsUserId: `29:${id}`,
    name: `Persona ${id}`,
    position: { role, seatId },
    declared: null,
    inTeam: true,
    chatId: null,
    unreachable: null,
    askedAt: null,
    ...rest,
  };
}

export function anAnswer(fields: Partial<Answer> = {}): Answer {
  return {
    id: 'answer-1',
    networkId: 'network-1',
    sittingId: 'sitting-1',
    personId: 'person-1',
    dateVersion: 1,
    state: 'in_person',
    reason: null,
    via: 'card',
    recordedBy: 'person-1',
    recordedAt: new Date('2027-01-10T09:00:00Z'),
    cardSeq: 0,
    seq: 1,
    ...fields,
  };
}

export function aDelivery(fields: Partial<Delivery> = {}): Delivery {
  return {
    id: 'delivery-1',
    networkId: 'network-1',
    sittingId: 'sitting-1',
    kind: 'nudge',
    lineKey: 'nudge-5d@1',
    recipient: { to: 'person', personId: 'person-1' },
    dueAt: new Date('2027-01-14T08:00:00Z'),
    status: 'queued',
    attempts: 0,
    uncertainties: 0,
    reason: null,
    queuedAt: new Date('2027-01-14T08:00:00Z'),
    sentAt: null,
    claimedAt: null,
    conversationId: null,
    activityId: null,
    ...fields,
  };
}

/** `person-1` of the first seat is replaced by `person-2`. */
export function aSubstitution(fields: Partial<Substitution> = {}): Substitution {
  return {
    id: 'substitution-1',
    networkId: 'network-1',
    sittingId: 'sitting-1',
    seatId: 'seat-1',
    referentId: 'person-1',
    substituteId: 'person-2',
    outsideName: null,
    namedAt: new Date('2027-01-10T09:00:00Z'),
    withdrawnAt: null,
    ...fields,
  };
}

/** An accepted item of `sitting-1`. */
export function anAgendaItem(fields: Partial<AgendaItem> = {}): AgendaItem {
  return {
    id: 'item-1',
    networkId: 'network-1',
    sittingId: 'sitting-1',
    title: 'Orari estivi degli sportelli',
    note: '',
    proposedBy: null,
    presenter: null,
    minutes: null,
    position: 1,
    state: 'accepted',
    refusal: null,
    links: [],
    treated: null,
    carriedFrom: null,
    carriedFromNumber: null,
    proposedAt: new Date('2027-01-05T08:00:00Z'),
    version: 1,
    ...fields,
  };
}

/** The nine seats, ids `seat-1` … `seat-9`. */
export function nineSeats(): Seat[] {
  return DEFAULT_SEAT_NAMES.map((name, position) => ({
    id: `seat-${position + 1}`,
    networkId: 'network-1',
    name,
    position,
    patronDay: null,
  }));
}

export function someFacts(fields: Partial<SittingFacts> = {}): SittingFacts {
  return {
    network: aNetwork(),
    sitting: aSitting(),
    seats: nineSeats(),
    people: [aPerson()],
    agenda: [],
    openActions: [],
    openProjects: [],
    answers: [],
    acknowledgements: new Map(),
    substitutions: [],
    ...fields,
  };
}

/** A project under way, of `person-1`, in which `seat-1` takes part. */
export function aProject(fields: Partial<Project> = {}): Project {
  const createdAt = new Date('2027-01-04T08:00:00Z');
  return {
    id: 'project-1',
    networkId: 'network-1',
    title: 'Moduli uguali in tutti i Comuni',
    aim: 'Un solo modulo per ogni richiesta, scritto con parole semplici.',
    state: 'running',
    ownerId: 'person-1',
    step: 'Bozza dei primi cinque moduli',
    stepOwnerId: null,
    stepDueOn: '2027-01-29',
    links: [],
    seatIds: ['seat-1'],
    createdBy: 'person-1',
    createdAt,
    updatedAt: createdAt,
    newsAt: createdAt,
    askedAt: null,
    version: 1,
    ...fields,
  };
}

export function aPractice(fields: Partial<Practice> = {}): Practice {
  const createdAt = new Date('2027-01-02T08:00:00Z');
  return {
    id: 'practice-1',
    networkId: 'network-1',
    seatId: 'seat-1',
    seatName: 'Prova',
    authorId: 'person-1',
    contact: 'Ufficio di prova',
    title: 'Prenotazione degli appuntamenti allo sportello',
    problem: 'Le code del lunedì mattina erano lunghe.',
    done: 'Abbiamo aperto un calendario unico.',
    result: 'Si aspetta la metà del tempo.',
    tags: ['sportello', 'code'],
    links: [{ title: 'Il modulo', url: 'https://comune.invalid/modulo' }],
    attachments: [],
    createdAt,
    updatedAt: createdAt,
    version: 1,
    ...fields,
  };
}

/** A piece of news without an end, proposed by `person-1` on a Saturday. */
export function aPublication(fields: Partial<Publication> = {}): Publication {
  const proposedAt = new Date('2027-01-02T08:00:00Z');
  return {
    id: 'publication-1',
    networkId: 'network-1',
    kind: 'news',
    title: 'Orari estivi degli sportelli',
    text: 'Dal 1° luglio gli sportelli aprono alle 8.\n\nRestano chiusi il sabato.',
    links: [{ title: 'La pagina', url: 'https://unione.invalid/orari' }],
    outletKinds: ['site', 'newsletter'],
    fromOn: '2027-01-02',
    untilOn: null,
    nudges: 'weekly',
    proposedBy: 'person-1',
    proposedAt,
    updatedAt: proposedAt,
    version: 1,
    withdrawn: null,
    ...fields,
  };
}

/** What `seat-1` was asked of it and has not answered. */
export function aPlacement(fields: Partial<Placement> = {}): Placement {
  return {
    ...{ networkId: 'network-1', publicationId: 'publication-1', seatId: 'seat-1', seatName: 'Prova' },
    ...{ state: 'waiting', link: '', outlets: [], scheduledOn: null, reason: '' },
    ...{ publishedAt: null, publishedVersion: null, reportedBy: null, reportedAt: null, version: 0 },
    ...fields,
  };
}

/** An open action of `person-1`, decided at `sitting-1`. */
export function anActionItem(fields: Partial<ActionItem> = {}): ActionItem {
  const createdAt = new Date('2027-01-02T08:00:00Z');
  return {
    id: 'action-1',
    networkId: 'network-1',
    sittingId: 'sitting-1',
    text: 'Preparare la bozza del volantino comune',
    ownerId: 'person-1',
    ownerName: 'Persona person-1',
    seatId: 'seat-1',
    dueOn: '2027-01-20',
    state: 'open',
    createdAt,
    createdBy: 'person-1',
    givenAt: createdAt,
    closedAt: null,
    closedBy: null,
    closingWord: null,
    version: 1,
    ...fields,
  };
}
