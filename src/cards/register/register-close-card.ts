import type { View } from '../../domain/view/view.ts';
import { listNames } from '../../texts/plurals.ts';
import { REGISTER_WORDS, registerSummary, seatsLine } from '../../texts/register/register.ts';
import { sittingHeadline } from '../../texts/sittings/sitting.ts';
import { execute } from '../parts/actions.ts';
import type { CardElement } from '../parts/adaptive-card.ts';
import { heading, present, strong, text, title } from '../parts/elements.ts';
import type { Detail } from '../parts/fit.ts';
import { clip, fitted } from '../parts/fit.ts';
import type { RenderedMessage } from '../parts/message.ts';
import { cardMessage } from '../parts/message.ts';

/** What closing will record, before it is done. */
export function registerCloseCard(view: Extract<View, { view: 'register_close' }>): RenderedMessage {
  return fitted((detail) => {
    const { sittingId } = view.sitting;
    return cardMessage({
      summary: registerSummary(REGISTER_WORDS.closing, sittingHeadline(view.sitting)),
      fallback: [seatsLine(view.figures), REGISTER_WORDS.closingNote],
      body: present([
        title(REGISTER_WORDS.closing),
        strong(sittingHeadline(view.sitting), { spacing: 'none' }),
        text(REGISTER_WORDS.closingNote),
        ...namesPart(REGISTER_WORDS.stillThere, view.stillThere, detail),
        ...namesPart(REGISTER_WORDS.excused, view.excused, detail),
        ...namesPart(REGISTER_WORDS.absent, view.absent, detail),
      ]),
      actions: [
        execute(REGISTER_WORDS.confirmClose, { verb: 'register_close', sittingId }, 'none'),
        execute(REGISTER_WORDS.back, { verb: 'show_register', sittingId }, 'none'),
      ],
    });
  });
}

function namesPart(name: string, people: readonly string[], detail: Detail): CardElement[] {
  if (people.length === 0) return [];
  const names = people.map((each) => clip(each, detail.nameChars));
  return [heading(`${name}: ${people.length}`), text(listNames(names, detail.items))];
}
