import type { Sitting, SittingStatus } from '../sittings/sitting.ts';
import { endsAt } from '../sittings/sitting.ts';
import type { PlanLine, PlanLineKind } from './plan-line.ts';
import { planOffsetDueAt } from './plan-line-due.ts';

const MINUTE_MS = 60_000;
/** The list of who was not reached leaves the last escalation this long to work … */
const UNREACHED_AFTER_ESCALATION_MINUTES = 15;
/** … and a call for "now" this long. */
const UNREACHED_AT_LEAST_MINUTES = 5;

export type PlannedLineKind =
  | PlanLineKind
  | 'urgent_escalation'
  | 'urgent_unreached'
  | 'agenda_changed'
  | 'agenda_proposals';

/** One line of the plan applied to one sitting. */
export interface PlannedLine {
  /** Key of the plan line, or `escalation-<minutes>m`, `unreached`, `agenda-<version>` or `proposals-<count>`. */
  lineKey: string;
  kind: PlannedLineKind;
  dueAt: Date;
}

/** What of a network's settings the plan depends on. */
export interface PlanSettings {
  /** IANA name, the calendar's zone. */
  timeZone: string;
  plan: readonly PlanLine[];
  /** Minutes after an urgent call at which those who have not acknowledged are called again. */
  escalationMinutes: readonly number[];
  /** Minutes without a further change, or proposal, after which one about the agenda is told. */
  agendaQuietMinutes: number;
}

/** What of a sitting the plan depends on; {@link sittingForPlan} makes it from a stored one. */
export interface SittingForPlan {
  /** Id of a stored sitting, or any stable name of a date that has no row yet. */
  sittingKey: string;
  kind: Sitting['kind'];
  startsAt: Date;
  durationMinutes: number;
  /** When people were told of the current date: the convening, or the later move. Null before convening. */
  convenedAt: Date | null;
  status: SittingStatus;
  dateVersion: number;
  minutesOut: boolean;
  agenda: Pick<Sitting, 'agendaVersion' | 'agendaChangedAt' | 'proposals' | 'proposedAt'>;
}

export type SkipReason = 'sitting_begun' | 'over' | 'superseded' | 'minutes_out';

/** A line that is due and what becomes of it; recorded once under {@link decisionKey}. */
export type DueLine = PlannedLine & { sittingKey: string; dateVersion: number } & (
    | { decision: 'send' }
    | { decision: 'skip'; reason: SkipReason }
  );

export interface DueInput extends PlanSettings {
  sittings: readonly SittingForPlan[];
  now: Date;
  /** Keys, as of {@link decisionKey}, of the lines decided already. */
  decided: ReadonlySet<string>;
}

/** Name of one decision: a line is decided once for each version of a sitting's date. */
export function decisionKey(line: { sittingKey: string; dateVersion: number; lineKey: string }): string {
  return `${line.sittingKey}|${line.dateVersion}|${line.lineKey}`;
}

/** A stored sitting as the plan sees it: a move counts as being told anew, so that lines due before it stay out. */
export function sittingForPlan(sitting: Sitting): SittingForPlan {
  const movedAt = sitting.change?.kind === 'moved' ? sitting.change.at : null;
  const toldAnew = sitting.convenedAt !== null && movedAt !== null && movedAt > sitting.convenedAt;
  return {
    sittingKey: sitting.id,
    kind: sitting.kind,
    startsAt: sitting.startsAt,
    durationMinutes: sitting.durationMinutes,
    convenedAt: toldAnew ? movedAt : sitting.convenedAt,
    status: sitting.status,
    dateVersion: sitting.dateVersion,
    minutesOut: sitting.minutesOutAt !== null,
    agenda: sitting,
  };
}

/**
 * The lines that apply to a sitting, by instant and, at the same instant, in the plan's order. Lines switched off are
 * not there; nor is any line but the convocation that was due at or before the convening: there was no call yet.
 *
 * An ordinary sitting not convened yet is taken to be convened when its convocation is due; when that line is off
 * nobody will ever convene it and the list is empty. An urgent sitting has no convocation line, for the call itself
 * is one, and has escalations and the list of who was not reached; not convened, it has no lines.
 */
