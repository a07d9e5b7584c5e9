import { randomUUID } from 'node:crypto';
import { acceptedItems } from '../../../src/domain/agenda/agenda.ts';
import type { Sitting } from '../../../src/domain/sittings/sitting.ts';
import { firstOf, lastOf } from '../lists.ts';
import type { RunningNetwork } from '../network/running-network.ts';
import { failedDelivery, reportedDeletion } from './stored-faults.ts';

/** Who does what while a network is filled: keys of people. */
export interface Cast {
  coordinator: string;
  referent: string;
  operator: string;
  /** A word in everything they write. */
  mark: string;
}

/** Ids of one network in which there is something of everything, all of it open to be acted upon now. */
export interface Filled {
  networkId: string;
  /** Minutes published. Register closed. */
  published: string;
  /** Minutes in review, an item not treated. */
  inReview: string;
  /** Over, minutes begun, register open. */
  held: string;
  /** A text of its first item that was put aside. */
  versionId: string;
  /** Version of its agenda. */
  heldOrder: number;
  /** Under way. */
  running: string;
  /** Urgent, to come. */
  toCome: string;
  /** Ordinary, to come, with an agenda. */
  ordinary: string;
  draftId: string;
  /** Persons: the referent of a seat, and an operator. */
  personId: string;
  operatorId: string;
  seatId: string;
  /** Proposed, not decided. */
  itemId: string;
  /** Accepted, by the coordinator. */
  acceptedId: string;
  /** Version of that agenda. */
  order: number;
  actionId: string;
  /** Proposed by the referent, and a question about it. */
  publicationId: string;
  questionId: string;
  delegationId: string;
  /** Shared by the referent, of another municipality. */
  practiceId: string;
  /** The same, adopted by theirs. */
  adoptedPracticeId: string;
  /** Of the referent, in which their municipality takes part. */
  projectId: string;
  substitutionId: string;
  linkId: string;
  /** A deletion that has been reported. */
  runId: string;
  /** What could not be delivered, as its card names it. */
  delivery: string;
}

type Data = { verb: string } & Record<string, unknown>;

/** Fills several networks at once, as their people would, over ten hours of one day. */
export async function populate(
  networks: readonly { network: RunningNetwork; cast: Cast }[],
): Promise<Filled[]> {
  const found: Partial<Filled>[] = networks.map(() => ({}));
  const each = async (work: (at: (typeof networks)[number], ids: Partial<Filled>) => Promise<unknown>) => {
    for (const [index, at] of networks.entries()) await work(at, found[index] as Partial<Filled>);
  };
  const later = (hours: number) => {
    const { network } = firstOf(networks);
    return network.goTo(new Date(network.now().getTime() + hours * 3_600_000));
  };

  await each(async (at, ids) => {
    ids.published = await convene(at, 'subito');
    Object.assign(ids, await people(at));
  });
  await later(3);
  await each(async (at, { published = '' }) => {
    const press = presser(at);
    await write(at, published);
    await press({ verb: 'register_close', sittingId: published });
    await press({ verb: 'minutes_publish', sittingId: published });
  });
  await each(async (at, ids) => {
    ids.inReview = await convene(at, 'oggi alle 14');
    await propose(at, { ref: `id:${ids.inReview}:1`, title: 'Punto da rinviare' });
  });
  await later(3);
  await each(async (at, { inReview = '' }) => {
    const press = presser(at);
    await write(at, inReview);
    await press({ verb: 'register_close', sittingId: inReview });
    await press({
      verb: 'agenda_treated',
      sittingId: inReview,
      order: await orderOf(at, inReview),
      treated: '',
    });
    await press({ verb: 'minutes_review', sittingId: inReview });
  });
  await each(async (at, ids) => {
    ids.held = await convene(at, 'oggi alle 17');
    await propose(at, { ref: `id:${ids.held}:1`, title: 'Punto in seduta' });
  });
  await later(3);
  await each(async (at, ids) => {
    await write(at, ids.held ?? '');
    ids.versionId = await putAside(at, ids.held ?? '');
    ids.heldOrder = await orderOf(at, ids.held ?? '');
    ids.running = await convene(at, 'subito');
    ids.toCome = await convene(at, 'domani alle 15');
    Object.assign(ids, await ordinary(at), await things(at, ids));
  });
  return found as Filled[];
}

