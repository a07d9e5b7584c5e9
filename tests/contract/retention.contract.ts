import { randomUUID } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import type { RetentionRun } from '../../src/domain/personal-data/retention.ts';
import { NO_ROWS } from '../../src/domain/personal-data/retention.ts';
import type { Database } from '../../src/storage/engine/database.ts';
import { contractDatabase } from '../helpers/database/contract-database.ts';
import { everythingAbout } from '../helpers/database/everything-about.ts';
import { LATER, NOW } from '../helpers/database/stored-network.ts';

const AGES_AGO = new Date('1999-01-01T00:00:00Z');
const OLD = new Date('2010-01-01T00:00:00Z');
const DAY_MS = 86_400_000;
const AFTER_ALL = new Date('2027-02-01T00:00:00Z');

/** The promises of the repository of retention, the same on every engine. */
export function describeRetention(engine: string, open: () => Promise<Database>): void {
  describe(`retention on ${engine}`, () => {
    const given = contractDatabase(open);
    const { run } = given;
    const everything = () => run((tx) => everythingAbout(tx, randomUUID()));

    it('counts and deletes what began before, and nothing else', async () => {
      const { known, past } = await everything();
      const networkId = known.network.id;
      const cutoffs = (at: Date) => ({ answers: at, deliveries: at, record: at, audit: at });
      expect(await run((tx) => tx.retention.count(networkId, cutoffs(AGES_AGO)))).toEqual(NO_ROWS);
      const counts = await run((tx) => tx.retention.count(networkId, cutoffs(AFTER_ALL)));
      expect(counts).toMatchObject({ record: 2, audit: 4, people: 0 });
      expect(counts.answers).toBeGreaterThan(4);
      const inSteps = async (of: 'answers' | 'deliveries') => {
        let sum = 0;
        for (let gone = -1; gone !== 0; sum += gone)
          gone = await run((tx) => tx.retention.forget(networkId, of, AFTER_ALL, 2));
        return sum;
      };
      const gone = { answers: await inSteps('answers'), deliveries: await inSteps('deliveries') };
      expect(gone).toEqual({ answers: counts.answers, deliveries: counts.deliveries });
      expect(await run((tx) => tx.answers.history(past))).toEqual([]);
      expect(await run((tx) => tx.registers.entries([past]))).toHaveLength(2);
    });

    it('deletes a sitting with all that hangs on it; an open action stays', async () => {
      const { known, past, coming } = await everything();
      const networkId = known.network.id;
      const [oldest] = await run((tx) => tx.retention.sittings(networkId, AFTER_ALL, 1));
      expect(oldest?.id).toBe(past);
      expect(await run((tx) => tx.retention.forgetSitting(networkId, past))).toBeGreaterThan(8);
      expect(await run((tx) => tx.sittings.byId(networkId, past))).toBeNull();
      expect(await run((tx) => tx.minutes.bySitting(networkId, past))).toBeNull();
      expect(await run((tx) => tx.sittings.byId(networkId, coming))).not.toBeNull();
      expect(await run((tx) => tx.actions.open(networkId))).toMatchObject([{ sittingId: null }]);
      const [action] = await run((tx) => tx.actions.open(networkId));
      if (action === undefined) throw new Error('the action is gone');
      expect(await run((tx) => tx.retention.forgetActions(networkId, AFTER_ALL, 9))).toBe(0);
      const closed = { state: 'done' as const, closedAt: NOW, closedBy: given.known.person.id };
      await run((tx) => tx.actions.save({ ...action, ...closed, closedBy: action.createdBy }));
      expect(await run((tx) => tx.retention.forgetActions(networkId, NOW, 9))).toBe(0);
      expect(await run((tx) => tx.retention.forgetActions(networkId, LATER, 9))).toBe(1);
    });

    it('deletes a closed project with all that hangs on it; an open one stays', async () => {
      const { known } = await everything();
      const networkId = known.network.id;
      const [project] = await run((tx) => tx.projects.list(networkId));
      if (project === undefined) throw new Error('there is no project');
      expect(await run((tx) => tx.retention.forgetProjects(networkId, AFTER_ALL, 9))).toBe(0);
      const closed = { ...project, state: 'dropped' as const, version: 2 };
      await run((tx) => tx.projects.save(closed, { editedBy: project.createdBy, seatNames: [] }));
      expect(await run((tx) => tx.retention.forgetProjects(networkId, project.newsAt, 9))).toBe(0);
      expect(await run((tx) => tx.retention.forgetProjects(networkId, AFTER_ALL, 9))).toBe(1);
      expect(await run((tx) => tx.projects.list(networkId))).toEqual([]);
    });

    it('keeps a sitting at which later minutes were adopted', async () => {
      const { known, past, coming } = await everything();
      const networkId = known.network.id;
      const minutes = await run((tx) => tx.minutes.bySitting(networkId, coming));
      if (minutes === null) throw new Error('no minutes');
      const adopted = { at: NOW, atSittingId: past, word: 'approval' as const };
      await run((tx) => tx.minutes.save({ ...minutes, adopted }));
      const found = await run((tx) => tx.retention.sittings(networkId, AFTER_ALL, 9));
      expect(found.map(({ id }) => id)).not.toContain(past);
    });

    it('keeps the log of the last six months of its own clock, whatever it is asked', async () => {
      const { known } = await everything();
      const networkId = known.network.id;
      const act = { networkId, actorId: null, actorAadObjectId: 'x', delegated: null, details: {} };
      for (const at of [OLD, new Date('2012-01-01T00:00:00Z'), new Date('2090-01-01T00:00:00Z')])
        await run((tx) => tx.audit.append({ ...act, at, act: 'move', outcome: 'done' }));
      const forget = (before: Date) => run((tx) => tx.retention.forget(networkId, 'audit', before, 9));
      await expect(forget(new Date(Date.now() - 100 * DAY_MS))).rejects.toThrow('six months');
      await expect(forget(new Date('2089-01-01T00:00:00Z'))).rejects.toThrow('six months');
      expect(await forget(new Date('2011-01-01T00:00:00Z'))).toBe(1);
      expect((await run((tx) => tx.audit.list(networkId, 9))).map(({ at }) => at)).not.toContainEqual(OLD);
      expect(await run((tx) => tx.audit.list(networkId, 9))).toHaveLength(4);
    });

    it('takes an Entra id out of the log of nobody who is still there', async () => {
      const { known, person } = await everything();
      const still = { ...person, id: known.person.id };
      await expect(run((tx) => tx.personalData.erase(still, 'Nessuno', NOW))).rejects.toThrow(
        'only who has been erased',
      );
    });

    it('deletes people who have left once nothing speaks of them', async () => {
      const { known, person } = await everything();
      const networkId = known.network.id;
      const extra = { networkId, aadObjectId: randomUUID(), teamsUserId: '29:x', name: 'Passante Breve' };
      const passer = await run((tx) => tx.people.upsertMember(extra));
      expect(await run((tx) => tx.retention.forgetPeople(networkId, 9))).toBe(0);
      await run(async (tx) => {
        await tx.people.save({ ...passer, inTeam: false });
        await tx.people.save({ ...person, inTeam: false });
      });
      expect(await run((tx) => tx.retention.forgetPeople(networkId, 9))).toBe(1);
      expect(await run((tx) => tx.people.byId(networkId, passer.id))).toBeNull();
      expect(await run((tx) => tx.people.byId(networkId, person.id))).not.toBeNull();
    });
  });
}

