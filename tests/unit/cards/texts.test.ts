import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { render } from '../../../src/cards/render.ts';
import type { CalendarRule } from '../../../src/domain/calendar/calendar-rule.ts';
import { defaultSettings } from '../../../src/domain/settings/settings.ts';
import type { Notice } from '../../../src/domain/view/notice.ts';
import { durationText, fullDateTime, weekdayName } from '../../../src/texts/dates.ts';
import { formProblemText } from '../../../src/texts/form-problems.ts';
import { reasonLabel } from '../../../src/texts/labels.ts';
import { noticeText } from '../../../src/texts/notices.ts';
import { joinNames, listNames } from '../../../src/texts/plurals.ts';
import { ruleText } from '../../../src/texts/sittings/calendar.ts';
import { ACTION_NOTICES } from '../../helpers/golden/actions.ts';
import { DELEGATION_NOTICES } from '../../helpers/golden/delegations.ts';
import { DELIVERY_NOTICES } from '../../helpers/golden/deliveries.ts';
import { MINUTES_NOTICES } from '../../helpers/golden/minutes.ts';
import { PRACTICE_NOTICES } from '../../helpers/golden/practices.ts';
import { PROJECT_NOTICES } from '../../helpers/golden/projects.ts';
import { PUBLICATION_NOTICES } from '../../helpers/golden/publications.ts';
import { REGISTER_NOTICES } from '../../helpers/golden/register.ts';
import { aSubstitutionRow } from '../../helpers/golden/substitutes.ts';

describe('dates', () => {
  it.each([
    ['2027-01-19T09:00:00Z', 'martedì 19 gennaio 2027, ore 10:00'],
    ['2027-07-20T08:00:00Z', 'martedì 20 luglio 2027, ore 10:00'],
    ['2027-02-01T07:05:00Z', 'lunedì 1° febbraio 2027, ore 08:05'],
    ['2026-12-31T23:00:00Z', 'venerdì 1° gennaio 2027, ore 00:00'],
  ])('%s reads %s in Rome', (instant, text) => {
    expect(fullDateTime(new Date(instant), 'Europe/Rome')).toBe(text);
  });

  it.each([
    [0, '0 minuti'],
    [1, '1 minuto'],
    [45, '45 minuti'],
    [60, '1 ora'],
    [90, '1 ora e 30 minuti'],
    [120, '2 ore'],
    [1_501, '25 ore e 1 minuto'],
    [4_440, '3 giorni e 2 ore'],
    [2_880, '2 giorni'],
  ])('%d minutes read %s', (minutes, text) => {
    expect(durationText(minutes)).toBe(text);
  });

  it('counts weekdays from Monday', () => {
    expect([weekdayName(1), weekdayName(7)]).toEqual(['lunedì', 'domenica']);
  });
});

describe('the rule of the calendar', () => {
  const rule = (changes: Partial<CalendarRule>) => ruleText({ ...defaultSettings().calendar, ...changes });

  it('names the months that are ours and why', () => {
    expect(rule({})).toBe(
      'Terzo martedì, ogni due mesi da gennaio: gennaio, marzo, maggio, luglio, settembre, novembre.',
    );
  });

  it('agrees with Sunday, and says less of other cadences', () => {
    expect(rule({ weekday: 7, nth: 1, everyMonths: 1 })).toBe('Prima domenica di ogni mese.');
    expect(rule({ everyMonths: 5 })).toBe('Terzo martedì, ogni cinque mesi da gennaio 2026.');
  });
});

describe('lists of names', () => {
  it('are joined as in a sentence and cut with the number of those left out', () => {
    expect(joinNames(['Anna', 'Bruno', 'Carla'])).toBe('Anna, Bruno e Carla');
    expect(listNames(['a', 'b', 'c'], 1)).toBe('a … e altri 2');
    expect(listNames(['a', 'b'], 1)).toBe('a … e un altro');
  });
});

