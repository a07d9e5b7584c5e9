/** A seat as typed in a form: a municipality and, where known, its patron-saint day `MM-dd`. */
export interface SeatEntry {
  name: string;
  patronDay: string | null;
}

export interface SeatLines {
  seats: SeatEntry[];
  /** Lines, as typed, that are no seat: unreadable, too long, or a name already given. */
  rejected: string[];
}

const MAX_NAME_LENGTH = 60;
const MAX_SEATS = 60;
const DAYS_IN_MONTH = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** One municipality per line, `Lugo` or `Lugo | 01/06` (day and month of the patron saint). Empty lines are skipped. */
export function parseSeatLines(text: string): SeatLines {
  const seats: SeatEntry[] = [];
  const rejected: string[] = [];
  for (const line of text.split(/\r\n|\r|\n/)) {
    const typed = line.replace(/\s+/g, ' ').trim();
    if (typed === '') continue;
    const seat = parseSeatLine(typed);
    const accepted =
      seat !== null && seats.length < MAX_SEATS && !seats.some((other) => sameName(other, seat));
    if (accepted) seats.push(seat);
    else rejected.push(typed);
  }
  return { seats, rejected };
}

/** The inverse of {@link parseSeatLines}. */
export function formatSeatLines(seats: readonly SeatEntry[]): string {
  return seats.map(formatSeatLine).join('\n');
}

function formatSeatLine({ name, patronDay }: SeatEntry): string {
  if (patronDay === null) return name;
  return `${name} | ${patronDay.slice(3)}/${patronDay.slice(0, 2)}`;
}

function parseSeatLine(line: string): SeatEntry | null {
  const [name, day, ...more] = line.split('|').map((part) => part.trim());
  if (name === undefined || name === '' || name.length > MAX_NAME_LENGTH || more.length > 0) return null;
  if (day === undefined || day === '') return { name, patronDay: null };
  const patronDay = parseDayMonth(day);
  return patronDay === null ? null : { name, patronDay };
}

function parseDayMonth(text: string): string | null {
  const match = /^(\d{1,2})\s*[/.-]\s*(\d{1,2})$/.exec(text);
  if (match === null) return null;
  const day = Number(match[1]);
  const month = Number(match[2]);
  const days = DAYS_IN_MONTH[month - 1];
  if (days === undefined || day < 1 || day > days) return null;
  return `${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

function sameName(one: SeatEntry, other: SeatEntry): boolean {
  return one.name.toLocaleLowerCase('it') === other.name.toLocaleLowerCase('it');
}
