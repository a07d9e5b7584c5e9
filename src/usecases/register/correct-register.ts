import type { Presence } from '../../domain/files/presence-table.ts';
import { checkInWindow } from '../../domain/register/check-in-window.ts';
import { decideCorrection } from '../../domain/register/decide-register.ts';
import type { RegisterProblem } from '../../domain/register/read-presence.ts';
import { readPresence } from '../../domain/register/read-presence.ts';
import type { RegisterRow } from '../../domain/register/register.ts';
import type { RegisterAction } from '../../domain/register/register-action.ts';
import type { Sitting } from '../../domain/sittings/sitting.ts';
import type { Notice } from '../../domain/view/notice.ts';
import type { RegisterDraft } from '../../domain/view/register-view.ts';
import type { View } from '../../domain/view/view.ts';
import type { Caller, Context } from '../context.ts';
import type { Tx } from '../ports/store.ts';
import { recordAudit } from '../record-audit.ts';
import { readReason } from '../sittings/read-reason.ts';
import { addEntry, lockRegister } from './check-in.ts';
import type { RegisterDesk } from './load-register.ts';
import { registerView } from './show-register.ts';

interface Input {
  caller: Caller;
  sitting: Sitting;
  action: RegisterAction & { verb: 'register_correct' };
  now: Date;
}

/**
 * The coordinator puts one person's presence right: any state, with times, also for who answered by voice or is not in
 * Teams. After the closing it wants a reason and stays visible. With a problem nothing changes and the form comes back
 * with what was typed.
 */
export async function correctRegister(context: Context, tx: Tx, input: Input): Promise<View> {
  const { action, now } = input;
  const desk = await lockRegister(tx, input);
  const draft = draftOf(action);
  const row = desk.register.rows.find(({ attendee }) => attendee.id === action.attendeeId);
  const read = readForm(desk, { draft, row, now });
  if (read.problems.length > 0 || row === undefined || read.presence === null)
    return registerView(desk, { now, notice: null, draft, problems: read.problems });
  return record(context, tx, { ...input, desk, row, draft, presence: read.presence, reason: read.reason });
}

async function record(
  context: Context,
  tx: Tx,
  input: Input & {
    desk: RegisterDesk;
    row: RegisterRow;
    draft: RegisterDraft;
    presence: Presence;
    reason: string | null;
  },
): Promise<View> {
  const { caller, desk, row, draft, presence, reason, now } = input;
  const { sitting, network } = desk.facts;
  const { opensAt } = checkInWindow(sitting, network.settings);
  const { timeZone } = network.settings.calendar;
  const correction = { attendee: row.attendee, presence, reason };
  const decision = decideCorrection({ register: desk.register, correction, opensAt, now });
  if (!decision.record) {
    const said: Notice =
      decision.refused === 'not_begun'
        ? { code: 'register_not_begun', from: opensAt, timeZone }
        : { code: 'register_unchanged', name: row.name };
    return registerView(desk, { now, notice: said });
  }
  const via = draft.voice ? 'voice' : 'coordinator';
  const entry = { event: decision.event, via, recordedBy: caller.person.id, now } as const;
  const after = await addEntry(context, tx, desk, entry);
  const afterClosing = desk.register.closed !== null;
  await recordAudit(tx, caller, {
    act: 'correct_register',
    outcome: 'done',
    at: now,
    details: {
      sittingId: sitting.id,
      attendeeId: row.attendee.id,
      before: row.recorded,
      after: presence,
      afterClosing,
    },
  });
  return registerView(after, { now, notice: { code: 'register_corrected', name: row.name, afterClosing } });
}

function readForm(
  { facts, register }: RegisterDesk,
  input: { draft: RegisterDraft; row: RegisterRow | undefined; now: Date },
): { presence: Presence | null; reason: string | null; problems: RegisterProblem[] } {
  const { draft, row, now } = input;
  const problems: RegisterProblem[] = [];
  if (row === undefined) problems.push({ problem: 'attendee_missing', understood: null });
  if (draft.presence === '') problems.push({ problem: 'presence_missing', understood: null });
  const { timeZone } = facts.network.settings.calendar;
  const known = { recorded: row?.recorded ?? null, sitting: facts.sitting, timeZone, now };
  const read = draft.presence === '' ? null : readPresence({ ...draft, presence: draft.presence }, known);
  if (read?.problem) problems.push(read.problem);
  const reason = register.closed === null ? null : readReason(draft.reason);
  for (const found of reason?.problems ?? []) {
    problems.push({
      problem: found.problem === 'too_long' ? 'reason_too_long' : 'reason_missing',
      understood: found.understood,
    });
  }
  return { presence: read?.presence ?? null, reason: reason?.text ?? null, problems };
}

function draftOf(action: Input['action']): RegisterDraft {
  const { attendeeId, presence, arrived, left, more, reason } = action;
  const ticked = more.split(',');
  const [again, voice] = [ticked.includes('again'), ticked.includes('voice')];
  return { attendeeId, presence, arrived, left, again, voice, reason };
}
