import type { Delivery } from '../../../src/domain/delivery/delivery.ts';
import type { DeliveryRepository, NewDelivery } from '../../../src/usecases/ports/store.ts';
import type { MemoryData } from './memory-data.ts';
import { oldestFirst } from './order.ts';
import { must, mustBelong } from './references.ts';

const AS_QUEUED = oldestFirst<Delivery>(({ queuedAt }) => queuedAt);
const SHARED: readonly string[] = ['urgent_call', 'urgent_board', 'roll_call'];

/** @param sendJobs queues one delivery job for each, in the same transaction; @param jobOf what has become of its job */
export function deliveryRepository(
  data: MemoryData,
  newId: () => string,
  sendJobs: (deliveries: readonly Delivery[]) => void,
  jobOf: (deliveryId: string) => 'there' | 'given_up' | 'gone',
): DeliveryRepository {
  const { deliveries } = data;
  return {
    byId: async (id) => deliveries.get(id),

    async enqueue(wanted, now) {
      const added = wanted.flatMap((delivery) => insert(delivery, { status: 'queued', reason: null, now }));
      if (added.length > 0) sendJobs(added);
      return added;
    },

    lock: async (id) => deliveries.get(id),

    async save(delivery) {
      if (deliveries.get(delivery.id)?.networkId === delivery.networkId) deliveries.put(delivery);
    },

    forSitting: async (sittingId) => deliveries.where('sitting', sittingId).sort(AS_QUEUED),

    underKeys: async (networkId, lineKeys) =>
      deliveries
        .where('network', networkId)
        .filter(({ sittingId, lineKey }) => sittingId === null && lineKeys.includes(lineKey))
        .sort(AS_QUEUED),

    async aboutNetwork(networkId, since) {
      const all = deliveries.where('network', networkId);
      return all.filter(({ sittingId, queuedAt }) => sittingId === null && queuedAt >= since).sort(AS_QUEUED);
    },

    async shared(sittingIds) {
      const all = [...new Set(sittingIds)].flatMap((id) => deliveries.where('sitting', id));
      return all.filter(({ recipient, kind }) => recipient.to === 'channel' || SHARED.includes(kind));
    },

    async orphans(limit, networkId) {
      const all = networkId === undefined ? deliveries.all() : deliveries.where('network', networkId);
      const open = all.filter(({ status }) => status === 'queued' || status === 'sending').sort(AS_QUEUED);
      const left = open.map((delivery) => ({ delivery, job: jobOf(delivery.id) }));
      return left
        .filter(({ job }) => job !== 'there')
        .slice(0, limit)
        .map(({ delivery, job }) => ({ delivery, givenUp: job === 'given_up' }));
    },

    sendAgain: async (all) => sendJobs(all),

    async insertSkipped(delivery, reason, now) {
      insert(delivery, { status: 'skipped', reason, now });
    },
  };

  /** Gives nothing when the same message is there already. */
  function insert(
    delivery: NewDelivery,
    { status, reason, now }: Pick<Delivery, 'status' | 'reason'> & { now: Date },
  ): Delivery[] {
    const { networkId, sittingId, recipient } = delivery;
    const people = [recipient.to === 'person' ? recipient.personId : null];
    mustBelong(data, networkId, { sittings: [sittingId], people });
    const result = deliveries.insert({ ...EMPTY, ...delivery, id: newId(), status, reason, queuedAt: now });
    if ('inserted' in result) return [result.inserted];
    must(result.conflict === 'once', 'ids are new');
    return [];
  }
}

const EMPTY = {
  attempts: 0,
  uncertainties: 0,
  sentAt: null,
  claimedAt: null,
  conversationId: null,
  activityId: null,
} as const;
