import { randomUUID } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import type { RegisterEvent } from '../../src/domain/register/register-entry.ts';
import type { Database } from '../../src/storage/engine/database.ts';
import type { NewRegisterEntry } from '../../src/usecases/ports/register-repository.ts';
import { contractDatabase } from '../helpers/database/contract-database.ts';
import { addNetwork, LATER, NOW } from '../helpers/database/stored-network.ts';

/** The promises of the repository of registers, the same on every engine. */
export function describeRegisters(engine: string, open: () => Promise<Database>): void {
  describe(`registers on ${engine}`, () => {
    const given = contractDatabase(open);
    const { run } = given;
    const append = (event: RegisterEvent, more: Partial<NewRegisterEntry> = {}) =>
      run((tx) => tx.registers.append(anEntry(event, more)));

    function anEntry(event: RegisterEvent, more: Partial<NewRegisterEntry>): NewRegisterEntry {
      return {
        ...event,
        id: randomUUID(),
        networkId: given.known.network.id,
        sittingId: given.known.sitting.id,
        via: 'self',
        recordedBy: given.known.person.id,
        recordedAt: NOW,
        ...more,
      } as NewRegisterEntry;
    }

    function events(): RegisterEvent[] {
      const attendeeId = `person:${given.known.person.id}`;
      const outside = {
        id: 'outside:x',
        personId: null,
        outsideName: 'Olga Esternini',
        role: 'referent' as const,
        seatId: null,
        inPlaceOf: { seatId: given.known.seatId, referentId: given.known.person.id },
        saidExcused: false,
      };
      const spells = [
        { mode: 'remote' as const, arrivedAt: NOW, leftAt: LATER },
        { mode: 'in_person' as const, arrivedAt: LATER, leftAt: null },
      ];
      const frame = { seats: [{ id: given.known.seatId, name: 'Prova' }], attendees: [outside], quorum: 5 };
      return [
        { event: 'arrived', attendeeId, mode: 'in_person', at: NOW, cardSeq: null },
        { event: 'mode_changed', attendeeId, mode: 'remote', at: LATER, cardSeq: 3 },
        { event: 'left', attendeeId, at: LATER, cardSeq: 2 },
        { event: 'corrected', attendeeId, presence: { state: 'excused' }, reason: null, outside: null },
        {
          event: 'corrected',
          attendeeId: 'outside:x',
          presence: { state: 'attended', spells },
          reason: 'arrivo non registrato',
          outside,
        },
        { event: 'closed', frame },
      ];
    }

    it('give back every entry as it was made, in order', async () => {
      const made = [];
      for (const event of events()) made.push(await append(event, { via: 'voice', recordedAt: LATER }));
      expect(made.map(({ seq }) => seq)).toEqual([1, 2, 3, 4, 5, 6]);
      expect(made.map(({ via, recordedAt }) => [via, recordedAt])).toEqual(made.map(() => ['voice', LATER]));
      expect(made).toMatchObject(events());
      expect(await run((tx) => tx.registers.entries([given.known.sitting.id]))).toEqual(made);
      expect(await run((tx) => tx.registers.entries([]))).toEqual([]);
    });

    it('number the entries of each sitting by themselves', async () => {
      const [arrived] = events() as [RegisterEvent];
      const first = await append(arrived);
      const other = { ...given.known.sitting, id: randomUUID(), seriesOn: null, number: null };
      await run((tx) => tx.sittings.insert(other));
      const second = await append(arrived, { sittingId: other.id });
      expect([first.seq, second.seq]).toEqual([1, 1]);
      const both = await run((tx) => tx.registers.entries([given.known.sitting.id, other.id]));
      expect(both.map(({ id }) => id).sort()).toEqual([first.id, second.id].sort());
    });

    it('are closed once', async () => {
      const closed = events().at(-1) as RegisterEvent;
      await append(closed);
      await expect(append(closed)).rejects.toThrow();
      expect(await run((tx) => tx.registers.entries([given.known.sitting.id]))).toHaveLength(1);
    });

    it('refuse people of another network', async () => {
      const other = await run(addNetwork);
      const [arrived] = events() as [RegisterEvent];
      await expect(append(arrived, { recordedBy: other.person.id })).rejects.toThrow();
      await expect(append(arrived, { sittingId: other.sitting.id })).rejects.toThrow();
      const stranger = { ...arrived, attendeeId: `person:${other.person.id}` } as RegisterEvent;
      await expect(append(stranger)).rejects.toThrow();
    });
  });
}
