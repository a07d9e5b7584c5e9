import type { Delivery } from '../../domain/delivery/delivery.ts';
import type { Network } from '../../domain/network/network.ts';
import type { Person } from '../../domain/network/person.ts';
import { lineAudience } from '../../domain/plan/outlook.ts';
import type { PlannedLine } from '../../domain/plan/reminder-plan.ts';
import { agendaPlan, decisionKey, plannedLines, sittingForPlan } from '../../domain/plan/reminder-plan.ts';
import type { Sitting } from '../../domain/sittings/sitting.ts';
import type { SittingFacts } from '../../domain/sittings/sitting-facts.ts';
import { toSittingView } from '../../domain/sittings/to-sitting-view.ts';
import type { PreviewEntry, View } from '../../domain/view/view.ts';
import type { Context } from '../context.ts';
import { inChargeOf } from '../delegation/who-coordinates.ts';
import { deliveryKey } from '../delivery/delivery-key.ts';
import type { CommandInput, Shown } from '../inbound/command-input.ts';
import { minutesSecretary } from '../minutes/minutes-sources.ts';
import type { Tx } from '../ports/store.ts';
import { findNextSitting } from './find-next-sitting.ts';
import { loadFacts } from './load-facts.ts';

/** `anteprima`: everything that goes out for the next sitting, to whom, when, without sending (product §5). */
export async function showPreview(context: Context, tx: Tx, input: CommandInput): Promise<Shown> {
  const view = await previewNext(context, tx, { network: input.caller.network, now: input.now });
  if (view === null) return { view: { view: 'notice', notice: { code: 'no_sitting' } }, private: false };
  return { view, private: true };
}

/** The same for the command on the server. Null when the calendar has no next sitting. */
export async function previewNext(
  context: Pick<Context, 'newId'>,
  tx: Tx,
  input: { network: Network; now: Date },
): Promise<View | null> {
  const { network, now } = input;
  const sitting = await findNextSitting(context, tx, { network, now });
  if (sitting === null) return null;
  const facts = await loadFacts(tx, network, sitting);
  const known: Known = {
    decided: await tx.planRuns.decided([sitting.id]),
    deliveries: await tx.deliveries.forSitting(sitting.id),
    secretaryId: await minutesSecretary(tx, sitting),
  };
  return {
    view: 'preview',
    sitting: toSittingView(facts, now),
    timeZone: network.settings.calendar.timeZone,
    entries: await entriesOf(tx, facts, known),
  };
}

/** Whoever will have the coordinator's powers when a line is due. */
async function entriesOf(tx: Tx, facts: SittingFacts, known: Known): Promise<PreviewEntry[]> {
  const { network, sitting, people } = facts;
  const entries: PreviewEntry[] = [];
  for (const line of linesOf(network, sitting)) {
    const inCharge = await inChargeOf(tx, { network, people, now: line.dueAt });
    entries.push(...toEntries(line, facts, { ...known, inCharge }));
  }
  return entries;
}

function linesOf(network: Network, sitting: Sitting): PlannedLine[] {
  const { settings } = network;
  const forPlan = sittingForPlan(sitting);
  const lines = plannedLines({
    kind: sitting.kind,
    startsAt: sitting.startsAt,
    convenedAt: forPlan.convenedAt,
    timeZone: settings.calendar.timeZone,
    plan: settings.plan,
    escalationMinutes: settings.escalationMinutes,
  });
  const all = [...lines, ...agendaPlan(forPlan, settings.agendaQuietMinutes)];
  return all.sort((a, b) => a.dueAt.getTime() - b.dueAt.getTime());
}

interface Known {
  decided: ReadonlySet<string>;
  deliveries: readonly Delivery[];
  /** Who writes the minutes beside the coordinator, null when nobody was named. */
  secretaryId: string | null;
}

/** What has been decided is told as it was; what is to come, on today's data. */
function toEntries(
  line: PlannedLine,
  facts: SittingFacts,
  known: Known & { inCharge: readonly Person[] },
): PreviewEntry[] {
  const { sitting, people } = facts;
  const audience = lineAudience(line.kind, facts, known);
  const made = known.deliveries.filter(
    (delivery) => delivery.lineKey === deliveryKey(line, sitting.dateVersion),
  );
  const state = stateOf(line, { sitting, known, made });
  const told = made.flatMap(({ recipient }) => (recipient.to === 'person' ? [recipient.personId] : []));
  const toTell = 'people' in audience ? audience.people : [];
  const recipients = state === 'to_send' ? toTell : people.filter((person) => told.includes(person.id));
  const common = { kind: line.kind, at: line.dueAt, state };
  const names = recipients.map((person) => person.name);
  if (audience.to !== 'channel_and_people') return [{ ...common, to: audience.to, recipients: names }];
  return [
    { ...common, to: 'channel', recipients: [] },
    { ...common, to: 'people', recipients: names },
  ];
}

function stateOf(
  line: PlannedLine,
  input: { sitting: Sitting; known: Known; made: readonly Delivery[] },
): PreviewEntry['state'] {
  const { sitting, known, made } = input;
  if (made.length > 0 && made.every((delivery) => delivery.status === 'skipped')) return 'skipped';
  if (line.kind === 'convocation') return sitting.convenedAt === null ? 'to_send' : 'sent';
  const { id: sittingKey, dateVersion } = sitting;
  return known.decided.has(decisionKey({ sittingKey, dateVersion, lineKey: line.lineKey }))
    ? 'sent'
    : 'to_send';
}