/** Presses of the coordinator (or of somebody else), answered with a card or not at all. */
function presser({ network, cast }: { network: RunningNetwork; cast: Cast }) {
  return async (data: Data, key = cast.coordinator): Promise<void> => {
    const shown = await network.forge(key, lastOf(network.chat(key)), data);
    if (shown.shown === 'failure') throw new Error(`${data.verb}: ${JSON.stringify(shown)}`);
  };
}

type At = { network: RunningNetwork; cast: Cast };

async function convene({ network, cast: { coordinator, mark } }: At, when: string): Promise<string> {
  await network.say(coordinator, `urgente ${when} guasto ${mark}`);
  const card = network.offered(coordinator, 'urgent_confirm');
  await network.press(coordinator, card, { verb: 'urgent_confirm' });
  return newest(await sittings(network)).id;
}

function sittings(network: RunningNetwork): Promise<Sitting[]> {
  return network.read((tx, { id }) => tx.sittings.since(id, new Date('2026-01-01T00:00:00Z')));
}

function newest(all: Sitting[]): Sitting {
  return lastOf(all.toSorted((a, b) => (a.number?.n ?? 0) - (b.number?.n ?? 0)));
}

/** Writes the minutes of the first item. */
function write(at: At, sittingId: string): Promise<void> {
  const text = { text: `Trattato ${at.cast.mark}.`, decisions: '', version: 0, move: 'stay' };
  return presser(at)({ verb: 'minutes_save', sittingId, itemKey: 'first', ...text });
}

/** Puts a text of the first item aside. */
async function putAside(at: At, sittingId: string): Promise<string> {
  const formId = randomUUID();
  const text = { text: `Da parte ${at.cast.mark}.`, decisions: '' };
  await presser(at)({ verb: 'minutes_aside', sittingId, itemKey: 'first', formId, ...text });
  return formId;
}

function people({ network, cast }: At) {
  return network.read(async (tx, { id }) => {
    const idOf = async (key: string) =>
      (await tx.people.byAadObjectId(id, network.person(key).aadObjectId))?.id ?? '';
    const referent = await tx.people.byAadObjectId(id, network.person(cast.referent).aadObjectId);
    return {
      networkId: id,
      personId: await idOf(cast.referent),
      operatorId: await idOf(cast.operator),
      seatId: referent?.position?.seatId ?? '',
    };
  });
}

/** The next ordinary sitting, with an item accepted and one proposed. */
async function ordinary(at: At): Promise<Pick<Filled, 'ordinary' | 'itemId' | 'acceptedId' | 'order'>> {
  const { network, cast } = at;
  const { networkId } = await people(at);
  const ref = `series:2027-01-19:${networkId}`;
  await propose(at, { ref, title: 'Punto accolto' });
  await propose(at, { ref, title: 'Secondo punto' });
  await propose(at, { ref, title: 'Punto proposto' }, cast.referent);
  const sitting = firstOf((await sittings(network)).filter(({ seriesOn }) => seriesOn === '2027-01-19'));
  const items = await network.read((tx, { id }) => tx.agenda.forSitting(id, sitting.id));
  return {
    ordinary: sitting.id,
    order: sitting.agendaVersion,
    itemId: firstOf(items.filter(({ state }) => state === 'proposed')).id,
    acceptedId: firstOf(acceptedItems(items).filter(({ title }) => title.startsWith('Punto accolto'))).id,
  };
}

async function propose(at: At, { ref, title }: { ref: string; title: string }, key?: string): Promise<void> {
  const form = { title: `${title} ${at.cast.mark}`, note: '', minutes: '', presenter: '', links: '' };
  await presser(at)({ verb: 'agenda_propose', ref, ...form }, key);
}

