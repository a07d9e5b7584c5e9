import { randomUUID } from 'node:crypto';
import type { Person } from '../../../src/domain/network/person.ts';
import type { Tx } from '../../../src/usecases/ports/store.ts';
import { recordAudit } from '../../../src/usecases/record-audit.ts';
import {
  anActionItem,
  anAgendaItem,
  aPlacement,
  aPractice,
  aProject,
  aPublication,
  aSitting,
} from '../builders.ts';
import { closeRegister } from '../network/close-register.ts';
import type { Known } from './stored-network.ts';
import { addNetwork, anAnswerOf, aSubstitutionOf, NOW } from './stored-network.ts';

/** What only this person is called, and what only they wrote of themselves. */
export const SECRETS = {
  name: 'Zenobia <b>Cancellandi</b> =1+1',
  teamsUserId: '29:zenobia-in-teams',
  chatId: 'a:chat-di-zenobia',
  activityId: '1800000000042-di-zenobia',
  excuse: 'visita segreta di Zenobia',
  delegation: 'ferie segrete di Zenobia',
  draft: 'urgenza segreta di Zenobia',
  question: 'domanda segreta di Zenobia',
  reply: 'risposta segreta di Zenobia',
};

export interface Everything {
  known: Known;
  person: Person;
  coordinator: Person;
  /** Long over, its register closed, its minutes published. */
  past: string;
  /** Still to come. */
  coming: string;
}

const DAY_MS = 86_400_000;

/** A network with one person of whom every table holds something, and who has everything to do. */
export async function everythingAbout(tx: Tx, aadObjectId: string): Promise<Everything> {
  const known = await addNetwork(tx);
  const networkId = known.network.id;
  const member = (name: string, id: string) =>
    tx.people.upsertMember({ networkId, aadObjectId: id, teamsUserId: `29:${id}`, name });
  const boss = await member('Nestore Guidantini', randomUUID());
  const coordinator: Person = { ...boss, position: { role: 'coordinator', seatId: null } };
  await tx.people.save(coordinator);
  const { teamsUserId, name, chatId } = SECRETS;
  const joined = await tx.people.upsertMember({ networkId, aadObjectId, teamsUserId, name });
  const seat = { role: 'referent' as const, seatId: known.seatId };
  const person: Person = { ...joined, position: seat, declared: seat, chatId, askedAt: NOW };
  await tx.people.save(person);
  await tx.people.save({ ...known.person, position: { role: 'operator', seatId: null } });
  const all: Everything = { known, person, coordinator, past: randomUUID(), coming: randomUUID() };
  await addSittings(tx, all);
  await addAnswers(tx, all);
  await addRecord(tx, all);
  await addPractice(tx, all);
  await addProject(tx, all);
  await addPublication(tx, all);
  await addActs(tx, all);
  return all;
}

async function addSittings(tx: Tx, { known, person, past, coming }: Everything): Promise<void> {
  const common = { networkId: known.network.id, number: null, convenedBy: person.id };
  const held = new Date(NOW.getTime() - 5 * DAY_MS);
  const next = new Date(NOW.getTime() + 40 * DAY_MS);
  await tx.sittings.insert(aSitting({ ...common, id: past, startsAt: held, seriesOn: '2027-01-05' }));
  await tx.sittings.insert(aSitting({ ...common, id: coming, startsAt: next, seriesOn: '2027-02-16' }));
}

