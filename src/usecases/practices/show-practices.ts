import type { Practice } from '../../domain/practices/practice.ts';
import { readPracticeLine } from '../../domain/practices/read-practice-line.ts';
import type { View } from '../../domain/view/view.ts';
import type { Caller, Context } from '../context.ts';
import type { CommandInput, Shown } from '../inbound/command-input.ts';
import type { Tx } from '../ports/store.ts';
import { newPracticeForm } from './practice-form.ts';
import { searchPractices } from './search-practices.ts';

/** `prassi <parole>`: the practices that have these words; without words the newest. */
export async function showPractices(_context: Context, tx: Tx, input: CommandInput): Promise<Shown> {
  const { caller, rest } = input;
  return { view: await searchPractices(tx, { caller, typed: rest }), private: false };
}

/**
 * `condividi <titolo>`: the form, with what was typed already in it, in the caller's own chat. The text of a message is
 * taken for what was done; the title is for who shares it to give.
 */
export async function sharePractice(context: Context, tx: Tx, input: CommandInput): Promise<Shown> {
  const { caller, rest, quoted = '' } = input;
  const typed = readPracticeLine(rest, context.wording.practiceLabels);
  const form = quoted === '' ? typed : { ...typed, done: quoted };
  return { view: await newPracticeForm(context, tx, { caller, form }), private: true };
}

/** The versions kept of a practice, newest first. */
export async function showHistory(
  tx: Tx,
  { caller, practice }: { caller: Caller; practice: Practice },
): Promise<View> {
  const { network } = caller;
  const versions = await tx.practices.versions(network.id, practice.id);
  const people = await tx.people.list(network.id);
  return {
    view: 'practice_history',
    networkId: network.id,
    practiceId: practice.id,
    title: practice.title,
    versions: versions.map(({ practiceId: _id, editedBy, ...version }) => ({
      ...version,
      editorName: people.find(({ id }) => id === editedBy)?.name ?? null,
    })),
    timeZone: network.settings.calendar.timeZone,
  };
}
