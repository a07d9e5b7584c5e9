import type { Network } from '../../domain/network/network.ts';
import type { Person } from '../../domain/network/person.ts';
import type { Seat } from '../../domain/network/seat.ts';
import type { SeatEntry } from '../../domain/network/seat-lines.ts';
import type { FormProblem } from '../../domain/reading/form-problem.ts';
import type { SettingChange, Submission } from '../../domain/settings/settings-change.ts';
import { meantChanges, settingsChanges } from '../../domain/settings/settings-change.ts';
import { fromFields, toFields } from '../../domain/settings/settings-fields.ts';
import type { Caller } from '../context.ts';
import type { Tx } from '../ports/store.ts';
import { seatProblems } from './replace-seats.ts';

/** What a form of settings comes to. Nothing has been written. */
export interface SettingsDecision {
  /** As stored, locked until the transaction ends. */
  current: Network;
  stored: Seat[];
  people: Person[];
  /** As they will be; with problems, what of the form could be read. */
  network: Network;
  seats: readonly SeatEntry[];
  /** By field, what is meant as a change. */
  meant: Record<string, string>;
  changes: SettingChange[];
  problems: FormProblem[];
}

/** Reads a form against the newest settings. What others have changed since it was made is not undone by it. */
export async function decideSettings(
  tx: Tx,
  { caller, submission }: { caller: Caller; submission: Submission },
): Promise<SettingsDecision> {
  const current = (await tx.networks.lock(caller.network.id)) ?? caller.network;
  const stored = await tx.seats.list(current.id);
  const people = await tx.people.list(current.id);
  const before = toFields(current.settings, stored);
  const { meant, overtaken } = meantChanges(submission, before);
  const read = fromFields(meant, current.settings);
  const seats = read.seats ?? stored;
  const conflicts = overtaken.map(
    (field): FormProblem => ({ field, problem: 'overtaken', understood: before[field] ?? '' }),
  );
  const problems = [...conflicts, ...read.problems];
  if (problems.length === 0) problems.push(...seatProblems({ stored, wanted: seats, people }));
  return {
    ...{ current, stored, people, seats, meant, problems },
    network: { ...current, settings: read.settings },
    changes: settingsChanges(before, toFields(read.settings, seats)),
  };
}
