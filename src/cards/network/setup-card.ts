import { toFields } from '../../domain/settings/settings-fields.ts';
import { GROUP_FIELDS } from '../../domain/settings/settings-groups.ts';
import type { View } from '../../domain/view/view.ts';
import { firstDateLines, SETTINGS_WORDS, SETUP_WORDS } from '../../texts/settings/settings.ts';
import { ruleText } from '../../texts/sittings/calendar.ts';
import { execute } from '../parts/actions.ts';
import { heading, lines, subtle, text, title } from '../parts/elements.ts';
import { clip } from '../parts/fit.ts';
import { problemsPart } from '../parts/form-problems.ts';
import type { RenderedMessage } from '../parts/message.ts';
import { cardMessage } from '../parts/message.ts';
import { settingInputs, shownValues } from '../settings/settings-inputs.ts';

type SetupView = Extract<View, { view: 'setup' }>;

/** Every value is already filled in: a network that follows the charter is active with one press. */
export function setupCard(view: SetupView): RenderedMessage {
  const { networkId, settings, seats, problems, firstSittings } = view;
  const values = shownValues(toFields(settings, seats), problems);
  const dates = firstDateLines(firstSittings.slice(0, 6), settings.calendar.timeZone);
  return cardMessage({
    summary: SETUP_WORDS.title,
    fallback: [SETUP_WORDS.intro],
    body: [
      title(SETUP_WORDS.title),
      subtle(clip(view.networkName, 80), { spacing: 'none' }),
      text(SETUP_WORDS.intro),
      ...problemsPart(problems),
      heading(SETTINGS_WORDS.calendar),
      text(ruleText(settings.calendar)),
      ...settingInputs(
        GROUP_FIELDS.calendar.filter((field) => field !== 'timeZone'),
        settings,
        values,
      ),
      heading(SETUP_WORDS.firstDates),
      ...lines(dates.length === 0 ? [SETUP_WORDS.noDates] : dates),
      heading(SETTINGS_WORDS.where),
      ...settingInputs(GROUP_FIELDS.where, settings, values),
      heading(SETTINGS_WORDS.seats),
      subtle(SETTINGS_WORDS.seatsHint),
      ...settingInputs(GROUP_FIELDS.seats, settings, values),
      subtle(SETUP_WORDS.later),
    ],
    actions: [execute(SETUP_WORDS.submit, { verb: 'setup_submit', networkId })],
  });
}