const at = { startsAt: new Date('2027-01-19T09:00:00Z'), timeZone: 'Europe/Rome' };
const NOTICES: Record<Notice['code'], Notice> = {
  ...DELEGATION_NOTICES,
  ...DELIVERY_NOTICES,
  ...ACTION_NOTICES,
  ...MINUTES_NOTICES,
  ...REGISTER_NOTICES,
  ...PRACTICE_NOTICES,
  ...PROJECT_NOTICES,
  ...PUBLICATION_NOTICES,
  not_allowed: { code: 'not_allowed', command: 'urgent', coordinators: ['Mara Coordinatini'], deputies: [] },
  not_in_network: { code: 'not_in_network' },
  position_pending: { code: 'position_pending' },
  no_sitting: { code: 'no_sitting' },
  not_installed: { code: 'not_installed' },
  removed: { code: 'removed' },
  date_changed: { code: 'date_changed', ...at },
  last_coordinator: { code: 'last_coordinator' },
  no_coordinator: { code: 'no_coordinator' },
  sent_privately: { code: 'sent_privately' },
  chat_unavailable: { code: 'chat_unavailable' },
  unknown_item: { code: 'unknown_item' },
  unsupported: { code: 'unsupported' },
  failure: { code: 'failure', reference: 'AB12' },
  urgent_dropped: { code: 'urgent_dropped' },
  urgent_convened: { code: 'urgent_convened', ...at, number: { n: 4, year: 2027 } },
  moved: { code: 'moved', ...at, toTell: 14 },
  cancelled: { code: 'cancelled', ...at, toTell: 1 },
  already_cancelled: { code: 'already_cancelled', ...at },
  sitting_over: { code: 'sitting_over', ...at },
  position_declared: { code: 'position_declared' },
  positions_confirmed: { code: 'positions_confirmed', count: 1 },
  position_set: { code: 'position_set', name: 'Bice Finticchi' },
  handed_over: { code: 'handed_over', name: 'Bice Finticchi' },
  setup_done: { code: 'setup_done', firstSitting: at.startsAt, timeZone: at.timeZone },
  answer_on_behalf_recorded: { code: 'answer_on_behalf_recorded', name: 'Bice Finticchi' },
  minutes_noted: { code: 'minutes_noted' },
  substitute_named: { code: 'substitute_named', ...at, row: aSubstitutionRow(), changed: true },
  substitute_withdrawn: { code: 'substitute_withdrawn', ...at, row: aSubstitutionRow() },
  substitute_refused: { code: 'substitute_refused', problem: { problem: 'not_referent' } },
  already_received: { code: 'already_received' },
  too_many: { code: 'too_many' },
  agenda_not_added: {
    ...{ code: 'agenda_not_added', title: 'Orari', ...at },
    problems: [{ field: 'title', problem: 'full', limit: 30 }],
  },
  agenda_added: { code: 'agenda_added', title: 'Orari', accepted: false, instead: true, ...at },
  agenda_already_there: { code: 'agenda_already_there', title: 'Orari', ...at },
  agenda_saved: { code: 'agenda_saved' },
  agenda_accepted: { code: 'agenda_accepted' },
  agenda_refused: { code: 'agenda_refused' },
  agenda_removed: { code: 'agenda_removed' },
  agenda_moved: { code: 'agenda_moved', position: 2 },
  agenda_changed_meanwhile: { code: 'agenda_changed_meanwhile' },
  agenda_treated: { code: 'agenda_treated', notTreated: 2 },
  agenda_carried: { code: 'agenda_carried', count: 1 },
  agenda_closed: { code: 'agenda_closed' },
  agenda_not_begun: { code: 'agenda_not_begun' },
  agenda_decided: { code: 'agenda_decided', title: 'Orari', refusal: null, ...at },
  agenda_proposals: { code: 'agenda_proposals', count: 1, ...at },
  data_erased: { code: 'data_erased' },
  erased_before: { code: 'erased_before' },
  person_erased: { code: 'person_erased', role: 'referent', seatName: 'Lugo' },
  text_too_long: { code: 'text_too_long', length: 9_000, limit: 4_000 },
};

describe('notices', () => {
  it.each(Object.values(NOTICES))('says $code in a plain text without a card', (notice) => {
    const message = render({ view: 'notice', notice });
    expect(message).toMatchObject({ card: null, text: message.summary });
    expect(message.text).toMatch(/^[A-ZÈ1].*[.]$/);
    expect(message.text).not.toMatch(/undefined|\bnull\b|[_*`]|e'|perche\b/);
  });

  it('names who may, to who may not', () => {
    expect(noticeText(NOTICES.not_allowed)).toBe(
      'Il comando «Urgente» è riservato al coordinamento della Rete: Mara Coordinatini.',
    );
  });

  it('agrees in number', () => {
    expect(noticeText(NOTICES.cancelled)).toContain("L'avviso parte per 1 destinatario.");
    expect(noticeText(NOTICES.moved)).toContain("L'avviso parte per 14 destinatari.");
    expect(noticeText({ code: 'positions_confirmed', count: 2 })).toContain('2 persone confermate');
  });
});

describe('problems of a form', () => {
  it('say what was understood and what is accepted', () => {
    const problem = { field: 'link', problem: 'invalid', understood: 'teams.it' } as const;
    expect(formProblemText(problem, null)).toBe(
      'Collegamento per partecipare da remoto: valore non accettato: «teams.it». Indicare un indirizzo completo che comincia con https://, oppure lasciare vuoto.',
    );
  });

  it('tell an instant in the zone of the network', () => {
    const problem = { field: 'when', problem: 'past', understood: '2026-03-10T09:00:00.000Z' } as const;
    expect(formProblemText(problem, 'Europe/Rome')).toContain('martedì 10 marzo 2026, ore 10:00');
  });
});

describe('reasons of a failed delivery', () => {
  it('are told in words, or as the code they are', () => {
    expect(reasonLabel('ConversationBlockedByUser')).toBe("la persona ha bloccato l'applicazione");
    expect(reasonLabel('toString')).toBe('motivo tecnico: toString');
  });
});

describe('the source of the cards', () => {
  it('holds no sentence of its own', () => {
    const folder = new URL('../../../src/cards/', import.meta.url);
    const names = readdirSync(folder, { recursive: true, encoding: 'utf8' });
    const files = names.filter((name) => name.endsWith('.ts'));
    expect(files.length).toBeGreaterThan(90);
    const literals = files.flatMap((name) => {
      const source = readFileSync(new URL(name, folder), 'utf8').replace(/\/\*\*[\s\S]*?\*\/|\/\/.*$/gm, '');
      return source.match(/'[^'\n]*[àèéìòù][^'\n]*'|'[A-Z][a-z]+ [a-z][^'\n]*'/g) ?? [];
    });
    expect(literals).toEqual([]);
  });
});
