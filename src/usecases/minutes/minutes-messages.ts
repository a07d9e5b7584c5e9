import type { Delivery, DeliveryKind } from '../../domain/delivery/delivery.ts';
import type { Untruth } from '../../domain/delivery/still-true.ts';
import { untruthOfMinutesMessage } from '../../domain/delivery/still-true.ts';
import { minutesItems } from '../../domain/minutes/minutes.ts';
import type { Network } from '../../domain/network/network.ts';
import type { Person } from '../../domain/network/person.ts';
import type { Sitting } from '../../domain/sittings/sitting.ts';
import type { SittingFacts } from '../../domain/sittings/sitting-facts.ts';
import { toSittingView } from '../../domain/sittings/to-sitting-view.ts';
import type { View } from '../../domain/view/view.ts';
import type { Context } from '../context.ts';
import type { Tx } from '../ports/store.ts';
import { minutesFiles } from './minutes-files.ts';
import { agendaOfMinutes } from './minutes-sources.ts';
import { itemViews, minutesState } from './minutes-state.ts';

/** Whether it is about minutes as such; the reminder that they are overdue is a line of the plan. */
export function isMinutesMessage(kind: DeliveryKind): boolean {
  return MESSAGES.has(kind);
}

const MESSAGES: ReadonlySet<DeliveryKind> = new Set([
  'minutes_named',
  'minutes_review',
  'minutes_ready',
  'minutes_published',
]);

interface Input {
  delivery: Delivery;
  network: Network;
  sitting: Sitting;
  person: Person | null;
  now: Date;
}

/** What a message about minutes is on today's data, or why it has stopped being true. */
export async function minutesMessage(
  context: Context,
  tx: Tx,
  input: Input & { facts: SittingFacts },
): Promise<{ still: true; view: View } | { still: false; reason: Untruth }> {
  const { delivery, network, facts, person, now } = input;
  const minutes = await tx.minutes.bySitting(network.id, facts.sitting.id);
  const reason = untruthOfMinutesMessage({ ...input, minutes });
  if (minutes === null || reason !== null) return { still: false, reason: reason ?? 'superseded' };
  const of = { facts, minutes };
  const state = await minutesState(tx, of, now);
  if (delivery.kind === 'minutes_named') return { still: true, view: { view: 'minutes_named', state } };
  const comments = minutes.comments.length;
  if (delivery.kind === 'minutes_ready')
    return { still: true, view: { view: 'minutes_ready', state, comments } };
  const items = itemViews(minutesItems(agendaOfMinutes(facts), minutes), facts.people, () => '');
  const files = await minutesFiles(context, tx, { network, minutes, personId: person?.id ?? null, now });
  if (delivery.kind === 'minutes_review')
    return { still: true, view: { view: 'minutes_review', state, items, files } };
  const actions = minutes.published?.actions ?? [];
  const sitting = toSittingView(facts, now);
  return { still: true, view: { view: 'minutes_published', sitting, items, actions, files } };
}
