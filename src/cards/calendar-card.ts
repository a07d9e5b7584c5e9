import type { CalendarEntry, View } from '../domain/view/view.ts';
import {
  calendarSummary,
  calendarTitle,
  entryLine,
  entryRemarks,
  hoursText,
  NO_DATES,
  ruleText,
  warningsNote,
} from '../texts/calendar.ts';
import type { CardElement } from './adaptive-card.ts';
import { container, lines, present, strong, subtle, text, title } from './elements.ts';
import { clip, fitted } from './fit.ts';
import type { RenderedMessage } from './message.ts';
import { cardMessage } from './message.ts';

type CalendarView = Extract<View, { view: 'calendar' }>;

export function calendarCard(view: CalendarView): RenderedMessage {
  const { entries, settings } = view;
  const { timeZone } = settings.calendar;
  const note = warningsNote(entries.filter((entry) => entry.warnings.length > 0).length);
  return fitted((detail) =>
    cardMessage({
      summary: calendarSummary(
        entries.find((entry) => entry.status !== 'cancelled'),
        timeZone,
      ),
      fallback: [
        ruleText(settings.calendar),
        ...entries.slice(0, 12).map((entry) => entryLine(entry, timeZone)),
      ],
      body: present([
        title(calendarTitle(clip(view.networkName, detail.nameChars))),
        text(ruleText(settings.calendar)),
        text(hoursText(settings.calendar), { spacing: 'none' }),
        note !== null && subtle(note, { spacing: 'small' }),
        entries.length === 0 && text(NO_DATES),
        ...entries.map((entry) => entryPart(entry, timeZone)),
      ]),
    }),
  );
}

function entryPart(entry: CalendarEntry, timeZone: string): CardElement {
  const remarks = entryRemarks(entry, timeZone).map((remark) => clip(remark, 200));
  return container([strong(entryLine(entry, timeZone)), ...lines(remarks)], {
    separator: true,
    spacing: 'small',
  });
}
