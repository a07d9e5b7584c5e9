import type { Network } from '../domain/network.ts';
import { lineAudience } from '../domain/outlook.ts';
import type { PlannedLine } from '../domain/reminder-plan.ts';
import { decisionKey, plannedLines, sittingForPlan } from '../domain/reminder-plan.ts';
import type { Sitting } from '../domain/sitting.ts';
import type { SittingFacts } from '../domain/sitting-facts.ts';
import { toSittingView } from '../domain/sitting-facts.ts';
import type { PreviewEntry, View } from '../domain/view/view.ts';
import type { CommandInput, Shown } from './command-input.ts';
import type { Context } from './context.ts';
import { findNextSitting } from './find-next-sitting.ts';
import { loadFacts } from './load-facts.ts';
import type { Tx } from './ports/store.ts';

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
  const decided = await tx.planRuns.decided([sitting.id]);
  return {
    view: 'preview',
    sitting: toSittingView(facts, now),
    timeZone: network.settings.calendar.timeZone,
    entries: linesOf(network, sitting).flatMap((line) => toEntries(line, facts, decided)),
  };
}

function linesOf(network: Network, sitting: Sitting): PlannedLine[] {
  const { settings } = network;
  return plannedLines({
    kind: sitting.kind,
    startsAt: sitting.startsAt,
    convenedAt: sittingForPlan(sitting).convenedAt,
    timeZone: settings.calendar.timeZone,
    plan: settings.plan,
    escalationMinutes: settings.escalationMinutes,
  });
}

function toEntries(line: PlannedLine, facts: SittingFacts, decided: ReadonlySet<string>): PreviewEntry[] {
  const { sitting } = facts;
  const audience = lineAudience(line.kind, facts);
  const people = 'people' in audience ? audience.people : [];
  const done =
    line.kind === 'convocation'
      ? sitting.convenedAt !== null
      : decided.has(
          decisionKey({ sittingKey: sitting.id, dateVersion: sitting.dateVersion, lineKey: line.lineKey }),
        );
  const common = { kind: line.kind, at: line.dueAt, state: done ? ('sent' as const) : ('to_send' as const) };
  const recipients = people.map((person) => person.name);
  if (audience.to !== 'channel_and_people') return [{ ...common, to: audience.to, recipients }];
  return [
    { ...common, to: 'channel', recipients: [] },
    { ...common, to: 'people', recipients },
  ];
}
