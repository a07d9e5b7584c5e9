import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { ReadEvent } from '../helpers/documents/icalendar.ts';
import { icalendarFaults, readCalendar } from '../helpers/documents/icalendar.ts';
import { readCsv } from '../helpers/documents/read-csv.ts';
import { readPdf, wholeText } from '../helpers/documents/read-pdf.ts';
import { firstOf, lastOf } from '../helpers/lists.ts';
import type { RunningNetwork } from '../helpers/network/running-network.ts';
import { startRunningNetwork, textOf } from '../helpers/network/running-network.ts';
import { decideAction } from '../helpers/year/action-acts.ts';
import { decideProposal, treatAllBut } from '../helpers/year/agenda-acts.ts';
import { answer, nameSubstitute, withdrawSubstitute } from '../helpers/year/answering.ts';
import { acknowledge, callUrgent, cancel, move } from '../helpers/year/changing.ts';
import { download, downloadAll, feedAddress, typeOf } from '../helpers/year/files.ts';
import {
  carriedItems,
  deliveriesOf,
  linesWithNames,
  minutesOf,
  remindedAfterAnswering,
  repeatedKinds,
  repeatedMessages,
  sittingsOf,
} from '../helpers/year/ledger.ts';
import {
  adoptMinutes,
  commentOn,
  nameSecretary,
  openReview,
  publishMinutes,
  writeMinutes,
} from '../helpers/year/minutes-acts.ts';
import { checkIn, closeRegister, correctRegister } from '../helpers/year/roll-call.ts';
import type { Scene } from '../helpers/year/scene.ts';
import { sceneOf } from '../helpers/year/scene.ts';
import {
  ADA,
  each,
  except,
  HELD,
  NORA,
  OLGA,
  PIERO,
  REACHED,
  REFERENTS,
  RITA,
  represented,
} from '../helpers/year/story.ts';

let network: RunningNetwork;
let scene: Scene;
let feed: string;
/** The calendar as it was read at the beginning. */
let before: ReadEvent[];

beforeAll(async () => {
  network = await startRunningNetwork();
  scene = sceneOf(network);
  feed = await feedAddress(scene, 'lugo');
  before = await readFeed();
});

afterAll(() => network.dispose());

const EVERYBODY = [...REACHED].sort();

async function readFeed(): Promise<ReadEvent[]> {
  const { bytes, type } = await download(feed);
  expect(type).toContain('text/calendar');
  expect(icalendarFaults(bytes)).toEqual([]);
  return readCalendar(new TextDecoder().decode(bytes)).events;
}

/** The convocation in the channel as it stands now. */
function convocation(n: number): string {
  return textOf(firstOf(scene.posts(`n. ${n}/2027`)).card);
}

/** The roll call in the channel as it stands now. */
function rollCall(n: number): string {
  const calls = scene.posts(`n. ${n}/2027`).filter(({ summary }) => summary.startsWith('Appello'));
  expect(calls).toHaveLength(1);
  return textOf(firstOf(calls).card);
}

/** Who got a message whose notification says so since the instant, unasked; once for each. */
function told(words: RegExp, since: string): string[] {
  const { world } = network.app.simulator;
  const keyOf = new Map(REACHED.map((key) => [world.openChat(network.person(key).id), key]));
  return scene
    .unasked()
    .filter(({ summary, sentAt }) => words.test(summary) && sentAt >= since)
    .flatMap(({ conversationId }) => keyOf.get(conversationId) ?? [])
    .sort();
}

/** Closes the register, which counts once however often it is pressed. */
async function close(by: string): Promise<void> {
  const [first, again] = await closeRegister(scene, by);
  expect(first).toContain('Registro chiuso');
  expect(again).toContain('era già stato chiuso');
}

/** Publishes in the sitting's thread, once however often it is pressed. */
async function publish(by: string, n: number): Promise<void> {
  await publishMinutes(scene, by);
  const posts = scene.posts(`n. ${n}/2027`).filter(({ summary }) => /verbale/i.test(summary));
  expect(posts).toHaveLength(1);
  expect(firstOf(posts).rootId).toBe(firstOf(scene.posts(`n. ${n}/2027`)).id);
}

