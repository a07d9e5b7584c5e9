import type { Presence } from '../../../src/domain/files/presence-table.ts';
import { checkInWindow } from '../../../src/domain/register/check-in-window.ts';
import type { CheckInResult, CheckInTap } from '../../../src/domain/register/decide-check-in.ts';
import { decideCheckIn } from '../../../src/domain/register/decide-check-in.ts';
import { decideClosing, decideCorrection } from '../../../src/domain/register/decide-register.ts';
import type { Register } from '../../../src/domain/register/register.ts';
import { registerOf, rowOfPerson } from '../../../src/domain/register/register.ts';
import type {
  AttendeeId,
  RegisterAttendee,
  RegisterEntry,
  RegisterEvent,
} from '../../../src/domain/register/register-entry.ts';
import { frameOf } from '../../../src/domain/register/register-frame.ts';
import type { SittingFacts } from '../../../src/domain/sittings/sitting-facts.ts';

/** Plays a register by hand: decides each command and keeps the entries, as the use cases do. */
export class RegisterRun {
  facts: SittingFacts;
  entries: RegisterEntry[] = [];

  constructor(facts: SittingFacts) {
    this.facts = facts;
  }

  get register(): Register {
    return registerOf(this.facts, frameOf(this.facts), this.entries);
  }

  /** From the personal card of the moment, unless `seq` says otherwise. */
  checkIn(personId: string, as: CheckInTap['as'], at: Date, seq?: number | null): CheckInResult {
    const { sitting, network } = this.facts;
    const { register, entries } = this;
    const known = rowOfPerson(register, personId)?.seq ?? 0;
    const decision = decideCheckIn({
      sitting,
      register,
      entries,
      window: checkInWindow(sitting, network.settings),
      personId,
      tap: { as, seq: seq === undefined ? known : seq },
      now: at,
    });
    if (decision.record) this.#append(decision.event, personId, at);
    return decision.result;
  }

  correct(id: AttendeeId, presence: Presence, at: Date, reason: string | null = null): string {
    const { sitting, network } = this.facts;
    const decision = decideCorrection({
      register: this.register,
      correction: { attendee: this.attendee(id), presence, reason },
      opensAt: checkInWindow(sitting, network.settings).opensAt,
      now: at,
    });
    if (!decision.record) return decision.refused;
    this.#append(decision.event, 'coordinator', at);
    return 'recorded';
  }

  close(at: Date, by = 'coordinator'): string {
    const decision = decideClosing({ sitting: this.facts.sitting, register: this.register, now: at });
    if (!decision.record) return decision.refused;
    this.#append(decision.event, by, at);
    return 'closed';
  }

  attendee(id: AttendeeId): RegisterAttendee {
    const found = this.register.rows.find(({ attendee }) => attendee.id === id);
    if (found === undefined) throw new Error(`nobody has the id ${id}`);
    return found.attendee;
  }

  #append(event: RegisterEvent, recordedBy: string, recordedAt: Date): void {
    const seq = this.entries.length + 1;
    const common = {
      id: `entry-${seq}`,
      networkId: 'network-1',
      sittingId: 'sitting-1',
      seq,
      seal: `seal-${seq}`,
    };
    this.entries.push({ ...event, ...common, via: 'self', recordedBy, recordedAt });
  }
}