async function addAnswers(tx: Tx, { known, person, coordinator, past, coming }: Everything): Promise<void> {
  const networkId = known.network.id;
  const of = (sittingId: string) => ({
    ...anAnswerOf(known, 'excused'),
    ...{ sittingId, personId: person.id, recordedBy: person.id },
  });
  await tx.answers.append([{ ...of(past), reason: SECRETS.excuse }]);
  await tx.answers.append([{ ...of(past), state: 'in_person' }, of(coming)]);
  // Recorded by this person, about somebody else.
  const other = { ...of(past), personId: known.person.id, reason: 'motivo di un altro' };
  await tx.answers.append([{ ...other, via: 'on_behalf' }]);
  await tx.answers.acknowledge(past, person.id, NOW);
  const to = { to: 'person' as const, personId: person.id };
  const queued = { networkId, sittingId: coming, kind: 'nudge' as const, lineKey: 'nudge@1', dueAt: NOW };
  const [sent] = await tx.deliveries.enqueue([{ ...queued, lineKey: 'nudge-0@1', recipient: to }], NOW);
  if (sent === undefined) throw new Error('the delivery is not new');
  await tx.deliveries.save({
    ...sent,
    ...{ status: 'sent', sentAt: NOW, conversationId: SECRETS.chatId, activityId: SECRETS.activityId },
  });
  await tx.deliveries.enqueue([{ ...queued, recipient: to }], NOW);
  const draft = { id: randomUUID(), networkId, personId: person.id, startsAt: null, immediate: false };
  await tx.drafts.insert({
    ...draft,
    ...{ reason: SECRETS.draft, status: 'open', sittingId: null, createdAt: NOW },
  });
  const bySubject = { sittingId: past, referentId: coordinator.id, substituteId: person.id };
  await tx.substitutions.insert(aSubstitutionOf(known, { ...bySubject, outsideName: null }), null);
  await tx.substitutions.insert(
    aSubstitutionOf(known, { sittingId: coming, referentId: person.id, substituteId: known.person.id }),
    null,
  );
}

async function addRecord(tx: Tx, { known, person, coordinator, past, coming }: Everything): Promise<void> {
  const networkId = known.network.id;
  await tx.agenda.insert(
    anAgendaItem({
      ...{ id: randomUUID(), networkId, sittingId: past, proposedBy: person.id, presenter: SECRETS.name },
    }),
  );
  const sitting = await tx.sittings.byId(networkId, past);
  if (sitting === null) throw new Error('the sitting is not there');
  await tx.registers.append({
    ...{ event: 'arrived', attendeeId: `person:${person.id}`, mode: 'remote', at: sitting.startsAt },
    ...{ cardSeq: null, id: randomUUID(), networkId, sittingId: past, via: 'self' },
    ...{ recordedBy: person.id, recordedAt: sitting.startsAt },
  });
  await closeRegister(tx, sitting, { byPersonId: coordinator.id, at: NOW });
  const text = { key: 'first', title: null, text: 'Letto.', decisions: [], version: 1, editedBy: person.id };
  const minutes = {
    ...{ networkId, secretaryId: person.id, reviewSince: null, reviewEndsAt: null, reviewToldAt: null },
    ...{ adopted: null, items: [{ ...text, editedAt: NOW }], corrections: [] },
  };
  await tx.minutes.save({
    ...{ ...minutes, id: randomUUID(), sittingId: past, status: 'published', publishedAt: NOW },
    published: { chairName: SECRETS.name, secretaryName: 'Nestore Guidantini', actions: [], items: [] },
    comments: [{ id: randomUUID(), itemKey: null, personId: person.id, text: 'Bene.', at: NOW }],
  });
  const draft = { status: 'draft' as const, publishedAt: null, published: null, comments: [] };
  const minutesId = randomUUID();
  await tx.minutes.save({ ...minutes, ...draft, id: minutesId, sittingId: coming });
  await tx.minutes.keepVersion({
    ...{ id: randomUUID(), networkId, minutesId, itemKey: 'a', origin: 'set_aside', text: 'Da parte' },
    ...{ decisions: [], by: person.id, at: NOW },
  });
  await tx.actions.insert(
    anActionItem({
      ...{ id: randomUUID(), networkId, sittingId: past, ownerId: person.id, ownerName: SECRETS.name },
      ...{ seatId: known.seatId, createdBy: coordinator.id },
    }),
  );
}

