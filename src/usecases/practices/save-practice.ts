import { mayCoordinate } from '../../domain/network/authority.ts';
import { isInvited } from '../../domain/network/person.ts';
import type { Practice } from '../../domain/practices/practice.ts';
import { mayEditPractice } from '../../domain/practices/practice.ts';
import type { PracticeAction } from '../../domain/practices/practice-action.ts';
import type { PracticeForm } from '../../domain/practices/practice-form.ts';
import { readPracticeForm, toPracticeForm } from '../../domain/practices/practice-form.ts';
import type { Notice } from '../../domain/view/notice.ts';
import type { View } from '../../domain/view/view.ts';
import type { Caller, Context } from '../context.ts';
import { UNKNOWN_ITEM } from '../inbound/press-handler.ts';
import type { Tx } from '../ports/store.ts';
import { recordAudit } from '../record-audit.ts';
import { practiceForm, refuseEditing } from './practice-form.ts';
import { practiceView } from './practice-view.ts';

interface Input {
  caller: Caller;
  action: Extract<PracticeAction, { verb: 'practice_save' }>;
  now: Date;
}

/**
 * Shares a practice, or changes one and keeps the version before. Anything wrong gives the form back with what was
 * typed and changes nothing; the same form sent again changes nothing either.
 */
export async function savePractice(context: Context, tx: Tx, input: Input): Promise<View> {
  const { caller, action, now } = input;
  const { person, authority } = caller;
  const network = (await tx.networks.lock(caller.network.id)) ?? caller.network;
  const { practiceId, version } = action;
  const stored = await tx.practices.byId(network.id, practiceId);
  if (stored === null && version !== null) return UNKNOWN_ITEM;
  if (stored !== null && !mayEditPractice(stored, person, mayCoordinate(authority)))
    return refuseEditing(tx, { caller, practice: stored, now });
  if (!isInvited(person) && !mayCoordinate(authority))
    return { view: 'notice', notice: { code: 'position_pending' } };
  const form = formOf(action);
  const { content, seat, problems } = readPracticeForm(form, await tx.seats.list(network.id));
  if (seat === null || problems.length > 0)
    return practiceForm(tx, { caller, practiceId, version, form, problems });
  const of = { seatId: seat.id, seatName: seat.name, updatedAt: now, version: (stored?.version ?? 0) + 1 };
  const written = { ...content, ...of };
  const show = (practice: Practice, notice: Notice) =>
    practiceView(context, tx, { caller, practice, now, notice });
  if (stored === null) {
    const made = { id: practiceId, networkId: network.id, authorId: person.id, createdAt: now };
    const practice: Practice = { ...made, ...written };
    if (!(await tx.practices.insert(practice, { editedBy: person.id }))) return UNKNOWN_ITEM;
    await tx.networks.wakeBy(network.id, now);
    return show(practice, { code: 'practice_shared', title: practice.title, again: false });
  }
  if (isSame(stored, { ...stored, ...written }))
    return show(
      stored,
      version === null
        ? { code: 'practice_shared', title: stored.title, again: true }
        : { code: 'practice_changed', title: stored.title, version: null },
    );
  if (stored.version !== version) {
    const newer = toPracticeForm(stored);
    const changed = [{ field: 'title', problem: 'changed_meanwhile' } as const];
    return practiceForm(tx, { caller, practiceId, version: stored.version, form, problems: changed, newer });
  }
  const practice: Practice = { ...stored, ...written };
  await tx.practices.save(practice, { editedBy: person.id });
  if (stored.authorId !== person.id) {
    const details = { practiceId, version: practice.version };
    await recordAudit(tx, caller, { act: 'practice_change', outcome: 'done', at: now, details });
  }
  return show(practice, { code: 'practice_changed', title: practice.title, version: practice.version });
}

function formOf(action: Input['action']): PracticeForm {
  const { title, problem, done, result, contact, seatId, tags, links, attachments } = action;
  return { title, problem, done, result, contact, seatId, tags, links, attachments };
}

function isSame(stored: Practice, written: Practice): boolean {
  return JSON.stringify(toPracticeForm(stored)) === JSON.stringify(toPracticeForm(written));
}
