import { planField } from '../../../src/domain/settings/settings-fields.ts';

/** For each field of the settings two values that are accepted, neither of them that of the demo. */
export const CHANGED_SETTINGS: Readonly<Record<string, readonly [string, string]>> = {
  weekday: ['3', '4'],
  nth: ['2', '1'],
  everyMonths: ['1', '3'],
  anchorMonth: ['2', '3'],
  time: ['09:30', '15:00'],
  durationMinutes: ['90', '60'],
  timeZone: ['Europe/Lisbon', 'Europe/Athens'],
  place: ['Sala inventata', 'Altra sala inventata'],
  link: ['https://example.org/a', 'https://example.org/b'],
  answerByDays: ['3', '4'],
  answerByTime: ['12:00', '13:00'],
  lockAtAnswerBy: ['true', 'false'],
  escalationMinutes: ['10', '10, 20'],
  minutesWord: ['acknowledgement', 'approval'],
  agendaQuietMinutes: ['10', '20'],
  checkInBeforeMinutes: ['20', '25'],
  checkInAfterMinutes: ['40', '45'],
  quorum: ['5', '6'],
  actionReminderDays: ['4', '5'],
  bodyName: ['Ente inventato', 'Altro ente inventato'],
  minutesReviewDays: ['6', '7'],
  practiceDigest: ['false', 'true'],
  practiceDigestDay: ['2', '3'],
  practiceDigestTime: ['10:15', '11:45'],
  retentionAnswersMonths: ['12', '18'],
  retentionDeliveriesMonths: ['12', '18'],
  retentionRecordYears: ['12', '15'],
  retentionAuditMonths: ['24', '36'],
  ...planValues('convocation', ['12', '14']),
  ...planValues('nudge-5d', ['6', '7']),
  ...planValues('nudge-2d', ['3', '4']),
  ...planValues('uncovered-2d', ['3', '4']),
  ...planValues('eve', ['2', '3']),
  ...planValues('joining-1h', ['30', '45'], false),
  ...planValues('roll-call', ['5', '10'], false),
  ...planValues('minutes-3d', ['4', '5']),
  ...planValues('minutes-7d', ['8', '9']),
};

function planValues(
  key: string,
  offsets: readonly [string, string],
  inDays = true,
): Record<string, readonly [string, string]> {
  return {
    [planField(key, 'on')]: ['false', 'true'],
    [planField(key, 'offset')]: offsets,
    ...(inDays ? { [planField(key, 'at')]: ['10:15', '11:45'] } : {}),
  };
}