function orderOf({ network }: At, sittingId: string): Promise<number> {
  return network.read(async (tx) => (await tx.sittings.find(sittingId))?.agendaVersion ?? 0);
}

async function things(at: At, ids: Partial<Filled>) {
  const { network, cast } = at;
  const { networkId = '', operatorId = '', personId = '', toCome = '' } = ids;
  const press = presser(at);
  const actionId = randomUUID();
  await press({ verb: 'action_submit', networkId, actionId, text: `Un impegno ${cast.mark}`, personId });
  const practices = await sharePractices(at, ids);
  const projectId = await startProject(at, ids);
  const publications = await proposeItem(at, ids);
  await press({ verb: 'feed_address', networkId });
  const reason = `ferie ${cast.mark}`;
  const days = { fromOn: '2026-12-20', toOn: '2026-12-22', reason };
  await press({ verb: 'delegation_submit', networkId, personId: operatorId, ...days });
  const naming = { ref: `id:${toCome}:1`, formId: randomUUID(), outsideName: `Tullio Ospiti ${cast.mark}` };
  await press({ verb: 'name_substitute', ...naming }, cast.referent);
  await network.say(cast.coordinator, `urgente dopodomani alle 9 riunione ${cast.mark}`);
  const draft = network.dataOf(
    cast.coordinator,
    network.offered(cast.coordinator, 'urgent_confirm'),
    'urgent_confirm',
  );
  return network.read(async (tx, found) => ({
    actionId,
    ...practices,
    projectId,
    ...publications,
    draftId: String(draft.draftId),
    delegationId: lastOf(await tx.delegations.open(found.id, '2026-12-20')).id,
    substitutionId: firstOf(await tx.substitutions.active(toCome)).id,
    delivery: await failedDelivery(tx, toCome),
    runId: await reportedDeletion(tx, found.id, network.now()),
    linkId: firstOf(await tx.fileLinks.open(found.id, { file: 'feed' }, network.now())).id,
  }));
}

async function sharePractices(at: At, { networkId = '', seatId = '' }: Partial<Filled>) {
  const press = presser(at);
  const [practiceId, adoptedPracticeId] = [randomUUID(), randomUUID()];
  const seats = await at.network.read((tx, { id }) => tx.seats.list(id));
  const elsewhere = firstOf(seats.filter(({ id }) => id !== seatId)).id;
  for (const id of [practiceId, adoptedPracticeId]) {
    const texts = { title: `Sportello amico ${at.cast.mark}`, problem: 'Le code.', done: 'Un calendario.' };
    const data = { verb: 'practice_save', networkId, practiceId: id, ...texts, seatId: elsewhere };
    await press(data, at.cast.referent);
  }
  await press({ verb: 'practice_adopt', networkId, practiceId: adoptedPracticeId, seatId });
  return { practiceId, adoptedPracticeId };
}

async function startProject(at: At, ids: Partial<Filled>): Promise<string> {
  const { networkId = '', personId = '', seatId = '' } = ids;
  const projectId = randomUUID();
  const texts = { title: `Moduli uguali ${at.cast.mark}`, aim: 'Un modulo solo.', state: 'planned' };
  const data = { verb: 'project_save', networkId, projectId, ...texts, ownerId: personId, seatIds: [seatId] };
  await presser(at)(data, at.cast.referent);
  return projectId;
}

/** Proposed by the referent, asked about by another municipality. */
async function proposeItem(at: At, { networkId = '', seatId = '' }: Partial<Filled>) {
  const press = presser(at);
  const [publicationId, questionId] = [randomUUID(), randomUUID()];
  const about = { networkId, publicationId };
  const texts = { title: `Notizia ${at.cast.mark}`, text: `Testo ${at.cast.mark}.` };
  const item = { ...about, ...texts, kind: 'news', outletKinds: '', fromOn: '', nudges: 'none' };
  await press({ verb: 'publication_save', ...item }, at.cast.referent);
  const asked = { formId: questionId, word: `Domanda ${at.cast.mark}` };
  await press({ verb: 'publication_ask', ...about, seatId, ...asked });
  return { publicationId, questionId };
}