describe('January: the first ordinary sitting', () => {
  const ABOUT = 'n. 1/2027';

  it('gets its agenda from what people propose', async () => {
    await scene.say('lugo', 'odg Orari estivi degli sportelli 20 minuti');
    await scene.say('bagnara', 'odg Carta dei servizi comune 30 minuti');
    await scene.say('cotignola', 'odg Sportello itinerante');
    await network.goTo('2026-11-24T12:00:00Z');
    const presented = { accept: { presenter: 'Bice Finticchi' } };
    expect(await decideProposal(scene, 'Orari estivi', presented)).toContain(
      'Orari estivi degli sportelli (Bice Finticchi, 20 minuti)',
    );
    await decideProposal(scene, 'Carta dei servizi', { accept: {} });
    await decideProposal(scene, 'Sportello itinerante', { refuse: 'se ne parla a marzo' });
    expect(told(/La proposta/, '2026-11-24')).toEqual(['bagnara', 'cotignola', 'lugo']);
  });

  it('is convened once, with the agenda, and collects the answers', async () => {
    await network.goTo('2027-01-08T08:00:00Z');
    expect(told(/^Convocazione n\. 1\/2027/, '2027-01-08')).toEqual(EVERYBODY);
    expect(convocation(1)).toContain('Carta dei servizi comune (30 minuti)');
    expect(convocation(1)).not.toContain('Sportello itinerante');
    const there = except('lugo', 'conselice', 'bagnara', 'fusignano', 'massa-lombarda');
    await answer(scene, ABOUT, { ...each(there, 'in_person'), bagnara: 'remote', conselice: 'excused' });
    await answer(scene, ABOUT, { [ADA]: 'in_person', [NORA]: 'remote' });
    await nameSubstitute(scene, ABOUT, { referent: 'lugo', colleague: OLGA });
    expect(convocation(1)).toContain('Comuni rappresentati: 5/9');
    await answer(scene, ABOUT, { [OLGA]: 'remote' });
    expect(convocation(1)).toContain('Comuni rappresentati: 6/9');
  });

  it('reminds only who has not answered', async () => {
    await network.goTo('2027-01-14T08:00:00Z');
    expect(told(/Manca ancora/, '2027-01-14')).toEqual(['fusignano', 'massa-lombarda', PIERO]);
    await answer(scene, ABOUT, { fusignano: 'in_person' });
    await network.goTo('2027-01-18T14:00:00Z');
    expect(told(/Manca ancora/, '2027-01-15')).toEqual(['massa-lombarda', PIERO]);
    expect(lastOf(scene.posts(ABOUT)).summary).toContain('7/9');
  });

  it('calls the roll once and keeps arrivals, departures and who is remote', async () => {
    await network.goTo('2027-01-19T09:00:00Z');
    const there = ['alfonsine', 'bagnacavallo', 'sant-agata', 'fusignano', ADA];
    await checkIn(scene, ABOUT, { ...each(there, 'in_person'), bagnara: 'remote', [OLGA]: 'remote' });
    await network.goTo('2027-01-19T09:25:00Z');
    await checkIn(scene, ABOUT, { cotignola: 'in_person', [NORA]: 'remote' });
    expect(rollCall(1)).toContain('Comuni presenti: 7/9');
    await network.goTo('2027-01-19T10:30:00Z');
    await checkIn(scene, ABOUT, { alfonsine: 'left' });
    expect(rollCall(1)).toContain('usciti 1');
    const action = { text: 'preparare la bozza degli orari', dueOn: '2027-03-05' };
    await decideAction(scene, ADA, { ...action, owner: 'lugo' });
    await scene.say(ADA, 'impegni Dario Finti entro il 30 aprile: raccogliere le segnalazioni');
    await treatAllBut(scene, ['Carta dei servizi']);
    await nameSecretary(scene, ADA, OLGA);
    await network.goTo('2027-01-19T11:10:00Z');
    await close(ADA);
    expect(rollCall(1)).toContain('Comuni rappresentati: 7/9');
  });

  it('takes a later correction, which stays visible', async () => {
    const fields = { presence: 'remote', arrived: '10:10', left: '12:00', reason: 'collegata per telefono' };
    const shown = await correctRegister(scene, ADA, 'Lia Fantasia', fields);
    expect(shown).toContain('Correzioni dopo la chiusura');
    expect(shown).toContain('da «assente» a «da remoto dalle 10:10 alle 12:00»');
    expect(rollCall(1)).toContain('Comuni rappresentati: 8/9');
    const card = scene.card(ADA, 'show_register_files');
    await scene.press(ADA, card, { verb: 'show_register_files' });
    const files = await downloadAll(scene, ADA, card);
    expect(files.map(({ type }) => typeOf(type)).sort()).toEqual(['CSV', 'PDF', 'XLSX']);
    const csv = files.find(({ type }) => typeOf(type) === 'CSV');
    const olga = readCsv(new TextDecoder().decode(csv?.bytes)).find((row) => row[2] === 'Olga Esempi');
    expect(olga).toEqual(expect.arrayContaining(['Lugo', 'da remoto']));
  });

  it('is reviewed; reminders about the minutes go on until they are out', async () => {
    await writeMinutes(scene, OLGA, [
      {
        item: 'Orari estivi',
        text: 'Bice Finticchi illustra gli orari proposti.\n\nSegue una discussione.',
        decisions: 'Orario unico dalle 8:30 alle 13:00 da giugno a settembre',
      },
    ]);
    await openReview(scene, OLGA);
    expect(told(/Bozza di verbale/, '2027-01-19')).toEqual(EVERYBODY.filter((key) => key !== OLGA));
    await commentOn(scene, 'cotignola', ABOUT, 'Manca la richiesta di un volantino.');
    await network.goTo('2027-01-25T09:00:00Z');
    // Who writes them is reminded too.
    expect(told(/Verbale da diffondere/, '2027-01-19')).toEqual([ADA, OLGA]);
    await publish(ADA, 1);
    await network.goTo('2027-01-27T09:00:00Z');
    expect(told(/Verbale da diffondere/, '2027-01-19')).toEqual([ADA, OLGA]);
  });

  it('gives its documents to be filed', async () => {
    const post = firstOf(scene.posts(ABOUT).filter(({ summary }) => /verbale/i.test(summary)));
    const files = await downloadAll(scene, 'lugo', post);
    expect(files.map(({ type }) => typeOf(type)).sort()).toEqual(['DOCX', 'PDF']);
    const pdf = files.find(({ type }) => typeOf(type) === 'PDF');
    const text = wholeText(await readPdf(pdf?.bytes ?? new Uint8Array()));
    for (const words of ['Bice Finticchi illustra', 'Orario unico dalle 8:30', 'Lia Fantasia', 'Olga Esempi'])
      expect(text).toContain(words);
  });
});

