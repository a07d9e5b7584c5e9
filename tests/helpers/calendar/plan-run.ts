import { defaultPlan } from '../../../src/domain/plan/plan-line.ts';
import {
  type DueLine,
  decisionKey,
  dueLines,
  nextDueAt,
  type PlanSettings,
  type SittingForPlan,
} from '../../../src/domain/plan/reminder-plan.ts';

/** The default plan in Rome, with some changes. */
export function planSettings(changes: Partial<PlanSettings> = {}): PlanSettings {
  return {
    timeZone: 'Europe/Rome',
    plan: defaultPlan(),
    escalationMinutes: [15, 60],
    agendaQuietMinutes: 30,
    ...changes,
  };
}

/** Tuesday 19 January 2027 at 10:00 in Rome, not convened yet, with some changes. */
export function aPlannedSitting(changes: Partial<SittingForPlan> = {}): SittingForPlan {
  return {
    sittingKey: 'gennaio',
    kind: 'ordinary',
    startsAt: new Date('2027-01-19T09:00:00Z'),
    durationMinutes: 120,
    convenedAt: null,
    status: 'planned',
    dateVersion: 1,
    minutesOut: false,
    agenda: { agendaVersion: 0, agendaChangedAt: null, proposals: 0, proposedAt: null },
    ...changes,
  };
}

/** The same sitting, convened on time; urgent when asked. */
export function aConvenedSitting(changes: Partial<SittingForPlan> = {}): SittingForPlan {
  return aPlannedSitting({ status: 'convened', convenedAt: new Date('2027-01-08T08:00:00Z'), ...changes });
}

/** Plays the part of the sweep: keeps what was decided and convenes what is to be convened. */
export class PlanRun {
  sittings: SittingForPlan[];
  settings: PlanSettings;
  decided = new Set<string>();
  history: (DueLine & { at: Date })[] = [];

  constructor(sittings: SittingForPlan[], settings: PlanSettings = planSettings()) {
    this.sittings = sittings;
    this.settings = settings;
  }

  wake(at: Date | string): DueLine[] {
    const now = new Date(at);
    const lines = dueLines({ ...this.settings, sittings: this.sittings, now, decided: this.decided });
    for (const line of lines) {
      this.decided.add(decisionKey(line));
      this.history.push({ ...line, at: now });
      if (line.kind === 'convocation' && line.decision === 'send') this.#convene(line.sittingKey, now);
    }
    return lines;
  }

  next(at: Date | string): Date | null {
    return nextDueAt({
      ...this.settings,
      sittings: this.sittings,
      now: new Date(at),
      decided: this.decided,
    });
  }

  #convene(sittingKey: string, convenedAt: Date): void {
    this.sittings = this.sittings.map((sitting) =>
      sitting.sittingKey === sittingKey ? { ...sitting, status: 'convened', convenedAt } : sitting,
    );
  }
}

/** `key: send`, or `key: reason` of a skip. */
export function inShort(lines: DueLine[]): string[] {
  return lines.map((line) => `${line.lineKey}: ${line.decision === 'send' ? 'send' : line.reason}`);
}
