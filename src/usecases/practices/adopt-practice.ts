import type { Seat } from '../../domain/network/seat.ts';
import type { Practice } from '../../domain/practices/practice.ts';
import type { PracticeAction } from '../../domain/practices/practice-action.ts';
import { readNote } from '../../domain/practices/practice-form.ts';
import type { Notice } from '../../domain/view/notice.ts';
import type { View } from '../../domain/view/view.ts';
import type { Caller, Context } from '../context.ts';
import { UNKNOWN_ITEM } from '../inbound/press-handler.ts';
import { maySpeakFor } from '../network/may-speak-for.ts';
import type { Tx } from '../ports/store.ts';
import { recordAudit } from '../record-audit.ts';
import { practiceView } from './practice-view.ts';

type Adopt = Extract<PracticeAction, { verb: 'practice_adopt' }>;
type Withdraw = Extract<PracticeAction, { verb: 'practice_withdraw' }>;
type Action = Adopt | Withdraw;

interface Input<A extends Action> {
  caller: Caller;
  action: A;
  now: Date;
}

/**
 * "Adottata dal Comune di …", once for each municipality: again it only takes another note. In the name of one's own
 * municipality; the coordination in that of any. Not in that of the one the practice comes from.
 */
export async function adoptPractice(context: Context, tx: Tx, input: Input<Adopt>): Promise<View> {
  const { caller, action, now } = input;
  const found = await find(context, tx, input);
  if ('view' in found) return found;
  const { practice, seat } = found;
  const show = (notice: Notice | null) => practiceView(context, tx, { caller, practice, now, notice });
  const about = { seatName: seat.name, title: practice.title };
  if (practice.seatId === seat.id) return show({ code: 'practice_own_seat', ...about });
  const { note, problems } = readNote(action.note);
  if (problems.length > 0)
    return practiceView(context, tx, { caller, practice, now, note: action.note, problems });
  const adoption = { networkId: practice.networkId, practiceId: practice.id, seatId: seat.id, note };
  const made = await tx.practices.adopt({ ...adoption, adoptedBy: caller.person.id, adoptedAt: now });
  if (made) return show({ code: 'practice_adopted', ...about });
  const noteChanged = note !== '' && (await noteOf(tx, adoption)) !== note;
  if (noteChanged) await tx.practices.saveNote(adoption);
  return show({ code: 'practice_already_adopted', ...about, noteChanged });
}

/** Takes an adoption back; the practice stays as it is. */
export async function withdrawAdoption(context: Context, tx: Tx, input: Input<Withdraw>): Promise<View> {
  const { caller, now } = input;
  const found = await find(context, tx, input);
  if ('view' in found) return found;
  const { practice, seat } = found;
  const gone = await tx.practices.withdraw(practice.networkId, practice.id, seat.id);
  const code = gone ? 'practice_withdrawn' : 'practice_not_adopted';
  const notice: Notice = { code, seatName: seat.name, title: practice.title };
  return practiceView(context, tx, { caller, practice, now, notice });
}

/** The practice and the municipality meant, or what to show instead. */
async function find(
  context: Context,
  tx: Tx,
  { caller, action, now }: Input<Action>,
): Promise<View | { practice: Practice; seat: Seat }> {
  const networkId = caller.network.id;
  await tx.networks.lock(networkId);
  const practice = await tx.practices.byId(networkId, action.practiceId);
  if (practice === null) return UNKNOWN_ITEM;
  const seats = await tx.seats.list(networkId);
  const seat = seats.find(({ id }) => id === action.seatId);
  if (seat === undefined) {
    const problem = action.seatId === '' ? ('missing' as const) : ('unknown' as const);
    const note = 'note' in action ? action.note : '';
    return practiceView(context, tx, {
      caller,
      practice,
      now,
      note,
      problems: [{ field: 'seatId', problem }],
    });
  }
  if (maySpeakFor(caller, seats).some(({ id }) => id === seat.id)) return { practice, seat };
  const details = { practiceId: practice.id, seatId: seat.id };
  await recordAudit(tx, caller, { act: action.verb, outcome: 'refused', at: now, details });
  return { view: 'notice', notice: { code: 'practice_not_own_seat', title: practice.title } };
}

async function noteOf(
  tx: Tx,
  { networkId, practiceId, seatId }: { networkId: string; practiceId: string; seatId: string },
): Promise<string | undefined> {
  const adoptions = await tx.practices.adoptions(networkId, [practiceId]);
  return adoptions.find((each) => each.seatId === seatId)?.note;
}
