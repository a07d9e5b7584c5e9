import { mayRun } from '../domain/allowed-commands.ts';
import type { CommandName, ParsedCommand } from '../domain/command.ts';
import type { CommandInput, CommandUseCase, Shown } from './command-input.ts';
import type { Caller, Context } from './context.ts';
import { notAllowed } from './not-allowed.ts';
import type { Tx } from './ports/store.ts';
import { recordAudit } from './record-audit.ts';
import { showActions } from './show-actions.ts';
import { showAgenda } from './show-agenda.ts';
import { showAttendance } from './show-attendance.ts';
import { showCalendar } from './show-calendar.ts';
import { showCancelForm, showMoveForm } from './show-change-forms.ts';
import { showDelegations } from './show-delegations.ts';
import { showHelp } from './show-help.ts';
import { showMinutes } from './show-minutes.ts';
import { showNetwork } from './show-network.ts';
import { showNext } from './show-next.ts';
import { showPreview } from './show-preview.ts';
import { showRegister } from './show-register.ts';
import { showSettings } from './show-settings.ts';
import { showSubstituteForm } from './show-substitute-form.ts';
import { startUrgent } from './start-urgent.ts';

const USE_CASES: Record<CommandName, CommandUseCase> = {
  help: showHelp,
  calendar: showCalendar,
  next: showNext,
  attendance: showAttendance,
  agenda: showAgenda,
  urgent: startUrgent,
  move: showMoveForm,
  cancel: showCancelForm,
  substitute: showSubstituteForm,
  network: showNetwork,
  delegation: showDelegations,
  actions: showActions,
  register: showRegister,
  preview: showPreview,
  minutes: showMinutes,
  settings: showSettings,
};

/**
 * Runs what was typed. Somebody who may not gets a refusal that names who may, and the attempt is audited.
 * Unknown words get the nearest command and the help, never silence (product §10).
 */
export async function runCommand(
  context: Context,
  tx: Tx,
  input: Omit<CommandInput, 'rest'> & { parsed: ParsedCommand },
): Promise<Shown> {
  const { parsed, caller } = input;
  if (parsed.kind === 'unknown') return showHelp(context, tx, { ...input, rest: '', unknown: parsed });
  if (parsed.kind === 'empty') return showHelp(context, tx, { ...input, rest: '' });
  if (!mayRun(caller.authority, parsed.command)) return refuse(tx, parsed.command, input);
  return USE_CASES[parsed.command](context, tx, { ...input, rest: parsed.rest });
}

async function refuse(tx: Tx, command: CommandName, input: { caller: Caller; now: Date }): Promise<Shown> {
  const { caller, now } = input;
  await recordAudit(tx, caller, { act: `command:${command}`, outcome: 'refused', at: now });
  return { view: await notAllowed(tx, caller, { command, now }), private: false };
}