describe('February: an urgent sitting of the coordinator', () => {
  const ABOUT = 'n. 2/2027';

  it('is called, seen and answered by all but one', async () => {
    await network.goTo('2027-02-10T08:00:00Z');
    await callUrgent(scene, ADA, 'domani alle 15 guasto al sito');
    expect(told(/^CONVOCAZIONE URGENTE n\. 2\/2027/, '2027-02-10')).toEqual(EVERYBODY);
    // Who calls has seen it.
    const seen = EVERYBODY.filter((key) => key !== 'conselice' && key !== ADA);
    await acknowledge(scene, ABOUT, seen);
    await answer(scene, ABOUT, each(except('conselice'), 'remote'));
    await network.goTo('2027-02-10T10:00:00Z');
    expect(told(/Manca la presa visione/, '2027-02-10')).toEqual(['conselice', 'conselice']);
    expect(told(/per telefono/, '2027-02-10')).toEqual([]);
  });

  it('is held and its minutes are out the next day', async () => {
    await network.goTo('2027-02-11T14:00:00Z');
    await checkIn(scene, ABOUT, each([ADA, ...except('conselice')], 'remote'));
    await network.goTo('2027-02-11T16:05:00Z');
    await close(ADA);
    expect(rollCall(2)).toContain('Comuni rappresentati: 8/9');
    await writeMinutes(scene, ADA, [{ item: 'guasto al sito', text: 'Il sito torna in linea alle 18.' }]);
    await network.goTo('2027-02-12T08:00:00Z');
    await publish(ADA, 2);
  });
});

