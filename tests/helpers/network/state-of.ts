import type { Context } from '../../../src/usecases/context.ts';

/** Everything decided and kept about the network of a team, as text to compare; not what was logged or audited. */
export async function stateOf(context: Context, team: { tenantId: string; id: string }): Promise<string> {
  return context.store.transaction(async (tx) => {
    const network = await tx.networks.byTeam(team.tenantId, team.id);
    if (network === null) return 'none';
    const sittings = await tx.sittings.since(network.id, new Date('2020-01-01T00:00:00Z'));
    const kept = [];
    for (const sitting of sittings) {
      kept.push({
        sitting,
        answers: await tx.answers.history(sitting.id),
        acknowledged: [...(await tx.answers.acknowledgements(sitting.id))],
        deliveries: (await tx.deliveries.forSitting(sitting.id)).map(({ id, status }) => ({ id, status })),
      });
    }
    const people = await tx.people.list(network.id);
    return JSON.stringify({ network, seats: await tx.seats.list(network.id), people, kept }, null, 1);
  });
}
