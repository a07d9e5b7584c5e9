import { seriesMonthsOfYear } from '../../domain/calendar/calendar.ts';
import type { CalendarRule } from '../../domain/calendar/calendar-rule.ts';
import { localDate } from '../../domain/calendar/wall-time.ts';
import type { CalendarEntry, DateWarning } from '../../domain/view/calendar-view.ts';
import { capitalised, durationText, fullDateOf, fullDateTime, monthName, weekdayName } from '../dates.ts';
import { calendarStatusLabel } from '../labels.ts';
import { counted } from '../plurals.ts';

const ORDINALS = ['', 'primo', 'secondo', 'terzo', 'quarto', 'quinto'];
const FEMININE_ORDINALS = ['', 'prima', 'seconda', 'terza', 'quarta', 'quinta'];
const SUNDAY = 7;

const CALENDAR_TITLE = 'Calendario delle sedute';

/** "Calendario delle sedute", "Calendario delle sedute, anno 2027". */
export function calendarTitle(year: number | null): string {
  return year === null ? CALENDAR_TITLE : `${CALENDAR_TITLE}, anno ${year}`;
}

/** "Terzo martedì, ogni due mesi da gennaio: gennaio, marzo, …": which months are "ours" and why (product §3). */
export function ruleText(rule: CalendarRule): string {
  const ordinal = ordinalName(rule.nth, rule.weekday);
  const day = `${capitalised(ordinal)} ${weekdayName(rule.weekday)}`;
  const months = seriesMonthsOfYear(rule);
  if (rule.everyMonths === 1) return `${day} di ogni mese.`;
  const anchor = monthName(Number(rule.anchor.slice(5)));
  const cadence = `${day}, ${cadenceText(rule.everyMonths)} da ${anchor}`;
  if (months === null) return `${cadence} ${rule.anchor.slice(0, 4)}.`;
  return `${cadence}: ${months.map(monthName).join(', ')}.`;
}

/** "alle 10:00" of the rule, for the line under it: "Ore 10:00, durata 2 ore." */
export function hoursText(rule: CalendarRule): string {
  return `Ore ${rule.time}, durata ${durationText(rule.durationMinutes)}.`;
}

/** "primo", "terza": agrees with the weekday. */
export function ordinalName(nth: number, weekday: number): string {
  return (weekday === SUNDAY ? FEMININE_ORDINALS : ORDINALS)[nth] ?? String(nth);
}

/** "ogni mese", "ogni due mesi". */
export function cadenceText(months: number): string {
  const words = ['', '', 'due', 'tre', 'quattro', 'cinque', 'sei'];
  if (months === 1) return 'ogni mese';
  return `ogni ${words[months] ?? months} mesi`;
}

/** A date on one line: "Martedì 19 gennaio 2027, ore 10:00: convocata". */
export function entryLine(entry: CalendarEntry, timeZone: string): string {
  return `${entryDate(entry, timeZone)}: ${stateText(entry)}`;
}

/** The same on two lines: the date, then {@link entryState}. */
export function entryDate(entry: CalendarEntry, timeZone: string): string {
  return capitalised(fullDateTime(entry.startsAt, timeZone));
}

/** "Convocata"; "Spostata: prima era martedì 11 maggio 2027, ore 10:00". */
export function entryState(entry: CalendarEntry, timeZone: string): string {
  const state = capitalised(stateText(entry));
  return entry.movedFrom === null ? state : `${state}; prima era ${fullDateTime(entry.movedFrom, timeZone)}`;
}

/** "convocazione n. 3/2027"; null before it is convened. */
export function convocationNumber({ number }: CalendarEntry): string | null {
  return number === null ? null : `convocazione n. ${number.n}/${number.year}`;
}

/** "Marzo 2027". */
export function monthTitle(startsAt: Date, timeZone: string): string {
  const [year, month] = localDate(startsAt, timeZone).split('-');
  return `${capitalised(monthName(Number(month)))} ${year}`;
}

function stateText(entry: CalendarEntry): string {
  return `${calendarStatusLabel(entry.status)}${entry.kind === 'urgent' ? ', urgente' : ''}`;
}

/** What else there is to say of a date; empty for most. */
export function entryRemarks(entry: CalendarEntry): string[] {
  const remarks: string[] = [];
  for (const warning of entry.warnings) remarks.push(warningText(warning));
  if (entry.proposedOn !== null)
    remarks.push(`Data proposta in alternativa: ${fullDateOf(entry.proposedOn)}.`);
  return remarks;
}

function warningText({ kind, name }: DateWarning): string {
  return kind === 'holiday'
    ? `Attenzione: giorno festivo (${name}).`
    : `Attenzione: festa patronale di ${name}.`;
}

/** @param year null: of the calendar as a whole */
export function noDates(year: number | null): string {
  return year === null ? 'Nessuna seduta in calendario.' : `Nessuna seduta nel ${year}.`;
}

export function calendarSummary(first: CalendarEntry | undefined, timeZone: string): string {
  if (first === undefined) return noDates(null);
  return `Calendario delle sedute: la prossima è ${fullDateTime(first.startsAt, timeZone)}`;
}

export function warningsNote(count: number): string | null {
  if (count === 0) return null;
  const dates = counted(count, 'data ha un avviso', 'date hanno un avviso');
  return `${dates}. Nessuna data si sposta da sola: decide il coordinamento.`;
}
