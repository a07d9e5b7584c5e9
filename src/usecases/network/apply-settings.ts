import type { Network } from '../../domain/network.ts';
import type { SeatEntry } from '../../domain/seat-lines.ts';
import { upcomingSittings } from '../../domain/series.ts';
import { fromFields, isPlanField, isRetentionField } from '../../domain/settings-fields.ts';
import type { FormProblem, View } from '../../domain/view/view.ts';
import type { Caller, Context } from '../context.ts';
import type { Tx } from '../ports/store.ts';
import { recordAudit } from '../record-audit.ts';
import { bringSittingsInLine } from '../sittings/bring-sittings-in-line.ts';
import { refreshComingCards } from '../sittings/refresh-coming-cards.ts';
import { replaceSeats } from './replace-seats.ts';
import { settingsView } from './show-settings.ts';

const SHOWN_DATES = 3;

interface Input {
  caller: Caller;
  fields: Record<string, string>;
  now: Date;
}

/** Saves the settings form, whole or not at all: with a problem nothing changes and nothing typed is lost. */
export async function applySettings(context: Context, tx: Tx, input: Input): Promise<View> {
  const result = await save(context, tx, input, 'settings');
  const fields = Object.keys(input.fields);
  const other = fields.some(isRetentionField) ? 'retention' : 'rules';
  return settingsView(result.network, result.seats, {
    page: fields.some(isPlanField) ? 'reminders' : other,
    problems: result.problems,
    saved: result.problems.length === 0,
  });
}

/** Confirms the set-up: from now on the calendar runs (product §11). Submitting again just saves again. */
export async function confirmSetup(context: Context, tx: Tx, input: Input): Promise<View> {
  const result = await save(context, tx, input, 'setup');
  const { network } = result;
  if (result.problems.length > 0) return setupView(context, network, result, input.now);
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

async function save(
  context: Context,
  tx: Tx,
  input: Input,
  act: 'settings' | 'setup',
): Promise<{ network: Network; seats: readonly SeatEntry[]; problems: FormProblem[] }> {
  const { caller, now } = input;
  const current = (await tx.networks.lock(caller.network.id)) ?? caller.network;
  const stored = await tx.seats.list(current.id);
  const read = fromFields(input.fields, current.settings);
  const network: Network = { ...current, settings: read.settings };
  const seats = read.seats ?? stored;
  const problems = [...read.problems];
  if (problems.length === 0) {
    problems.push(...(await replaceSeats(tx, network.id, { newId: context.newId, stored, wanted: seats })));
  }
  if (problems.length > 0) return { network, seats, problems };
  const status = act === 'setup' ? 'active' : current.status;
  await tx.networks.save({
    ...network,
    status,
    setUpAt: act === 'setup' ? (current.setUpAt ?? now) : current.setUpAt,
    nextDueAt: status === 'active' ? now : current.nextDueAt,
  });
  await bringSittingsInLine(tx, { before: current, network, now });
  await refreshComingCards(tx, network.id, now);
  await recordAudit(tx, caller, { act, outcome: 'done', at: now, details: { settings: read.settings } });
  return { network: { ...network, status }, seats, problems };
}
