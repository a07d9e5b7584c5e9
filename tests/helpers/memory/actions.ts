import type { ActionItem } from '../../../src/domain/actions/action-item.ts';
import type { ActionReminderKind } from '../../../src/domain/actions/action-reminders.ts';
import { actionKey } from '../../../src/domain/actions/action-reminders.ts';
import type { ActionRepository } from '../../../src/usecases/ports/action-repository.ts';
import type { MemoryData } from './memory-data.ts';
import { by } from './order.ts';
import { must, mustBelong } from './references.ts';

const BY_DATE = by<ActionItem>(
  ({ dueOn }) => dueOn,
  ({ createdAt }) => createdAt,
  ({ id }) => id,
);
const AS_MADE = by<ActionItem>(
  ({ createdAt }) => createdAt,
  ({ id }) => id,
);

export function openActions({ actions }: MemoryData, networkId: string): ActionItem[] {
  return actions.where('open', networkId).sort(BY_DATE);
}

export function actionRepository(data: MemoryData): ActionRepository {
  const { actions, actionRuns } = data;
  const own = (networkId: string, id: string) => {
    const action = actions.get(id);
    return action?.networkId === networkId ? action : null;
  };

  return {
    byId: async (networkId, id) => own(networkId, id),
    open: async (networkId) => openActions(data, networkId),

    async forSitting(networkId, sittingId) {
      const all = actions.where('sitting', sittingId).filter((action) => action.networkId === networkId);
      return all.sort(AS_MADE);
    },

    async insert(action) {
      check(data, action);
      return 'inserted' in actions.insert(action);
    },

    async save(action) {
      if (own(action.networkId, action.id) === null) return;
      check(data, action);
      actions.put(action);
    },

    async decided(networkId) {
      const runs = actions.where('open', networkId).flatMap(({ id }) => actionRuns.where('action', id));
      return new Set(runs.map((run) => actionKey(run.kind as ActionReminderKind, run.actionId, run.dueOn)));
    },

    async record(networkId, { actionId, dueOn, kind }) {
      mustBelong(data, networkId, { actions: [actionId] });
      return 'inserted' in actionRuns.insert({ networkId, actionId, dueOn, kind });
    },
  };
}

function check(data: MemoryData, action: ActionItem): void {
  const { networkId, sittingId, ownerId, createdBy, closedBy, seatId, state, closedAt, closingWord } = action;
  const people = [ownerId, createdBy, closedBy];
  mustBelong(data, networkId, { sittings: [sittingId], people, seats: [seatId] });
  must((state === 'open') === (closedAt === null), 'closed actions say when');
  must((closedAt === null) === (closedBy === null), 'closed actions say by whom');
  must((state === 'dropped') === (closingWord !== null), 'dropped actions say why');
}