describe('March: what was left over', () => {
  const ABOUT = 'n. 3/2027';

  it('stands on the convocation, under the open actions, until they are done', async () => {
    await network.goTo('2027-03-05T08:00:00Z');
    const shown = convocation(3);
    expect(shown).toContain('Carta dei servizi comune (30 minuti); rinviato dalla seduta n. 1/2027');
    expect(shown).toContain('Impegni aperti: 2');
    expect(shown.indexOf('Impegni aperti')).toBeLessThan(shown.indexOf('Ordine del giorno'));
    expect(told(/Impegno in scadenza/, '2027-02-12')).toEqual(['lugo']);
    await scene.press('lugo', scene.card('lugo', 'action_done'), { verb: 'action_done' });
    expect(convocation(3)).toContain('Impegni aperti: 1');
  });

  it('counts the substitute from outside, not the one withdrawn', async () => {
    await answer(scene, ABOUT, each(except('sant-agata', 'bagnacavallo'), 'in_person'));
    await nameSubstitute(scene, ABOUT, { referent: 'sant-agata', outside: 'Tullio Ospiti' });
    await nameSubstitute(scene, ABOUT, { referent: 'bagnacavallo', colleague: PIERO });
    await answer(scene, ABOUT, { [PIERO]: 'in_person' });
    expect(convocation(3)).toContain('Comuni rappresentati: 9/9');
    await withdrawSubstitute(scene, ABOUT, 'bagnacavallo');
    expect(told(/Sostituzione non più necessaria/, '2027-03-05')).toEqual([PIERO]);
    expect(convocation(3)).toContain('Comuni rappresentati: 8/9');
    await answer(scene, ABOUT, { bagnacavallo: 'excused' });
  });

  it('approves the minutes before it and publishes its own', async () => {
    await network.goTo('2027-03-16T09:00:00Z');
    const there = except('sant-agata', 'bagnacavallo');
    await checkIn(scene, ABOUT, each([ADA, ...there, PIERO], 'in_person'));
    await correctRegister(scene, ADA, 'Tullio Ospiti', { presence: 'in_person' });
    expect(await adoptMinutes(scene, ADA, '19 gennaio 2027')).toContain(
      'approvato nella seduta di martedì 16 marzo 2027',
    );
    expect(await adoptMinutes(scene, ADA, '11 febbraio 2027')).toContain('approvato nella seduta di');
    await network.goTo('2027-03-16T11:05:00Z');
    await close(ADA);
    expect(rollCall(3)).toContain('Comuni rappresentati: 8/9');
    await writeMinutes(scene, ADA, [{ item: 'Carta dei servizi', text: 'Si approva la carta.' }]);
    await publish(ADA, 3);
    const post = firstOf(scene.posts(ABOUT).filter(({ summary }) => /verbale/i.test(summary)));
    const pdf = (await downloadAll(scene, 'lugo', post)).find(({ type }) => typeOf(type) === 'PDF');
    const text = wholeText(await readPdf(pdf?.bytes ?? new Uint8Array()));
    expect(text).toContain('Si approvano i verbali delle sedute di martedì 19 gennaio 2027, ore 10:00 e di');
    expect(text).toContain('Tullio Ospiti');
  });
});

