import type { CalendarRule } from '../../../src/domain/calendar/calendar-rule.ts';
import { defaultSettings } from '../../../src/domain/settings/settings.ts';

/** The default rule of a network (third Tuesday, every two months from January, 10:00 in Rome) with some changes. */
export function aRule(changes: Partial<CalendarRule> = {}): CalendarRule {
  return { ...defaultSettings().calendar, ...changes };
}
