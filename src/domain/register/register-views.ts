import { presenceRow, presenceTableOf, rowsInOrder } from '../files/presence-table-of.ts';
import type { SittingFacts } from '../sittings/sitting-facts.ts';
import type { RegisterFigures, RegisterLine, RegisterViewer } from '../view/register-view.ts';
import { checkInWindow, isWithin } from './check-in-window.ts';
import type { Register } from './register.ts';
import { coveredSeats, quorumOf, registerSpan, seatsPresentNow } from './register-coverage.ts';
import { attendeeOfPerson } from './register-entry.ts';
import { personAttendee } from './register-frame.ts';
import { openSpell } from './spells.ts';

interface Shown {
  facts: SittingFacts;
  register: Register;
  now: Date;
}

export function registerFigures({ facts, register, now }: Shown): RegisterFigures {
  const { sitting, network } = facts;
  const window = checkInWindow(sitting, network.settings);
  const { closed, frame, rows } = register;
  const span = registerSpan(sitting, register, closed === null ? now : null);
  const covered = closed === null ? seatsPresentNow(register) : coveredSeats(register, span);
  const there = rows.flatMap(({ recorded }) => {
    const spell = openSpell(recorded) ?? (closed === null ? undefined : lastSpell(recorded));
    return spell === undefined ? [] : [spell.mode];
  });
  const came = rows.filter(({ recorded }) => recorded?.state === 'attended').length;
  return {
    state: stateOf(),
    ...window,
    closedAt: closed?.at ?? null,
    seatsCovered: covered.size,
    seatsTotal: frame.seats.length,
    missingSeats: frame.seats.filter(({ id }) => !covered.has(id)).map(({ name }) => name),
    inPerson: there.filter((mode) => mode === 'in_person').length,
    remote: there.filter((mode) => mode === 'remote').length,
    left: came - there.length,
    quorum: quorumOf(register, span),
  };

  function stateOf(): RegisterFigures['state'] {
    if (sitting.status === 'cancelled') return 'cancelled';
    if (closed !== null) return 'closed';
    return isWithin(window, now) && sitting.status === 'convened' ? 'open' : 'waiting';
  }
}

function lastSpell(recorded: Register['rows'][number]['recorded']) {
  return recorded?.state === 'attended' ? recorded.spells.at(-1) : undefined;
}

/** What a person sees of themselves; also of one the register has no line for. */
export function registerViewer(
  { facts, register }: Omit<Shown, 'now'>,
  personId: string,
  mayManage: boolean,
): RegisterViewer {
  const known = register.rows.find(({ attendee }) => attendee.id === attendeeOfPerson(personId));
  const person = facts.people.find(({ id }) => id === personId);
  const row = known ?? {
    attendee: personAttendee(facts, personId),
    name: person?.name ?? '',
    recorded: null,
    state: 'absent' as const,
    byVoice: false,
    seq: 0,
  };
  return {
    row: presenceRow(facts, register, row),
    there: openSpell(row.recorded)?.mode ?? null,
    seq: row.seq,
    mayManage,
  };
}

/** Every line, in the order of the table. */
export function registerLines({ facts, register }: Omit<Shown, 'now'>): RegisterLine[] {
  return rowsInOrder(register).map((row) => ({
    attendeeId: row.attendee.id,
    row: presenceRow(facts, register, row),
    recorded: row.recorded !== null,
    byVoice: row.byVoice,
  }));
}

export function correctionsOf({ facts, register }: Omit<Shown, 'now'>) {
  return presenceTableOf(facts, register, registerSpan(facts.sitting, register, null)).corrections;
}
