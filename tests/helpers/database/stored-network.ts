import { randomUUID } from 'node:crypto';
import type { Network } from '../../../src/domain/network/network.ts';
import type { Person } from '../../../src/domain/network/person.ts';
import type { Sitting } from '../../../src/domain/sittings/sitting.ts';
import type { Substitution } from '../../../src/domain/substitutes/substitution.ts';
import type { JobHandlers } from '../../../src/usecases/ports/jobs.ts';
import type { NewAnswer, NewDelivery, Tx } from '../../../src/usecases/ports/store.ts';
import { aNetwork, aSitting, aSubstitution } from '../builders.ts';

export const NOW = new Date('2027-01-10T09:00:00.123Z');
export const LATER = new Date('2027-01-10T10:00:00Z');

/** What every test of the store begins with. */
export interface Known {
  network: Network;
  person: Person;
  sitting: Sitting;
  seatId: string;
}

/** Notes what it is asked and succeeds, unless told otherwise. */
export function handlers(own: Partial<JobHandlers> = {}, done: string[] = []): JobHandlers {
  return {
    async deliver(ids) {
      done.push(...ids.map((id) => `deliver ${id}`));
      return ids.map(() => ({ ok: true }));
    },
    async refreshCards(jobs) {
      done.push(...jobs.map((job) => `refresh ${'sittingId' in job ? job.sittingId : job.publicationId}`));
      return jobs.map(() => ({ ok: true }));
    },
    async syncRoster(job) {
      done.push(`sync ${job.networkId}`);
    },
    ...own,
  };
}

export async function addNetwork(tx: Tx): Promise<Known> {
  const id = randomUUID();
  const network = aNetwork({ id, teamId: `19:${id}@thread.tacv2` });
  const seatId = randomUUID();
  await tx.networks.insert(network);
  await tx.seats.insert({ id: seatId, networkId: id, name: 'Prova', position: 0, patronDay: '08-15' });
  const member = { aadObjectId: randomUUID(), teamsUserId: '29:prova', name: 'Persona Provata' };
  const person = await tx.people.upsertMember({ networkId: id, ...member });
  const sitting = aSitting({ id: randomUUID(), networkId: id });
  await tx.sittings.insert(sitting);
  return { network, person, sitting, seatId };
}

export function aNudge({ network, sitting, person }: Known): NewDelivery {
  return {
    networkId: network.id,
    sittingId: sitting.id,
    kind: 'nudge',
    lineKey: 'nudge-5d@1',
    recipient: { to: 'person', personId: person.id },
    dueAt: NOW,
  };
}

export function anAnswerOf({ network, sitting, person }: Known, state: NewAnswer['state']): NewAnswer {
  return {
    id: randomUUID(),
    networkId: network.id,
    sittingId: sitting.id,
    personId: person.id,
    dateVersion: 1,
    state,
    reason: null,
    via: 'card',
    recordedBy: person.id,
    recordedAt: NOW,
    cardSeq: null,
  };
}

/** The known person's seat at the known sitting, by somebody outside Teams unless told otherwise. */
export function aSubstitutionOf(
  { network, sitting, person, seatId }: Known,
  fields: Partial<Substitution> = {},
): Substitution {
  return aSubstitution({
    id: randomUUID(),
    networkId: network.id,
    sittingId: sitting.id,
    seatId,
    referentId: person.id,
    substituteId: null,
    outsideName: fields.substituteId === undefined ? 'Ospite Inventato' : null,
    namedAt: NOW,
    ...fields,
  });
}
