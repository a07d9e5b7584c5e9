import { PRESENCE_CHOICES } from '../../domain/register/read-presence.ts';
import type { View } from '../../domain/view/view.ts';
import { attendeeChoice, presenceChoiceText, REGISTER_WORDS } from '../../texts/register/register.ts';
import type { CardElement } from '../parts/adaptive-card.ts';
import { heading, present, subtle } from '../parts/elements.ts';
import type { Detail } from '../parts/fit.ts';
import { clip } from '../parts/fit.ts';
import { choiceInput, manyChoicesInput, sideBySide, textInput } from '../parts/inputs.ts';

const MAX_REASON = 500;

/** One person's presence, put right; with the reason once the register is closed. */
export function registerForm(view: Extract<View, { view: 'register' }>, detail: Detail): CardElement[] {
  const { draft, figures } = view;
  const closed = figures.state === 'closed';
  const time = (id: 'arrived' | 'left', label: string) =>
    textInput(
      { id, label, required: null, value: draft[id] },
      { maxLength: 20, hint: REGISTER_WORDS.timeHint },
    );
  return present([
    heading(closed ? REGISTER_WORDS.formAfterClosing : REGISTER_WORDS.form),
    closed && subtle(REGISTER_WORDS.afterClosingNote),
    choiceInput({
      id: 'attendeeId',
      label: REGISTER_WORDS.attendee,
      required: REGISTER_WORDS.attendeeMissing,
      value: draft.attendeeId,
      choices: view.lines.map((line) => ({
        title: clip(attendeeChoice(line), detail.nameChars),
        value: line.attendeeId,
      })),
      hint: REGISTER_WORDS.choose,
    }),
    choiceInput({
      id: 'presence',
      label: REGISTER_WORDS.presence,
      required: REGISTER_WORDS.presenceMissing,
      value: draft.presence,
      choices: PRESENCE_CHOICES.map((choice) => ({ title: presenceChoiceText(choice), value: choice })),
      hint: REGISTER_WORDS.choose,
    }),
    sideBySide([time('arrived', REGISTER_WORDS.arrived), time('left', REGISTER_WORDS.left)]),
    manyChoicesInput({
      id: 'more',
      label: REGISTER_WORDS.more,
      required: null,
      choices: [
        { title: REGISTER_WORDS.voice, value: 'voice' },
        { title: REGISTER_WORDS.again, value: 'again' },
      ],
      chosen: [...(draft.voice ? ['voice'] : []), ...(draft.again ? ['again'] : [])],
    }),
    closed &&
      textInput(
        {
          id: 'reason',
          label: REGISTER_WORDS.reason,
          required: REGISTER_WORDS.reasonMissing,
          value: draft.reason,
        },
        { multiline: true, maxLength: MAX_REASON },
      ),
  ]);
}
