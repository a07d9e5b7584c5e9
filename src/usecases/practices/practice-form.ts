import { mayCoordinate } from '../../domain/network/authority.ts';
import type { Practice } from '../../domain/practices/practice.ts';
import { mayEditPractice } from '../../domain/practices/practice.ts';
import type { PracticeForm, PracticeProblem } from '../../domain/practices/practice-form.ts';
import { EMPTY_PRACTICE, toPracticeForm } from '../../domain/practices/practice-form.ts';
import type { View } from '../../domain/view/view.ts';
import type { Caller, Context } from '../context.ts';
import type { Tx } from '../ports/store.ts';
import { recordAudit } from '../record-audit.ts';

interface Input {
  caller: Caller;
  practiceId: string;
  version: number | null;
  form: PracticeForm;
  problems?: PracticeProblem[];
  newer?: PracticeForm | null;
}

/** The form, for a new practice or an existing one, as it was filled in. */
export async function practiceForm(tx: Tx, input: Input): Promise<View> {
  const { caller, practiceId, version, form, problems = [], newer = null } = input;
  const seats = await tx.seats.list(caller.network.id);
  return {
    view: 'practice_form',
    networkId: caller.network.id,
    practiceId,
    version,
    form,
    seats: seats.map(({ id, name }) => ({ id, name })),
    problems,
    newer,
  };
}

/** The form of a new practice, of the caller's own municipality and with them to ask. */
export function newPracticeForm(
  context: Context,
  tx: Tx,
  { caller, form = EMPTY_PRACTICE }: { caller: Caller; form?: PracticeForm },
): Promise<View> {
  const { person } = caller;
  const own = {
    seatId: form.seatId || (person.position?.seatId ?? ''),
    contact: form.contact || person.name,
  };
  return practiceForm(tx, { caller, practiceId: context.newId(), version: null, form: { ...form, ...own } });
}

/** The form of an existing one; whoever may not change it is told who may. */
export async function editPracticeForm(
  tx: Tx,
  { caller, practice, now }: { caller: Caller; practice: Practice; now: Date },
): Promise<View> {
  if (!mayEditPractice(practice, caller.person, mayCoordinate(caller.authority)))
    return refuseEditing(tx, { caller, practice, now });
  const { id, version } = practice;
  return practiceForm(tx, { caller, practiceId: id, version, form: toPracticeForm(practice) });
}

/** Says who may change it; the attempt is audited. */
export async function refuseEditing(
  tx: Tx,
  { caller, practice, now }: { caller: Caller; practice: Practice; now: Date },
): Promise<View> {
  const details = { practiceId: practice.id };
  await recordAudit(tx, caller, { act: 'practice_change', outcome: 'refused', at: now, details });
  return { view: 'notice', notice: { code: 'practice_not_own', title: practice.title } };
}