/** Reports of deletions, and the figures of what has gone. */
export function describeRetentionRuns(engine: string, open: () => Promise<Database>): void {
  describe(`deletions reported on ${engine}`, () => {
    const given = contractDatabase(open);
    const { run } = given;

    function aRun(fields: Partial<RetentionRun> = {}): RetentionRun {
      return {
        ...{ id: randomUUID(), networkId: given.known.network.id, month: '2029-01', status: 'reported' },
        cutoffs: { answers: NOW, deliveries: LATER, record: NOW, audit: NOW },
        counts: { ...NO_ROWS, answers: 3 },
        exports: [
          {
            ...{ startsAt: NOW, kind: 'urgent', number: { n: 1, year: 2027 } },
            files: [{ what: 'register', format: 'pdf', url: 'https://bot.example.com/f' }],
          },
        ],
        ...{ deleted: NO_ROWS, reportedAt: NOW, deleteAt: LATER, postponedAt: null, postponedBy: null },
        doneAt: null,
        ...fields,
      };
    }

    it('are given back with every field; one is open at most', async () => {
      const first = aRun();
      const { networkId } = first;
      await run((tx) => tx.retention.save(first));
      expect(await run((tx) => tx.retention.openRun(networkId))).toEqual(first);
      await expect(run((tx) => tx.retention.save(aRun({ month: '2029-02' })))).rejects.toThrow();
      const done = aRun({
        ...{ id: first.id, status: 'done', deleted: { ...NO_ROWS, audit: 7 }, exports: [], doneAt: LATER },
        ...{ postponedAt: NOW, postponedBy: given.known.person.id },
      });
      await run((tx) => tx.retention.save(done));
      expect(await run((tx) => tx.retention.run(networkId, first.id))).toEqual(done);
      expect(await run((tx) => tx.retention.openRun(networkId))).toBeNull();
      expect(await run((tx) => tx.retention.hasRun(networkId, '2029-01'))).toBe(true);
      expect(await run((tx) => tx.retention.hasRun(networkId, '2029-02'))).toBe(false);
      await expect(run((tx) => tx.retention.save(aRun()))).rejects.toThrow();
    });

    it('leave the figures of a sitting, once, by start', async () => {
      const { network, seatId } = given.known;
      const figures = {
        sitting: { startsAt: NOW, kind: 'ordinary' as const, number: { n: 2, year: 2027 } },
        seats: [
          { id: seatId, name: 'Prova' },
          { id: 'altro', name: 'Altro' },
        ],
        coveredSeatIds: new Set(['altro']),
      };
      await run((tx) => tx.retention.addFigures(network.id, 'sitting-x', figures));
      await run((tx) =>
        tx.retention.addFigures(network.id, 'sitting-x', { ...figures, coveredSeatIds: new Set() }),
      );
      expect(await run((tx) => tx.retention.figures(network.id, NOW, LATER))).toEqual([figures]);
      expect(await run((tx) => tx.retention.figures(network.id, AGES_AGO, NOW))).toEqual([]);
    });
  });
}
