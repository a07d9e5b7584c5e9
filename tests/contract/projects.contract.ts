import { randomUUID } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import type { Project, ProjectUpdate } from '../../src/domain/projects/project.ts';
import type { Database } from '../../src/storage/engine/database.ts';
import { aProject } from '../helpers/builders.ts';
import { contractDatabase } from '../helpers/database/contract-database.ts';
import { addNetwork, LATER, NOW } from '../helpers/database/stored-network.ts';

/** The promises of the repository of shared projects, the same on every engine. */
export function describeProjects(engine: string, open: () => Promise<Database>): void {
  describe(`shared projects on ${engine}`, () => {
    const given = contractDatabase(open);
    const { run } = given;
    const written = () => ({ editedBy: given.known.person.id, seatNames: ['Prova'] });

    function own(fields: Partial<Project> = {}): Project {
      const { network, person, seatId } = given.known;
      const of = { networkId: network.id, ownerId: person.id, createdBy: person.id, seatIds: [seatId] };
      return aProject({ id: randomUUID(), ...of, ...fields });
    }

    async function add(fields: Partial<Project> = {}): Promise<Project> {
      const project = own(fields);
      expect(await run((tx) => tx.projects.insert(project, written()))).toBe(true);
      return project;
    }

    function anUpdate(project: Project, fields: Partial<ProjectUpdate> = {}): ProjectUpdate {
      const { network, person, seatId } = given.known;
      return {
        ...{ id: randomUUID(), networkId: network.id, projectId: project.id, seatId, seatName: 'Prova' },
        ...{ authorId: person.id, text: 'La bozza è pronta.', postedAt: LATER, ...fields },
      };
    }

    const stored = ({ id, networkId }: Project) => run((tx) => tx.projects.byId(networkId, id));

    it('are given back with every field, and only in their own network', async () => {
      const { person, network } = given.known;
      const project = await add({
        ...{ title: 'Testo con à, "virgolette" e <at>marcatura</at> = 1+1', stepOwnerId: person.id },
        ...{ links: [{ title: 'Bozza', url: 'http://comune.invalid/a' }], askedAt: LATER },
      });
      expect(await stored(project)).toEqual(project);
      const bare = await add({ ownerId: null, step: '', stepDueOn: null, seatIds: [] });
      expect(await stored(bare)).toEqual(bare);
      const other = await run(addNetwork);
      expect(await run((tx) => tx.projects.byId(other.network.id, project.id))).toBeNull();
      expect(await run((tx) => tx.projects.versions(other.network.id, project.id))).toEqual([]);
      expect(await run((tx) => tx.projects.updates(other.network.id, project.id))).toEqual([]);
      expect(await run((tx) => tx.projects.list(other.network.id))).toEqual([]);
      const foreign = { ...project, networkId: other.network.id, ownerId: null, stepOwnerId: null };
      const theirs = { ...foreign, createdBy: other.person.id, seatIds: [], version: 2 };
      const by = { editedBy: other.person.id, seatNames: [] };
      await run((tx) => tx.projects.save(theirs, by));
      expect(await run((tx) => tx.projects.insert(theirs, by))).toBe(false);
      await run((tx) => tx.projects.noteAsked(other.network.id, project.id, NOW));
      expect(await run((tx) => tx.projects.byId(network.id, project.id))).toEqual(project);
    });

    it('refuse people and municipalities of another network', async () => {
      const other = await run(addNetwork);
      const { id } = other.person;
      for (const foreign of [
        { seatIds: [other.seatId] },
        { ownerId: id },
        { stepOwnerId: id },
        { createdBy: id },
      ])
        await expect(run((tx) => tx.projects.insert(own(foreign), written()))).rejects.toThrow();
      const project = await add();
      for (const foreign of [{ seatId: other.seatId }, { authorId: id }, { networkId: other.network.id }])
        await expect(run((tx) => tx.projects.post(anUpdate(project, foreign)))).rejects.toThrow();
    });

    it('keep each version with the names of then, and none twice', async () => {
      const project = await add();
      const { network, person } = given.known;
      const second = { ...project, state: 'done' as const, seatIds: [], updatedAt: LATER, version: 2 };
      await run((tx) => tx.projects.save(second, { editedBy: person.id, seatNames: [] }));
      expect(await stored(project)).toEqual(second);
      const versions = await run((tx) => tx.projects.versions(network.id, project.id));
      expect(versions).toMatchObject([
        { version: 2, state: 'done', seatNames: [], editedBy: person.id, editedAt: LATER },
        { version: 1, state: 'running', seatNames: ['Prova'], title: project.title, links: [] },
      ]);
      await expect(run((tx) => tx.projects.save(second, written()))).rejects.toThrow();
    });

    it('are listed by their last news, which an update is, once', async () => {
      const quiet = await add({ newsAt: NOW });
      const project = await add({ newsAt: new Date(NOW.getTime() - 1), askedAt: NOW });
      const ids = async () =>
        (await run((tx) => tx.projects.list(given.known.network.id))).map(({ id }) => id);
      expect(await ids()).toEqual([quiet.id, project.id]);
      const update = anUpdate(project);
      expect(await run((tx) => tx.projects.post(update))).toBe(true);
      expect(await stored(project)).toMatchObject({ newsAt: LATER, askedAt: null, version: 1 });
      expect(await run((tx) => tx.projects.post({ ...update, text: 'altro', postedAt: NOW }))).toBe(false);
      expect(await stored(project)).toMatchObject({ newsAt: LATER });
      expect(await ids()).toEqual([project.id, quiet.id]);
      await run((tx) => tx.projects.noteAsked(project.networkId, project.id, LATER));
      expect(await stored(project)).toMatchObject({ askedAt: LATER, version: 1 });
    });

    it('wait for a question while they are open and nobody was asked, the longest quiet first', async () => {
      const late = await add({ newsAt: LATER });
      const early = await add({ newsAt: NOW, state: 'planned' });
      await add({ askedAt: LATER });
      await add({ state: 'done' });
      const waiting = await run((tx) => tx.projects.notAsked(given.known.network.id));
      expect(waiting).toEqual([early, late]);
    });

    it('have their updates newest first, and the last one of each', async () => {
      const [one, two] = [await add(), await add()];
      const { id } = given.known.network;
      const first = anUpdate(one, { postedAt: NOW, seatId: null, seatName: '' });
      const last = anUpdate(one);
      const other = anUpdate(two, { postedAt: NOW });
      for (const update of [first, last, other]) await run((tx) => tx.projects.post(update));
      expect(await run((tx) => tx.projects.updates(id, one.id))).toEqual([last, first]);
      const each = await run((tx) => tx.projects.lastUpdates(id));
      expect(each.map((update) => update.id).toSorted()).toEqual([last.id, other.id].toSorted());
    });

    it('are named in brief while they are open, by the date of the next step', async () => {
      const { network } = given.known;
      const common = { state: 'planned' as const, step: 'La bozza' };
      await add({ title: 'Senza data', step: '', stepDueOn: null });
      await add({ title: 'Dopo', ...common, stepDueOn: '2027-03-01' });
      await add({ title: 'Prima', ...common, stepDueOn: '2027-02-01', state: 'paused' });
      for (const state of ['done', 'dropped'] as const) await add({ title: 'Chiuso', state });
      const brief = await run((tx) => tx.projects.openInBrief(network.id));
      expect(brief).toEqual([
        { title: 'Prima', state: 'paused', step: 'La bozza', stepDueOn: '2027-02-01' },
        { title: 'Dopo', state: 'planned', step: 'La bozza', stepDueOn: '2027-03-01' },
        { title: 'Senza data', state: 'running', step: '', stepDueOn: null },
      ]);
      expect(await run((tx) => tx.projects.openInBrief(randomUUID()))).toEqual([]);
      const { sitting, person } = given.known;
      const ask = { sittingIds: [sitting.id], aadObjectIds: [person.aadObjectId] };
      const [desk] = await run((tx) => tx.answers.openDesks(ask));
      expect(desk?.facts.openProjects).toEqual(brief);
    });

    it('outlive a municipality, which leaves them; what it said stays', async () => {
      const project = await add();
      const { network, seatId } = given.known;
      const update = anUpdate(project);
      await run((tx) => tx.projects.post(update));
      await run((tx) => tx.seats.remove(network.id, seatId));
      expect(await stored(project)).toMatchObject({ seatIds: [] });
      expect(await run((tx) => tx.projects.updates(network.id, project.id))).toEqual([
        { ...update, seatId: null },
      ]);
    });
  });
}