describe('May: a sitting that is moved', () => {
  const ABOUT = 'n. 4/2027';

  it('tells of the move once, and asks for the answers again', async () => {
    await network.goTo('2027-05-07T07:00:00Z');
    expect(told(/Impegno scaduto/, '2027-03-16')).toEqual(['bagnara', ADA]);
    expect(convocation(4)).toContain('Impegni aperti: 1');
    await scene.press(ADA, scene.card(ADA, 'action_done'), { verb: 'action_done' });
    expect(convocation(4)).not.toContain('Impegni aperti');
    await answer(scene, ABOUT, each(REFERENTS, 'in_person'));
    await network.goTo('2027-05-12T08:00:00Z');
    await move(scene, ADA, { date: '2027-05-20', time: '15:00', reason: 'sala occupata' });
    expect(told(/Seduta spostata/, '2027-05-12')).toEqual(EVERYBODY);
    expect(scene.posts(ABOUT).filter(({ summary }) => summary.startsWith('Seduta spostata'))).toHaveLength(1);
    expect(convocation(4)).toContain('Comuni rappresentati: 0/9');
    await answer(scene, ABOUT, each(REFERENTS, 'in_person'));
    await network.goTo('2027-05-19T13:00:00Z');
    expect(lastOf(scene.posts(ABOUT)).summary).toContain('9/9');
  });

  it('is held on the new date', async () => {
    await network.goTo('2027-05-20T13:00:00Z');
    await checkIn(scene, ABOUT, each([ADA, ...REFERENTS], 'in_person'));
    await adoptMinutes(scene, ADA, '16 marzo 2027');
    await network.goTo('2027-05-20T15:05:00Z');
    await close(ADA);
    await writeMinutes(scene, ADA, [{ item: 'Varie', text: 'Nessuna comunicazione.' }]);
    await publish(ADA, 4);
  });
});

describe('June: an urgent sitting of the deputy', () => {
  const ABOUT = 'n. 5/2027';

  it('is called in the name of the coordinator, who is told once', async () => {
    await scene.say(ADA, 'delega Nora Pretesti dal 7 al 20 giugno ferie');
    await network.goTo('2027-06-15T07:00:00Z');
    await callUrgent(scene, NORA, 'domani alle 11 allerta meteo');
    expect(told(/ha convocato una seduta urgente per delega/, '2027-06-15')).toEqual([ADA]);
    await acknowledge(
      scene,
      ABOUT,
      EVERYBODY.filter((key) => key !== NORA),
    );
    await answer(scene, ABOUT, each(except('conselice', 'bagnara', 'lugo'), 'remote'));
  });

  it('is held, closed and published by the deputy', async () => {
    await network.goTo('2027-06-16T09:00:00Z');
    await checkIn(scene, ABOUT, each([NORA, ...except('conselice', 'bagnara', 'lugo')], 'remote'));
    await network.goTo('2027-06-16T11:05:00Z');
    await close(NORA);
    expect(rollCall(5)).toContain('Comuni rappresentati: 6/9');
    await writeMinutes(scene, NORA, [{ item: 'allerta meteo', text: 'Gli sportelli chiudono alle 13.' }]);
    await publish(NORA, 5);
  });
});

describe('July: a sitting that is cancelled', () => {
  it('tells of it once, and speaks of it no more', async () => {
    await network.goTo('2027-07-09T07:00:00Z');
    expect(told(/^Convocazione n\. 6\/2027/, '2027-07-09')).toEqual(EVERYBODY);
    await answer(scene, 'n. 6/2027', each(REFERENTS.slice(0, 4), 'in_person'));
    await network.goTo('2027-07-14T08:00:00Z');
    await cancel(scene, ADA, 'sciopero');
    expect(told(/Seduta annullata/, '2027-07-14')).toEqual(EVERYBODY);
    const announced = scene
      .posts('n. 6/2027')
      .filter(({ summary }) => summary.startsWith('Seduta annullata'));
    expect(announced).toHaveLength(1);
    await network.goTo('2027-07-31T08:00:00Z');
    expect(told(/n\. 6\/2027/, '2027-07-14T08:00:01Z')).toEqual([]);
    expect(scene.posts('Appello').filter(({ card }) => textOf(card).includes('n. 6/2027'))).toEqual([]);
  });
});

