import { everyMonthsChoice, minutesWordChoice, monthChoice, nthChoice, weekdayChoice } from './settings.ts';

const EMPTY: Readonly<Record<string, string>> = {
  quorum: 'nessun numero legale',
  escalationMinutes: 'nessun richiamo',
};

/** The value of a setting, as its field holds it, in the words of its form: "Martedì", "sì", "vuoto". */
export function settingValueText(field: string, value: string): string {
  if (value === '') return Object.hasOwn(EMPTY, field) ? String(EMPTY[field]) : 'vuoto';
  if (field === 'lockAtAnswerBy' || field === 'practiceDigest' || /^plan_.+_on$/.test(field))
    return value === 'true' ? 'sì' : 'no';
  if (field === 'minutesWord')
    return minutesWordChoice(value === 'approval' ? 'approval' : 'acknowledgement');
  if (field === 'seats') return value.split('\n').join(', ');
  return numberChoice(field, value);
}

/** Choices that are numbers; a text that is none of them stands for itself. */
function numberChoice(field: string, value: string): string {
  const choice = CHOICES[field];
  return choice !== undefined && /^\d{1,2}$/.test(value) ? choice(Number(value)) : value;
}

const CHOICES: Readonly<Record<string, (value: number) => string>> = {
  weekday: weekdayChoice,
  nth: nthChoice,
  everyMonths: everyMonthsChoice,
  anchorMonth: monthChoice,
};