export function plannedLines(input: PlanInput & { kind: Sitting['kind'] }): PlannedLine[] {
  const lines = input.kind === 'urgent' ? urgentLines(input) : ordinaryLines(input);
  return byInstant(lines);
}

function byInstant(lines: PlannedLine[]): PlannedLine[] {
  return lines.sort((a, b) => a.dueAt.getTime() - b.dueAt.getTime());
}

/**
 * Every line due at `now` and not decided yet, by sitting and instant, with what to do about it (product §5). The
 * caller records each decision, and for a convocation to send convenes the sitting, in one transaction; asked again
 * it then gives nothing. Pure: the same after a restart, on another replica, or with a clock set back.
 *
 * - A sitting not convened has only its convocation, skipped once the sitting has begun; a cancelled one nothing.
 * - A line is skipped when the sitting has begun, or when a later line of its kind is due as well.
 * - Reminders about the minutes hold after the start, until the minutes are out. The list of who was not reached by
 *   an urgent call holds until the sitting is over: the caller can still telephone. So does the roll call.
 */
export function dueLines(input: DueInput): DueLine[] {
  return input.sittings.flatMap((sitting) => {
    const open = openLines(sitting, input);
    const dueByNow = open.planned.filter((line) => line.dueAt <= input.now);
    return dueByNow.filter(open.isUndecided).map((line) => decide(line, dueByNow, sitting, input.now));
  });
}

/**
 * The earliest instant after `now` at which {@link dueLines} gives something it does not give now, null when there is
 * none among these sittings. To be asked after the decisions of `now` have been recorded and applied.
 */
export function nextDueAt(input: DueInput): Date | null {
  let next: Date | null = null;
  for (const sitting of input.sittings) {
    const open = openLines(sitting, input);
    const coming = open.planned.find((line) => line.dueAt > input.now && open.isUndecided(line));
    if (coming && (next === null || coming.dueAt < next)) next = coming.dueAt;
  }
  return next;
}

/** The lines a sitting can have in its present status, and which of them nobody has decided. */
function openLines(sitting: SittingForPlan, input: DueInput) {
  const { sittingKey, dateVersion } = sitting;
  return {
    planned: linesInStatus(sitting, input),
    isUndecided: ({ lineKey }: PlannedLine) =>
      !input.decided.has(decisionKey({ sittingKey, dateVersion, lineKey })),
  };
}

function linesInStatus(sitting: SittingForPlan, settings: PlanSettings): PlannedLine[] {
  if (sitting.status === 'cancelled') return [];
  const { kind, startsAt } = sitting;
  const convenedAt = sitting.status === 'planned' ? null : sitting.convenedAt;
  const lines = plannedLines({ ...settings, kind, startsAt, convenedAt });
  const inStatus = lines.filter((line) => (line.kind === 'convocation') === (sitting.status === 'planned'));
  return byInstant([...inStatus, ...agendaPlan(sitting, settings.agendaQuietMinutes)]);
}

/**
 * What is told of an agenda once it has been left alone for a while: the change, to who has the convocation, and the
 * proposals, to the coordinator. Nothing that would come when the sitting has begun.
 */
export function agendaPlan(
  { startsAt, status, agenda }: Pick<SittingForPlan, 'startsAt' | 'status' | 'agenda'>,
  quietMinutes: number,
): PlannedLine[] {
  const { agendaVersion, agendaChangedAt, proposals, proposedAt } = agenda;
  const lines: PlannedLine[] = [];
  if (status === 'convened' && agendaChangedAt !== null) {
    const dueAt = minutesAfter(agendaChangedAt, quietMinutes);
    lines.push({ lineKey: agendaChangeKey(agendaVersion), kind: 'agenda_changed', dueAt });
  }
  if (proposedAt !== null) {
    const dueAt = minutesAfter(proposedAt, quietMinutes);
    lines.push({ lineKey: `proposals-${proposals}`, kind: 'agenda_proposals', dueAt });
  }
  return lines.filter((line) => line.dueAt < startsAt);
}

