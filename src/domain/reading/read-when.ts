import * as chrono from 'chrono-node/it';
import { localDate, localTime, zonedInstant } from '../calendar/wall-time.ts';
import { cleanText, foldText } from './clean-text.ts';
import { civilDate } from './when/civil-date.ts';
import type { DayPhrase } from './when/day-phrase.ts';
import { describeWhen } from './when/describe.ts';
import { skip } from './when/match-at.ts';
import type { Now } from './when/resolve-when.ts';
import { resolveWhen } from './when/resolve-when.ts';
import { withoutWhen } from './when/rest-text.ts';
import { timePhraseAt } from './when/time-phrase.ts';
import type { WhenPhrase } from './when/when-phrase.ts';
import { dayFirst, whenPhraseAt } from './when/when-phrase.ts';

/**
 * What a text says of when. `rest` is the text without those words: the reason, case and accents kept.
 * `understood` quotes them and, where there is one, gives the day in full.
 *
 * - `instant`: after now
 * - `immediate`: "subito"
 * - `date_only`: a day from today on (`yyyy-MM-dd`) without a time
 * - `nonexistent`: "31 febbraio", "alle 25", a weekday that is not that date's, an hour the clocks skip
 * - `past`: at or before now; of a day alone its first instant
 * - `none`: nothing says when
 */
export type WhenReading =
  | { kind: 'instant'; startsAt: Date; rest: string; understood: string }
  | { kind: 'immediate'; rest: string }
  | { kind: 'date_only'; on: string; rest: string; understood: string }
  | { kind: 'nonexistent'; understood: string; rest: string }
  | { kind: 'past'; startsAt: Date; understood: string; rest: string }
  | { kind: 'none'; rest: string };

/** Units of the text in which a date is looked for; what follows is part of the rest as it is. */
const SCANNED_LENGTH = 500;
/** Units given to the wider reader, which only matters at the beginning. */
const WIDER_LENGTH = 80;