async function addPractice(tx: Tx, { known, person }: Everything): Promise<void> {
  const { network, seatId } = known;
  const practice = aPractice({
    ...{ id: randomUUID(), networkId: network.id, seatId, authorId: person.id, contact: SECRETS.name },
  });
  await tx.practices.insert(practice, { editedBy: person.id });
  await tx.practices.adopt({
    ...{ networkId: network.id, practiceId: practice.id, seatId, note: '', adoptedBy: person.id },
    adoptedAt: NOW,
  });
}

async function addProject(tx: Tx, { known, person }: Everything): Promise<void> {
  const { network, seatId } = known;
  const of = { networkId: network.id, ownerId: person.id, stepOwnerId: person.id, createdBy: person.id };
  const project = aProject({ ...of, id: randomUUID(), seatIds: [seatId] });
  await tx.projects.insert(project, { editedBy: person.id, seatNames: ['Prova'] });
  await tx.projects.post({
    ...{ id: randomUUID(), networkId: network.id, projectId: project.id, seatId, seatName: 'Prova' },
    ...{ authorId: person.id, text: 'La bozza è pronta.', postedAt: NOW },
  });
}

async function addPublication(tx: Tx, { known, person }: Everything): Promise<void> {
  const { network, seatId } = known;
  const publication = aPublication({ id: randomUUID(), networkId: network.id, proposedBy: person.id });
  const of = { networkId: network.id, publicationId: publication.id, seatId };
  await tx.publications.insert(publication, [aPlacement({ ...of, reportedBy: person.id })], {
    editedBy: person.id,
  });
  const question = { ...of, id: randomUUID(), text: SECRETS.question, askedBy: person.id, askedAt: NOW };
  await tx.publications.ask({ ...question, answer: { text: SECRETS.reply, by: person.id, at: NOW } });
  const list = { networkId: network.id, seatId, version: 1, outlets: [] };
  await tx.publications.saveOutlets(list, person.id, NOW);
}

async function addActs(tx: Tx, { known, person, coordinator }: Everything): Promise<void> {
  const { network } = known;
  const given = { networkId: network.id, fromOn: '2027-01-01', toOn: '2027-03-01', createdAt: NOW };
  const own = { ...given, delegatorId: person.id, deputyId: coordinator.id, reason: SECRETS.delegation };
  const running = { ...given, delegatorId: coordinator.id, deputyId: person.id, reason: 'riunioni' };
  await tx.delegations.insert({ ...own, id: randomUUID(), revokedAt: NOW });
  await tx.delegations.insert({ ...running, id: randomUUID(), revokedAt: null });
  const acts = (by: Person) => ({
    network,
    person: by,
    authority: { as: 'coordinator' as const },
    sender: { tenantId: network.tenantId, ...by },
  });
  await recordAudit(tx, acts(person), { act: 'settings', outcome: 'done', at: NOW });
  const details = { personId: person.id };
  await recordAudit(tx, acts(coordinator), { act: 'set_position', outcome: 'done', at: NOW, details });
  await tx.fileLinks.insert({
    ...{ id: randomUUID(), networkId: network.id, token: 'gettone-inventato-di-quaranta-caratteri' },
    ...{ request: { file: 'personal_data', personId: person.id, format: 'json' }, createdBy: person.id },
    ...{ createdAt: NOW, expiresAt: new Date(NOW.getTime() + DAY_MS), revokedAt: null },
  });
  const none = { answers: 0, deliveries: 0, record: 0, audit: 0, people: 0 };
  await tx.retention.save({
    ...{
      id: randomUUID(),
      networkId: network.id,
      month: '2026-12',
      status: 'done',
      counts: none,
      exports: [],
    },
    cutoffs: { answers: NOW, deliveries: NOW, record: NOW, audit: NOW },
    ...{
      deleted: none,
      reportedAt: NOW,
      deleteAt: NOW,
      postponedAt: NOW,
      postponedBy: person.id,
      doneAt: NOW,
    },
  });
}