/** Key of the announcement of one version of an agenda. */
export function agendaChangeKey(agendaVersion: number): string {
  return `agenda-${agendaVersion}`;
}

function decide(line: PlannedLine, dueByNow: PlannedLine[], sitting: SittingForPlan, now: Date): DueLine {
  const { sittingKey, dateVersion } = sitting;
  const reason = skipReason(line, dueByNow, sitting, now);
  const common = { ...line, sittingKey, dateVersion };
  return reason === null ? { ...common, decision: 'send' } : { ...common, decision: 'skip', reason };
}

function skipReason(
  line: PlannedLine,
  dueByNow: PlannedLine[],
  sitting: SittingForPlan,
  now: Date,
): SkipReason | null {
  if (line.kind === 'minutes_overdue' && sitting.minutesOut) return 'minutes_out';
  if (now.getTime() >= usefulUntil(line.kind, sitting))
    return line.kind === 'roll_call' ? 'over' : 'sitting_begun';
  // Decided ones count too: a line switched on late does not follow a later one that has gone out.
  const last = dueByNow.findLast((other) => other.kind === line.kind);
  return last === line ? null : 'superseded';
}

function usefulUntil(kind: PlannedLineKind, sitting: SittingForPlan): number {
  if (kind === 'minutes_overdue') return Number.POSITIVE_INFINITY;
  if (kind === 'urgent_unreached' || kind === 'roll_call') return endsAt(sitting).getTime();
  return sitting.startsAt.getTime();
}

type PlanInput = Omit<PlanSettings, 'agendaQuietMinutes'> & { startsAt: Date; convenedAt: Date | null };

function ordinaryLines(input: PlanInput): PlannedLine[] {
  const lines = enabledLines(input);
  const convocations = lines.filter((line) => line.kind === 'convocation');
  const convenedMs =
    input.convenedAt?.getTime() ?? Math.min(...convocations.map((line) => line.dueAt.getTime()));
  return lines.filter((line) => line.kind === 'convocation' || line.dueAt.getTime() > convenedMs);
}

function urgentLines(input: PlanInput): PlannedLine[] {
  const { convenedAt, startsAt } = input;
  if (convenedAt === null) return [];
  const lines = enabledLines(input).filter(
    // A call for "now" begins as it is made, and has its roll call all the same.
    ({ kind, dueAt }) => kind === 'roll_call' || (kind !== 'convocation' && dueAt > convenedAt),
  );
  return [...lines, ...escalations(input.escalationMinutes, startsAt, convenedAt)];
}

function escalations(minutes: readonly number[], startsAt: Date, convenedAt: Date): PlannedLine[] {
  const calls = [...new Set(minutes)]
    .map((after): PlannedLine => {
      const dueAt = minutesAfter(convenedAt, after);
      return { lineKey: `escalation-${after}m`, kind: 'urgent_escalation', dueAt };
    })
    .filter((line) => line.dueAt < startsAt);
  const settledMinutes = Math.max(0, ...minutes) + UNREACHED_AFTER_ESCALATION_MINUTES;
  const dueMs = Math.max(
    minutesAfter(convenedAt, UNREACHED_AT_LEAST_MINUTES).getTime(),
    Math.min(minutesAfter(convenedAt, settledMinutes).getTime(), startsAt.getTime()),
  );
  return [...calls, { lineKey: 'unreached', kind: 'urgent_unreached', dueAt: new Date(dueMs) }];
}

function enabledLines(input: PlanInput): PlannedLine[] {
  return input.plan
    .filter((line) => line.enabled)
    .map(({ key, kind, offset }) => ({
      lineKey: key,
      kind,
      dueAt: planOffsetDueAt(offset, input.startsAt, input.timeZone),
    }));
}

function minutesAfter(instant: Date, minutes: number): Date {
  return new Date(instant.getTime() + minutes * MINUTE_MS);
}
