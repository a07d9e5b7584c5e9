import { mayRun } from '../../domain/commands/allowed-commands.ts';
import type { CommandName, ParsedCommand } from '../../domain/commands/command.ts';
import { showActions } from '../actions/show-actions.ts';
import { showAgenda } from '../agenda/show-agenda.ts';
import { showAttendance } from '../answers/show-attendance.ts';
import type { Caller, Context } from '../context.ts';
import { showDelegations } from '../delegation/show-delegations.ts';
import { showDeliveries } from '../delivery/show-deliveries.ts';
import { showMinutes } from '../minutes/show-minutes.ts';
import { showNetwork } from '../network/show-network.ts';
import { showSettings } from '../network/show-settings.ts';
import { showPersonalData } from '../personal-data/show-personal-data.ts';
import type { Tx } from '../ports/store.ts';
import { sharePractice, showPractices } from '../practices/show-practices.ts';
import { newProject, showProjects } from '../projects/show-projects.ts';
import { proposePublication, showPublications } from '../publications/show-publications.ts';
import { recordAudit } from '../record-audit.ts';
import { showRegister } from '../register/show-register.ts';
import { showCalendar } from '../sittings/show-calendar.ts';
import { showCancelForm, showMoveForm } from '../sittings/show-change-forms.ts';
import { showNext } from '../sittings/show-next.ts';
import { showPreview } from '../sittings/show-preview.ts';
import { showSubstituteForm } from '../substitutes/show-substitute-form.ts';
import { showTodo } from '../todo/show-todo.ts';
import { startUrgent } from '../urgent/start-urgent.ts';
import type { CommandInput, CommandUseCase, Shown } from './command-input.ts';
import { notAllowed } from './not-allowed.ts';
import { showHelp } from './show-help.ts';

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
  todo: showTodo,
  register: showRegister,
  preview: showPreview,
  deliveries: showDeliveries,
  minutes: showMinutes,
  practices: showPractices,
  share_practice: sharePractice,
  projects: showProjects,
  new_project: newProject,
  publications: showPublications,
  propose_publication: proposePublication,
  settings: showSettings,
  personal_data: showPersonalData,
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
