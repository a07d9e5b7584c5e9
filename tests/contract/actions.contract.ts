import { randomUUID } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import type { ActionItem } from '../../src/domain/actions/action-item.ts';
import type { DueActionReminder } from '../../src/domain/actions/action-reminders.ts';
import type { Database } from '../../src/storage/engine/database.ts';
import { anActionItem } from '../helpers/builders.ts';
import { contractDatabase } from '../helpers/database/contract-database.ts';
import { addNetwork, LATER, NOW } from '../helpers/database/stored-network.ts';

/** The promises of the repository of actions, the same on every engine. */
export function describeActions(engine: string, open: () => Promise<Database>): void {
  describe(`actions on ${engine}`, () => {
    const given = contractDatabase(open);
    const { run } = given;

    function anAction(fields: Partial<ActionItem> = {}): ActionItem {
      return anActionItem({
        id: randomUUID(),
        networkId: given.known.network.id,
        sittingId: given.known.sitting.id,
        ownerId: given.known.person.id,
        ownerName: given.known.person.name,
        seatId: given.known.seatId,
        createdBy: given.known.person.id,
        ...fields,
      });
    }

    function closed(action: ActionItem): ActionItem {
      return {
        ...action,
        state: 'dropped',
        closedAt: LATER,
        closedBy: given.known.person.id,
        closingWord: 'superato',
      };
    }

    it('are given back with every field, and only in their own network', async () => {
      const action = anAction({ text: 'Testo con à, "virgolette" e <at>marcatura</at>' });
      expect(await run((tx) => tx.actions.insert(action))).toBe(true);
      expect(await run((tx) => tx.actions.byId(given.known.network.id, action.id))).toEqual(action);
      const dropped = closed(action);
      await run((tx) => tx.actions.save(dropped));
      expect(await run((tx) => tx.actions.byId(given.known.network.id, action.id))).toEqual(dropped);
      const other = await run(addNetwork);
      expect(await run((tx) => tx.actions.byId(other.network.id, action.id))).toBeNull();
      await run((tx) => tx.actions.save({ ...action, networkId: other.network.id }));
      expect(await run((tx) => tx.actions.byId(given.known.network.id, action.id))).toEqual(dropped);
    });

    it('are made once for each id', async () => {
      const action = anAction();
      await run((tx) => tx.actions.insert(action));
      expect(await run((tx) => tx.actions.insert({ ...action, text: 'altro' }))).toBe(false);
      expect(await run((tx) => tx.actions.byId(given.known.network.id, action.id))).toEqual(action);
    });

    it('are listed by date until closed, and for their sitting also afterwards', async () => {
      const undated = anAction({ dueOn: null, sittingId: null });
      const late = anAction({ dueOn: '2027-02-01' });
      const early = anAction({ dueOn: '2027-01-15', createdAt: LATER });
      const gone = closed(anAction({ dueOn: '2027-01-01' }));
      for (const action of [undated, late, early, gone]) await run((tx) => tx.actions.insert(action));
      const listed = await run((tx) => tx.actions.open(given.known.network.id));
      expect(listed.map(({ id }) => id)).toEqual([early.id, late.id, undated.id]);
      const decidedThere = await run((tx) =>
        tx.actions.forSitting(given.known.network.id, given.known.sitting.id),
      );
      expect(new Set(decidedThere.map(({ id }) => id))).toEqual(new Set([late.id, early.id, gone.id]));
      const other = await run(addNetwork);
      expect(await run((tx) => tx.actions.open(other.network.id))).toEqual([]);
      expect(await run((tx) => tx.actions.forSitting(other.network.id, given.known.sitting.id))).toEqual([]);
    });

    it('come with the answers in the same order, open ones only', async () => {
      const undated = anAction({ dueOn: null });
      const dated = anAction({ dueOn: '2027-02-01', closedAt: null });
      for (const action of [undated, dated, closed(anAction())]) await run((tx) => tx.actions.insert(action));
      const [desk] = await run((tx) =>
        tx.answers.openDesks({ sittingIds: [given.known.sitting.id], aadObjectIds: [] }),
      );
      expect(desk?.facts.openActions).toEqual([dated, undated]);
    });

    it('keep their reminders decided once for each date and kind', async () => {
      const action = anAction();
      const reminder: DueActionReminder = {
        actionId: action.id,
        kind: 'action_due',
        dueOn: '2027-01-15',
        dueAt: NOW,
        decision: 'sent',
      };
      const record = (fields: Partial<DueActionReminder>) =>
        run((tx) => tx.actions.record(given.known.network.id, { ...reminder, ...fields }, NOW));
      await run((tx) => tx.actions.insert(action));
      expect(await record({})).toBe(true);
      expect(await record({ decision: 'skipped' })).toBe(false);
      expect(await record({ dueOn: '2027-01-16' })).toBe(true);
      expect(await record({ kind: 'action_overdue' })).toBe(true);
      expect(await run((tx) => tx.actions.decided(given.known.network.id))).toEqual(
        new Set([
          `action_due:${action.id}@2027-01-15`,
          `action_due:${action.id}@2027-01-16`,
          `action_overdue:${action.id}@2027-01-15`,
        ]),
      );
      const other = await run(addNetwork);
      expect(await run((tx) => tx.actions.decided(other.network.id))).toEqual(new Set());
    });

    it('refuse what belongs to another network', async () => {
      const other = await run(addNetwork);
      for (const foreign of [
        { sittingId: other.sitting.id },
        { ownerId: other.person.id },
        { seatId: other.seatId },
        { createdBy: other.person.id },
      ])
        await expect(run((tx) => tx.actions.insert(anAction(foreign)))).rejects.toThrow();
    });

    it('outlive the municipality they concerned', async () => {
      const action = anAction();
      await run((tx) => tx.actions.insert(action));
      await run((tx) => tx.seats.remove(given.known.network.id, given.known.seatId));
      expect(await run((tx) => tx.actions.byId(given.known.network.id, action.id))).toEqual({
        ...action,
        seatId: null,
      });
    });
  });
}
