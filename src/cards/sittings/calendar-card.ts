import type { CalendarEntry, CalendarView } from '../../domain/view/calendar-view.ts';
import { FILE_LINK_WORDS } from '../../texts/documents/file-links.ts';
import { othersText } from '../../texts/plurals.ts';
import {
  calendarSummary,
  calendarTitle,
  entryDate,
  entryLine,
  entryRemarks,
  entryState,
  hoursText,
  noDates,
  ruleText,
  warningsNote,
} from '../../texts/sittings/calendar.ts';
import { execute } from '../parts/actions.ts';
import type { CardElement } from '../parts/adaptive-card.ts';
import { container, present, strong, subtle, text, title } from '../parts/elements.ts';
import { clip, cut, fitted } from '../parts/fit.ts';
import type { RenderedMessage } from '../parts/message.ts';
import { cardMessage } from '../parts/message.ts';

export function calendarCard(view: CalendarView): RenderedMessage {
  const { entries, settings } = view;
  const year = view.year?.shown ?? null;
  const { timeZone } = settings.calendar;
  const note = warningsNote(entries.filter((entry) => entry.warnings.length > 0).length);
  return fitted((detail) =>
    cardMessage({
      summary:
        year === null
          ? calendarSummary(
              entries.find((entry) => entry.status !== 'cancelled'),
              timeZone,
            )
          : calendarTitle(year),
      fallback: [
        ruleText(settings.calendar),
        ...entries.slice(0, 12).map((entry) => entryLine(entry, timeZone)),
      ],
      body: present([
        title(calendarTitle(year)),
        subtle(clip(view.networkName, detail.nameChars), { spacing: 'none' }),
        text(ruleText(settings.calendar)),
        text(hoursText(settings.calendar), { spacing: 'none' }),
        note !== null && subtle(note, { spacing: 'small' }),
        entries.length === 0 && text(noDates(year)),
        ...cut(entries, detail.items).shown.map((entry) => entryPart(entry, timeZone)),
        entries.length > detail.items && text(othersText(entries.length - detail.items)),
      ]),
      actions: [
        execute(FILE_LINK_WORDS.subscribe, { verb: 'feed_address', networkId: view.networkId }, 'none'),
      ],
    }),
  );
}

function entryPart(entry: CalendarEntry, timeZone: string): CardElement {
  const remarks = entryRemarks(entry).map((remark) => clip(remark, 200));
  const below = [entryState(entry, timeZone), ...remarks].map((line) => text(line, { spacing: 'none' }));
  return container([strong(entryDate(entry, timeZone)), ...below], { separator: true, spacing: 'small' });
}
