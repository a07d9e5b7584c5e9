import { randomUUID } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import type { Network } from '../../src/domain/network/network.ts';
import type { Person } from '../../src/domain/network/person.ts';
import type { Sitting } from '../../src/domain/sittings/sitting.ts';
import type { Database } from '../../src/storage/engine/database.ts';
import { contractDatabase } from '../helpers/database/contract-database.ts';
import { addNetwork, aNudge, anAnswerOf, LATER, NOW } from '../helpers/database/stored-network.ts';

/** The promises of the port `Store`, the same on every engine. */
export function describeStore(engine: string, open: () => Promise<Database>): void {
  describe(`store on ${engine}`, () => {
    const given = contractDatabase(open);
    const { run } = given;

    it('gives back every field of a network, set and empty', async () => {
      const { network } = given.known;
      expect(await run((tx) => tx.networks.byId(network.id))).toEqual(network);
      const emptied: Network = { ...network, status: 'removed', setUpAt: null, nextDueAt: null };
      await run((tx) => tx.networks.save(emptied));
      expect(await run((tx) => tx.networks.lock(network.id))).toEqual(emptied);
      expect(await run((tx) => tx.networks.byTeam(network.tenantId, network.teamId))).toEqual(emptied);
    });

    it('gives back every field of a person, set and empty', async () => {
      const { person, network, seatId } = given.known;
      const full: Person = {
        ...person,
        position: { role: 'referent', seatId },
        declared: { role: 'manager', seatId: null },
        inTeam: false,
        chatId: 'chat',
        unreachable: { since: NOW, reason: 'blocked' },
        askedAt: LATER,
      };
      await run((tx) => tx.people.save(full));
      expect(await run((tx) => tx.people.byId(network.id, person.id))).toEqual(full);
      await run((tx) => tx.people.save(person));
      expect(await run((tx) => tx.people.byAadObjectId(network.id, person.aadObjectId))).toEqual(person);
    });

    it('gives back every field of a sitting, set and empty', async () => {
      const { sitting, person } = given.known;
      const full: Sitting = {
        ...sitting,
        kind: 'urgent',
        link: 'https://example.org/riunione',
        number: { n: 7, year: 2027 },
        convenedBy: person.id,
        reason: 'guasto',
        noticeMinutes: 90,
        agendaVersion: 3,
        agendaChangedAt: LATER,
        proposals: 2,
        proposedAt: NOW,
        documents: [{ title: 'verbale', url: 'https://example.org/v' }],
        change: { kind: 'moved', at: NOW, by: person.id, reason: 'sala', previousStartsAt: LATER },
        minutesOutAt: LATER,
      };
      await run((tx) => tx.sittings.save(full));
      expect(await run((tx) => tx.sittings.find(sitting.id))).toEqual(full);
      const emptied: Sitting = { ...sitting, seriesOn: null, number: null, convenedAt: null, answerBy: null };
      await run((tx) => tx.sittings.save(emptied));
      expect(await run((tx) => tx.sittings.byId(sitting.networkId, sitting.id))).toEqual(emptied);
    });

    it('gives back drafts, deliveries and audit entries as they were', async () => {
      const { network, person, sitting } = given.known;
      const draft = {
        id: randomUUID(),
        networkId: network.id,
        personId: person.id,
        startsAt: null,
        immediate: true,
        reason: 'prova',
        status: 'open' as const,
        sittingId: null,
        createdAt: NOW,
      };
      await run((tx) => tx.drafts.insert(draft));
      const confirmed = { ...draft, startsAt: LATER, status: 'confirmed' as const, sittingId: sitting.id };
      await run((tx) => tx.drafts.save(confirmed));
      expect(await run((tx) => tx.drafts.lock(draft.id))).toEqual(confirmed);

      const [delivery] = await run((tx) => tx.deliveries.enqueue([aNudge(given.known)], NOW));
      if (delivery === undefined) throw new Error('not queued');
      expect(delivery).toMatchObject({ status: 'queued', attempts: 0, queuedAt: NOW, sentAt: null });
      const sent = { ...delivery, status: 'sent' as const, attempts: 1, sentAt: LATER, activityId: 'a' };
      await run((tx) => tx.deliveries.save(sent));
      expect(await run((tx) => tx.deliveries.byId(delivery.id))).toEqual(sent);
      expect(await run((tx) => tx.deliveries.forSitting(sitting.id))).toEqual([sent]);

      const entry = {
        networkId: network.id,
        at: NOW,
        actorId: null,
        actorAadObjectId: 'x',
        act: 'move',
        delegated: null,
      };
      await run((tx) => tx.audit.append({ ...entry, outcome: 'refused', details: { to: 1 } }));
      await run((tx) => tx.audit.append({ ...entry, outcome: 'done', details: {} }));
      const entries = await run((tx) => tx.audit.list(network.id, 5));
      expect(entries.map((one) => one.outcome)).toEqual(['done', 'refused']);
      expect(entries[1]).toEqual({ ...entry, outcome: 'refused', details: { to: 1 } });
      const done = (acts: string[]) => run((tx) => tx.audit.done(network.id, acts, 1));
      expect(await done(['move', 'other'])).toEqual([{ ...entry, outcome: 'done', details: {} }]);
      expect(await done(['other'])).toEqual([]);
    });

    it('gives one network to each team and one row to each date of the series', async () => {
      const { network, sitting } = given.known;
      expect(await run((tx) => tx.networks.insert({ ...network, id: randomUUID() }))).toBe(false);
      const twin = { ...sitting, id: randomUUID(), number: null };
      expect(await run((tx) => tx.sittings.insert(twin))).toBe(false);
      const urgent = { ...twin, kind: 'urgent' as const, seriesOn: null };
      expect(await run((tx) => tx.sittings.insert(urgent))).toBe(true);
    });

    it('numbers convocations without doubles or gaps', async () => {
      const next = () => run((tx) => tx.networks.nextConvocationNumber(given.known.network.id, 2030));
      expect((await Promise.all([next(), next(), next()])).sort()).toEqual([1, 2, 3]);
      const undone = run(async (tx) => {
        await tx.networks.nextConvocationNumber(given.known.network.id, 2030);
        throw new Error('no');
      });
      await expect(undone).rejects.toThrow('no');
      expect(await next()).toBe(4);
      expect(await run((tx) => tx.networks.nextConvocationNumber(given.known.network.id, 2031))).toBe(1);
    });

    it('numbers answers in order and keeps their history', async () => {
      const { sitting, person } = given.known;
      await run((tx) =>
        tx.answers.append([anAnswerOf(given.known, 'remote'), anAnswerOf(given.known, 'excused')]),
      );
      await run((tx) => tx.answers.append([anAnswerOf(given.known, 'in_person')]));
      const history = await run((tx) => tx.answers.history(sitting.id, person.id));
      expect(history.map(({ seq, state }) => [seq, state])).toEqual([
        [1, 'remote'],
        [2, 'excused'],
        [3, 'in_person'],
      ]);
      expect(history[0]?.recordedAt).toEqual(NOW);
      expect(await run((tx) => tx.answers.current(sitting.id, 1))).toEqual([history[2]]);
      expect(await run((tx) => tx.answers.current(sitting.id, 2))).toEqual([]);
    });

    it('keeps the first acknowledgement', async () => {
      const { sitting, person } = given.known;
      const acknowledge = (at: Date) => run((tx) => tx.answers.acknowledge(sitting.id, person.id, at));
      expect([await acknowledge(NOW), await acknowledge(LATER)]).toEqual([true, false]);
      expect(await run((tx) => tx.answers.acknowledgements(sitting.id))).toEqual(new Map([[person.id, NOW]]));
    });

    it('decides a line of the plan once and sees an activity once', async () => {
      const line = { sittingId: given.known.sitting.id, dateVersion: 1, lineKey: 'eve', dueAt: NOW };
      const record = () => run((tx) => tx.planRuns.record({ ...line, decision: 'sent' }, NOW));
      expect((await Promise.all([record(), record()])).sort()).toEqual([false, true]);
      expect(await run((tx) => tx.planRuns.decided([line.sittingId]))).toEqual(
        new Set([`${line.sittingId}|1|eve`]),
      );
      const key = randomUUID();
      const first = () => run((tx) => tx.inbound.firstTime(key, NOW));
      expect((await Promise.all([first(), first()])).sort()).toEqual([false, true]);
      expect(await run((tx) => tx.inbound.forget(LATER))).toBeGreaterThan(0);
      expect(await first()).toBe(true);
    });

    it('finds what is due, soonest first, and brings a wake-up forward only', async () => {
      const { network } = given.known;
      const early = new Date('2020-01-01T00:00:00Z');
      await run((tx) => tx.networks.wakeBy(network.id, early));
      await run((tx) => tx.networks.wakeBy(network.id, NOW));
      expect(await run((tx) => tx.networks.claimDue(early, 1))).toEqual([{ ...network, nextDueAt: early }]);
      await run((tx) => tx.networks.setNextDueAt(network.id, null));
      expect(await run((tx) => tx.networks.claimDue(early, 10))).toEqual([]);
    });

    it('keeps networks apart', async () => {
      const other = await run(addNetwork);
      expect(await run((tx) => tx.people.byId(other.network.id, given.known.person.id))).toBeNull();
      expect(await run((tx) => tx.sittings.byId(other.network.id, given.known.sitting.id))).toBeNull();
      const foreign = { ...anAnswerOf(given.known, 'remote'), personId: other.person.id };
      await expect(run((tx) => tx.answers.append([foreign]))).rejects.toThrow();
      const message = {
        ...aNudge(given.known),
        recipient: { to: 'person' as const, personId: other.person.id },
      };
      await expect(run((tx) => tx.deliveries.enqueue([message], NOW))).rejects.toThrow();
      await expect(
        run((tx) => tx.answers.acknowledge(given.known.sitting.id, other.person.id, NOW)),
      ).rejects.toThrow();
    });

    it('refuses a query after its transaction and a transaction inside another', async () => {
      const kept = await run(async (tx) => tx);
      await expect(kept.networks.byId(given.known.network.id)).rejects.toThrow('transaction_ended');
      await expect(kept.jobs.send({ job: 'deliver', deliveryId: 'x' })).rejects.toThrow('transaction_ended');
      const nested = run(() => run(async () => 1));
      await expect(nested).rejects.toThrow('nested_transaction');
    });

    it('is healthy and can be maintained', async () => {
      await given.database.maintain();
      const health = await given.database.health();
      expect(health).toMatchObject({ ok: true, failedJobs: 0 });
      expect(health.ok ? Math.abs(health.clock.getTime() - Date.now()) : Number.NaN).toBeLessThan(60_000);
    });
  });
}
