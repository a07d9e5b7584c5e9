import { upcomingSittings } from '../../domain/calendar/series.ts';
import type { Network } from '../../domain/network/network.ts';
import type { SeatEntry } from '../../domain/network/seat-lines.ts';
import type { FormProblem } from '../../domain/reading/form-problem.ts';
import type { Submission } from '../../domain/settings/settings-change.ts';
import { pageOfFields } from '../../domain/settings/settings-groups.ts';
import type { SettingsOutcome } from '../../domain/view/settings-view.ts';
import type { View } from '../../domain/view/view.ts';
import type { Caller, Context } from '../context.ts';
import type { Tx } from '../ports/store.ts';
import { recordAudit } from '../record-audit.ts';
import { bringSittingsInLine } from '../sittings/bring-sittings-in-line.ts';
import { refreshComingCards } from '../sittings/refresh-coming-cards.ts';
import type { SettingsDecision } from './decide-settings.ts';
import { decideSettings } from './decide-settings.ts';
import { effectsOfSettings } from './effects-of-settings.ts';
import { replaceSeats } from './replace-seats.ts';
import { settingsView } from './show-settings.ts';

const SHOWN_DATES = 3;

interface Input {
  caller: Caller;
  submission: Submission;
  now: Date;
}

/**
 * Saves the settings form, whole or not at all: with a problem nothing changes and nothing typed is lost. Says what
 * will go out differently. A form in which nothing is changed is no act.
 */
export async function applySettings(context: Context, tx: Tx, input: Input): Promise<View> {
  const decision = await decideSettings(tx, input);
  if (decision.problems.length > 0) return formView(tx, input, { decision, outcome: 'refused' });
  if (decision.changes.length === 0) return formView(tx, input, { decision, outcome: 'unchanged' });
  const effects = await effectsOf(tx, decision, input.now);
  await store(context, tx, { ...input, decision, act: 'settings' });
  return settingsView(tx, {
    ...{ network: decision.network, seats: decision.seats, outcome: 'saved', effects },
    ...{ page: pageOfFields(Object.keys(input.submission.fields)), typed: {}, problems: [] },
  });
}

/** What saving the form would change of what goes out. Writes nothing. */
export async function previewSettings(tx: Tx, input: Input): Promise<View> {
  const decision = await decideSettings(tx, input);
  if (decision.problems.length > 0) return formView(tx, input, { decision, outcome: 'refused' });
  if (decision.changes.length === 0) return formView(tx, input, { decision, outcome: 'unchanged' });
  return formView(tx, input, { decision, outcome: 'preview' });
}

/** Confirms the set-up: from now on the calendar runs (product §11). Submitting again just saves again. */
export async function confirmSetup(context: Context, tx: Tx, input: Input): Promise<View> {
  const decision = await decideSettings(tx, input);
  const { network } = decision;
  if (decision.problems.length > 0) return setupView(context, network, decision, input.now);
  await store(context, tx, { ...input, decision, act: 'setup' });
  const [first] = upcomingSittings({ network, stored: [], now: input.now, count: 1, newId: context.newId });
  const { timeZone } = network.settings.calendar;
  return { view: 'notice', notice: { code: 'setup_done', firstSitting: first?.startsAt ?? null, timeZone } };
}

/** The set-up form with the first dates that result from the calendar in it. */
export function setupView(
  context: Context,
  network: Network,
  form: { seats: readonly SeatEntry[]; problems: FormProblem[] },
  now: Date,
): View {
  const dates = upcomingSittings({ network, stored: [], now, count: SHOWN_DATES, newId: context.newId });
  return {
    view: 'setup',
    networkId: network.id,
    networkName: network.name,
    settings: network.settings,
    seats: form.seats.map(({ name, patronDay }) => ({ name, patronDay })),
    firstSittings: dates.map((sitting) => sitting.startsAt),
    problems: form.problems,
  };
}

/** The form as it was sent, over what is stored. */
async function formView(
  tx: Tx,
  { submission, now }: Input,
  { decision, outcome }: { decision: SettingsDecision; outcome: SettingsOutcome },
): Promise<View> {
  const { current, stored, meant, problems } = decision;
  return settingsView(tx, {
    ...{ network: current, seats: stored, outcome, problems },
    page: pageOfFields(Object.keys(submission.fields)),
    typed: outcome === 'unchanged' ? {} : meant,
    effects: outcome === 'preview' ? await effectsOf(tx, decision, now) : [],
  });
}

/** A network whose calendar does not run sends nothing, whatever its settings. */
async function effectsOf(tx: Tx, { current, network }: SettingsDecision, now: Date) {
  return current.status === 'active' ? effectsOfSettings(tx, { before: current, after: network, now }) : [];
}

async function store(
  context: Context,
  tx: Tx,
  input: Input & { decision: SettingsDecision; act: 'settings' | 'setup' },
): Promise<void> {
  const { caller, now, act } = input;
  const { current, network, stored, seats, people, changes } = input.decision;
  await replaceSeats(tx, network.id, { newId: context.newId, stored, wanted: seats, people });
  const status = act === 'setup' ? 'active' : current.status;
  await tx.networks.save({
    ...network,
    status,
    setUpAt: act === 'setup' ? (current.setUpAt ?? now) : current.setUpAt,
    nextDueAt: status === 'active' ? now : current.nextDueAt,
  });
  await bringSittingsInLine(tx, { before: current, network, now });
  await refreshComingCards(tx, network.id, now);
  await recordAudit(tx, caller, { act, outcome: 'done', at: now, details: { changes } });
}