describe('September: a sitting led by another deputy', () => {
  it('is held, closed and published in the name of the coordinator', async () => {
    await network.goTo('2027-09-10T07:00:00Z');
    await scene.say(ADA, 'delega Olga Esempi dal 20 al 27 settembre convegno');
    const there = except('cotignola', 'massa-lombarda');
    await answer(scene, 'n. 7/2027', {
      ...each(there, 'in_person'),
      ...each(['cotignola', 'massa-lombarda'], 'excused'),
    });
    await network.goTo('2027-09-21T08:00:00Z');
    await checkIn(scene, 'n. 7/2027', each([OLGA, ...there], 'in_person'));
    await adoptMinutes(scene, OLGA, '20 maggio 2027');
    await adoptMinutes(scene, OLGA, '16 giugno 2027');
    await network.goTo('2027-09-21T10:05:00Z');
    await close(OLGA);
    await writeMinutes(scene, OLGA, [{ item: 'Varie', text: 'Nessuna comunicazione.' }]);
    await publish(OLGA, 7);
  });
});

describe('November: the last ordinary sitting', () => {
  it('is held, closed and published', async () => {
    await network.goTo('2027-11-05T08:00:00Z');
    await answer(scene, 'n. 8/2027', each(REFERENTS, 'in_person'));
    await network.goTo('2027-11-16T09:00:00Z');
    await checkIn(scene, 'n. 8/2027', each([ADA, ...REFERENTS], 'in_person'));
    await adoptMinutes(scene, ADA, '21 settembre 2027');
    await network.goTo('2027-11-16T11:05:00Z');
    await close(ADA);
    await writeMinutes(scene, ADA, [{ item: 'Varie', text: 'Si fissa il calendario.' }]);
    await publish(ADA, 8);
    await network.goTo('2027-11-23T09:00:00Z');
  });
});

async function personId(key: string): Promise<string | undefined> {
  const { aadObjectId } = network.person(key);
  return network.read(async (tx, { id }) => (await tx.people.byAadObjectId(id, aadObjectId))?.id);
}

