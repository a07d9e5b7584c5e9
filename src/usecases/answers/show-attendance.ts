import { yearOf } from '../../domain/calendar/sittings-of-year.ts';
import { mayCoordinate } from '../../domain/network/authority.ts';
import { readYear } from '../../domain/reading/read-year.ts';
import type { SittingFacts } from '../../domain/sittings/sitting-facts.ts';
import { seatNameOf } from '../../domain/sittings/sitting-facts.ts';
import { toSittingView } from '../../domain/sittings/to-sitting-view.ts';
import { isExpected, stateOf, substitutionOf } from '../../domain/substitutes/substitution.ts';
import { substitutionRow } from '../../domain/substitutes/substitution-row.ts';
import type { Notice } from '../../domain/view/notice.ts';
import type { AttendanceRow, View } from '../../domain/view/view.ts';
import type { Caller, Context } from '../context.ts';
import { attendanceYearView } from '../files/attendance-year.ts';
import type { CommandInput, Shown } from '../inbound/command-input.ts';
import { notAllowed } from '../inbound/not-allowed.ts';
import type { Tx } from '../ports/store.ts';
import { recordAudit } from '../record-audit.ts';
import { findNextSitting } from '../sittings/find-next-sitting.ts';
import { channelSittingView, loadFacts, personalSittingView } from '../sittings/load-facts.ts';

/** `presenze`: the totals by municipality; to the coordinator, in private, also who has answered what (product §12). */
export async function showAttendance(context: Context, tx: Tx, input: CommandInput): Promise<Shown> {
  const { network } = input.caller;
  const year = readYear(input.rest, yearOf(input.now, network.settings.calendar.timeZone));
  if (year !== null) return showYear(context, tx, { ...input, year });
  const sitting = await findNextSitting(context, tx, { network, now: input.now });
  if (sitting === null) return { view: { view: 'notice', notice: { code: 'no_sitting' } }, private: false };
  const facts = await loadFacts(tx, network, sitting);
  const { person } = input.caller;
  if (!input.alone) return { view: channelSittingView(facts, 'shown', input.now), private: false };
  if (!mayCoordinate(input.caller.authority)) {
    const view = await personalSittingView(tx, facts, {
      person,
      notice: 'shown',
      press: null,
      now: input.now,
    });
    return { view, private: false };
  }
  return {
    view: attendanceView(facts, { caller: input.caller, now: input.now, notice: null }),
    private: true,
  };
}

/** `presenze 2027`: a year by municipality, with its files; to who coordinates and in private. */
async function showYear(
  context: Context,
  tx: Tx,
  { caller, now, year }: CommandInput & { year: number },
): Promise<Shown> {
  if (!mayCoordinate(caller.authority)) {
    await recordAudit(tx, caller, { act: 'command:attendance', outcome: 'refused', at: now });
    return { view: await notAllowed(tx, caller, { command: null, now }), private: false };
  }
  return { view: await attendanceYearView(context, tx, { caller, now, year }), private: true };
}

/** The list by person; with the form for telephone answers when the viewer may record them. */
export function attendanceView(
  facts: SittingFacts,
  input: { caller: Caller; now: Date; notice: Notice | null },
): View {
  const sitting = toSittingView(facts, input.now);
  const open = sitting.status === 'convened' && sitting.phase !== 'running' && sitting.phase !== 'over';
  return {
    view: 'attendance',
    sitting,
    rows: attendanceRows(facts),
    canRecord: open && mayCoordinate(input.caller.authority),
    year: yearOf(input.now, input.caller.network.settings.calendar.timeZone),
    notice: input.notice,
  };
}

function attendanceRows(facts: SittingFacts): AttendanceRow[] {
  const { answers, substitutions } = facts;
  const expected = facts.people.filter((person) => isExpected(person, substitutions));
  return expected.map((person) => {
    const answer = answers.find((candidate) => candidate.personId === person.id);
    const own = substitutionOf(person.id, substitutions);
    return {
      personId: person.id,
      name: person.name,
      role: person.position?.role ?? null,
      seatName: seatNameOf(facts.seats, person),
      state: stateOf(person.id, answers, substitutions),
      onBehalf: own === null && answer?.via === 'on_behalf',
      substitution: own === null ? null : substitutionRow(facts, own),
    };
  });
}