const LEADING = /[\s:;,.!\-(«"]*/y;
const WORD_START = /(?<=[\s,;:(\-«"])[a-z0-9@]/g;
const OF_THE_REASON =
  /(?:^|[\s'])(?:del|dell'|dello|della|delle|dei|degli|di|dal|dalla|dalle|da|al|allo|alla|nel|nella|sul|sulla|entro|entro il|dopo|prima|fino a|fino al|ogni|ore|n\.?|art\.?)(?: il)?(?: giorno)? $/;
const LATER_TIME = /(?<!(?:delle|dalle|ogni) )(?<![a-z0-9])(?:dalle|alle|ore|all') ?(?=\d|[a-z])/g;
const LAST_IMMEDIATE = /[\s,;:(-](subito|immediatamente|adesso)[\s!.)]*$/;
const WIDER_WORDS = /(settiman|mes[ei]|ann[oi]|weekend|giorn[oi])/;
const WIDER_HINTS = /(prossim|scors|tra |fra |entro |quest|fine settimana|weekend| fa$)/;

interface Scan extends Now {
  /** The clean text, and its scanned beginning folded unit by unit. */
  clean: string;
  folded: string;
  today: string;
}

/**
 * Reads when, in Italian, from the beginning of `text`, or from a full date with time further on; numbers inside a
 * reason are left alone. A date without a year is the next to come; "alle 15" alone is today's. Wall time is that of
 * `timeZone` (IANA). Never throws for any text; the work is bounded whatever its length (product §7).
 */
export function readWhen(text: string, now: Date, timeZone: string): WhenReading {
  const clean = cleanText(text);
  const folded = foldText(scannedPart(clean));
  const scan: Scan = { now, timeZone, clean, folded, today: localDate(now, timeZone) };
  return atBeginning(scan) ?? furtherOn(scan) ?? { kind: 'none', rest: withoutWhen(clean, []) };
}

function scannedPart(clean: string): string {
  if (clean.length <= SCANNED_LENGTH) return clean;
  const space = clean.lastIndexOf(' ', SCANNED_LENGTH);
  return clean.slice(0, space > 0 ? space : SCANNED_LENGTH);
}

function atBeginning(scan: Scan): WhenReading | null {
  const start = skip(LEADING, scan.folded, 0);
  const own = whenPhraseAt(scan.folded, start, { today: scan.today, similar: true, alone: false });
  const phrase = own ?? widerPhrase(scan, start);
  if (!phrase) return null;
  if (phrase.when === 'at' && phrase.day && !phrase.time) return withLaterTime(scan, phrase.day, phrase);
  return readingOf(scan, phrase, [phrase]);
}

/** "domani riunione sul guasto alle 15": the time of a day said first. */
function withLaterTime(scan: Scan, day: DayPhrase, phrase: WhenPhrase): WhenReading {
  LATER_TIME.lastIndex = phrase.end;
  const match = LATER_TIME.exec(scan.folded);
  const time = match ? timePhraseAt(scan.folded, match.index, 'none') : null;
  if (!match || !time || time.since) return readingOf(scan, phrase, [phrase]);
  const whole: WhenPhrase = { start: phrase.start, end: phrase.end, when: 'at', day, time };
  return readingOf(scan, whole, [phrase, { start: match.index, end: time.end }]);
}

/** Inside a reason only what leaves little doubt counts, and only when it is still to come. */
function furtherOn(scan: Scan): WhenReading | null {
  let from = 0;
  for (const { index } of scan.folded.matchAll(WORD_START)) {
    if (index < from) continue;
    const phrase = whenPhraseAt(scan.folded, index, { today: scan.today, similar: false, alone: false });
    if (!phrase) continue;
    const reading = isClear(scan, phrase) ? readingOf(scan, phrase, [phrase]) : null;
    if (reading?.kind === 'instant') return reading;
    from = phrase.end;
  }
  const last = LAST_IMMEDIATE.exec(scan.folded);
  const isLast = last !== null && scan.folded.length === scan.clean.length;
  return isLast
    ? { kind: 'immediate', rest: withoutWhen(scan.clean, [{ start: last.index, end: scan.clean.length }]) }
    : null;
}

function isClear(scan: Scan, phrase: WhenPhrase): boolean {
  if (OF_THE_REASON.test(scan.folded.slice(Math.max(0, phrase.start - 20), phrase.start))) return false;
  if (phrase.when === 'after') return true;
  if (phrase.when === 'immediate' || phrase.time === null || phrase.time.since) return false;
  return phrase.day !== null || /^[\s.!)]*$/.test(scan.clean.slice(phrase.end));
}

interface Span {
  start: number;
  end: number;
}

function readingOf(scan: Scan, phrase: WhenPhrase, spans: Span[]): WhenReading {
  const rest = withoutWhen(scan.clean, spans);
  if (phrase.when === 'immediate') return { kind: 'immediate', rest };
  const words = spans.map((span) => scan.clean.slice(span.start, span.end).trim()).join(' ');
  if (phrase.when === 'after') return afterMinutes(scan, phrase.minutes, { words, rest });
  const found = resolveWhen(phrase.day, phrase.time, scan);
  const time = 'time' in found ? found.time : null;
  const understood = describeWhen(words, found.on, time);
  switch (found.kind) {
    case 'instant':
    case 'past':
      return { kind: found.kind, startsAt: found.startsAt, understood, rest };
    case 'past_date':
      return { kind: 'past', startsAt: zonedInstant(found.on, '00:00', scan.timeZone), understood, rest };
    case 'date_only':
      return { kind: 'date_only', on: found.on, understood, rest };
    case 'nonexistent':
      return { kind: 'nonexistent', understood, rest };
  }
}

/** Elapsed time, up to the next whole minute. */
function afterMinutes(scan: Scan, minutes: number, said: { words: string; rest: string }): WhenReading {
  if (minutes <= 0) return { kind: 'immediate', rest: said.rest };
  const startsAt = new Date(Math.ceil(scan.now.getTime() / 60_000 + minutes) * 60_000);
  const on = localDate(startsAt, scan.timeZone);
  const understood = describeWhen(said.words, on, localTime(startsAt, scan.timeZone));
  return { kind: 'instant', startsAt, understood, rest: said.rest };
}

/** Days said by weeks and months ("la settimana prossima", "tra un mese", "due giorni fa"), read by chrono. */
function widerPhrase(scan: Scan, start: number): WhenPhrase | null {
  const text = scan.folded.slice(start, start + WIDER_LENGTH);
  // Only the day is asked for: noon of today keeps the change of clocks of the process's own zone out of it.
  const reference = { instant: new Date(`${scan.today}T12:00:00Z`), timezone: 0 };
  const result = chrono.casual.parse(text, reference, { forwardDate: true })[0];
  if (!result || !/^(?:per |nel |nella |la |il )?$/.test(text.slice(0, result.index))) return null;
  if (!WIDER_WORDS.test(result.text) || !WIDER_HINTS.test(result.text)) return null;
  const { start: said } = result;
  const on = civilDate(said.get('year') ?? 0, said.get('month') ?? 0, said.get('day') ?? 0);
  if (on === null) return null;
  const end = start + result.index + dayWordsOf(result.text).length;
  return dayFirst(scan.folded, start, { end, said: { day: 'on', on }, part: null, needsTime: false });
}

/** Without the time chrono may have joined to the day: times are read here. */
function dayWordsOf(words: string): string {
  const time = / (?:alle|dalle|all'|ore|a mezz)/.exec(words);
  return time ? words.slice(0, time.index) : words;
}