describe('the year as a whole', () => {
  it('has one convocation number for each sitting, in order', async () => {
    const sittings = await sittingsOf(scene);
    expect(sittings.map(({ number, kind }) => `${number?.n} ${kind}`)).toEqual([
      ...['1 ordinary', '2 urgent', '3 ordinary', '4 ordinary'],
      ...['5 urgent', '6 ordinary', '7 ordinary', '8 ordinary'],
    ]);
    const inOrder = sittings.map(({ convenedAt }) => convenedAt?.getTime() ?? 0);
    expect(inOrder).toEqual([...inOrder].sort((a, b) => a - b));
  });

  it('has sent nothing twice but what the plan repeats, and left nothing behind', async () => {
    const deliveries = await deliveriesOf(scene);
    expect(repeatedKinds(deliveries)).toEqual(['nudge', 'urgent_escalation']);
    const planned = /: (Manca ancora la risposta|Manca la presa visione)\. |mancata consegna$/;
    expect(repeatedMessages(scene).filter((line) => !planned.test(line))).toEqual([]);
    const left = deliveries.filter(({ status }) => status !== 'sent');
    const rita = await personId(RITA);
    const others = left.filter(({ recipient }) => recipient.to !== 'person' || recipient.personId !== rita);
    expect(others.map(({ kind, status, reason }) => `${kind} ${status} ${reason}`)).toEqual([]);
    expect(left.map(({ status }) => status)).not.toContain('uncertain');
    expect(await network.app.database.queue.failedJobs()).toBe(0);
  });

  it('has convened each person once to each sitting, and reminded nobody who had answered', async () => {
    const sittings = await sittingsOf(scene);
    const deliveries = await deliveriesOf(scene);
    for (const { id: sittingId } of sittings) {
      const calls = deliveries.filter(
        (each) => each.sittingId === sittingId && /^(convocation|urgent_call)$/.test(each.kind),
      );
      expect(calls.filter(({ recipient }) => recipient.to === 'channel')).toHaveLength(1);
      const people = calls.flatMap(({ recipient }) =>
        recipient.to === 'person' ? [recipient.personId] : [],
      );
      expect(new Set(people).size).toBe(people.length);
      expect(people).toHaveLength(REACHED.length + 1);
    }
    expect(await remindedAfterAnswering(scene)).toEqual([]);
  });

  it('has the minutes of each sitting held out once, and approved at the next one', async () => {
    expect(await minutesOf(scene)).toEqual([
      ...['1 published 3', '2 published 3', '3 published 4', '4 published 7', '5 published 7'],
      ...['7 published 8', '8 published -'],
    ]);
  });

  it('has carried once what was not treated', async () => {
    const titles = await carriedItems(scene);
    expect(titles).toEqual(['Carta dei servizi comune']);
  });

  it('has named nobody in the channel but who owns an action', () => {
    const allowed = [
      /^Installata da Ada Inventata/,
      // People are mentioned in the post of an urgent call.
      /^Alla cortese attenzione di /,
      // Who owns an action, on the card of a sitting and in its minutes.
      /^(Dario Finti|Ivo Inventini) \([^)]+\), (entro|scaduto) .*: (raccogliere|preparare) /,
      /^(preparare la bozza degli orari: Ivo Inventini|raccogliere le segnalazioni: Dario Finti), entro /,
    ];
    const others = linesWithNames(scene).filter((line) => !allowed.some((form) => form.test(line)));
    expect(others).toEqual([]);
  });

  it('has every act of a deputy in the name of the coordinator', async () => {
    const acts = await network.read(async (tx, { id }) => {
      const people = await tx.people.list(id);
      const nameOf = (personId?: string) => people.find((person) => person.id === personId)?.name;
      return (await tx.audit.list(id, 500))
        .filter(({ delegated }) => delegated !== null)
        .map(
          ({ act, actorId, delegated }) => `${act} ${nameOf(actorId ?? '')} ${nameOf(delegated?.inNameOf)}`,
        )
        .reverse();
    });
    expect(acts).toEqual([
      'convene_urgent Nora Pretesti Ada Inventata',
      'close_register Nora Pretesti Ada Inventata',
      'minutes_publish Nora Pretesti Ada Inventata',
      'minutes_adopt Olga Esempi Ada Inventata',
      'minutes_adopt Olga Esempi Ada Inventata',
      'close_register Olga Esempi Ada Inventata',
      'minutes_publish Olga Esempi Ada Inventata',
    ]);
  });

  it('is one event for each sitting in the calendar people subscribe to', async () => {
    const events = await readFeed();
    const of2027 = events.filter(({ startsAt }) => startsAt.getUTCFullYear() === 2027);
    expect(of2027).toHaveLength(8);
    expect(new Set(events.map(({ uid }) => uid)).size).toBe(events.length);
    const on = (day: string) => of2027.filter(({ startsAt }) => startsAt.toISOString().startsWith(day));
    expect(on('2027-05-18')).toEqual([]);
    const moved = firstOf(on('2027-05-20'));
    expect(moved.uid).toBe(
      before.find(({ startsAt }) => startsAt.toISOString().startsWith('2027-05-18'))?.uid,
    );
    expect(moved.sequence).toBeGreaterThan(0);
    expect(firstOf(on('2027-07-20')).properties.status).toBe('CANCELLED');
  });

  it('gives the attendance by municipality, and the register of a sitting', async () => {
    await scene.say(ADA, 'presenze 2027');
    const files = await downloadAll(scene, ADA, lastOf(network.chat(ADA)));
    expect(files.map(({ type }) => typeOf(type)).sort()).toEqual(['CSV', 'XLSX']);
    const csv = files.find(({ type }) => typeOf(type) === 'CSV');
    const [, ...rows] = readCsv(new TextDecoder().decode(csv?.bytes));
    const counted = rows.slice(0, REFERENTS.length).map((row) => [row[0], row[HELD + 1]]);
    expect(counted).toEqual(counted.map(([seat]) => [seat, String(represented(seat ?? ''))]));
  });
});
