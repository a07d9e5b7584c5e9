import type { PracticeDigestView } from '../../domain/view/practice-view.ts';
import {
  digestText,
  digestTitle,
  moreInDigest,
  PRACTICE_WORDS,
  rowFacts,
} from '../../texts/practices/practices.ts';
import { execute } from '../parts/actions.ts';
import type { CardElement } from '../parts/adaptive-card.ts';
import { present, strong, subtle, text, title } from '../parts/elements.ts';
import type { Detail } from '../parts/fit.ts';
import { clip, cut, fitted } from '../parts/fit.ts';
import { choiceInput } from '../parts/inputs.ts';
import type { RenderedMessage } from '../parts/message.ts';
import { cardMessage } from '../parts/message.ts';
import { sittingInput } from '../sittings/sitting-input.ts';

/** More are on the page; a channel is no place for a catalogue. */
const MOST = 10;

/** The practices shared since the last time, to open in a dialog or to put on an agenda. */
export function practiceDigestCard(view: PracticeDigestView): RenderedMessage {
  const { networkId, month, rows, sittings, timeZone } = view;
  const { shown, left } = cut(rows, MOST);
  const [first] = shown;
  return fitted((detail) =>
    cardMessage({
      summary: `${digestTitle(month)}. ${digestText(rows.length)}`,
      fallback: shown.map((row) => `${clip(row.title, detail.chars)} (${clip(row.seatName, 60)})`),
      body: present([
        title(digestTitle(month)),
        text(digestText(rows.length)),
        ...shown.flatMap((row) => rowPart(row, detail)),
        left > 0 && subtle(moreInDigest(left)),
        first !== undefined &&
          choiceInput({
            id: 'chosenId',
            label: PRACTICE_WORDS.one,
            required: null,
            value: first.practiceId,
            choices: shown.map((row) => ({
              title: clip(row.title, detail.nameChars),
              value: row.practiceId,
            })),
          }),
        sittingInput(PRACTICE_WORDS.sitting, sittings, timeZone),
      ]),
      actions: present([
        execute(PRACTICE_WORDS.open, { verb: 'practice_digest_open', networkId }),
        sittings.length > 0 &&
          execute(PRACTICE_WORDS.propose, { verb: 'practice_digest_propose', networkId }),
        execute(PRACTICE_WORDS.share, { verb: 'practice_new', networkId }, 'none'),
      ]),
    }),
  );
}

function rowPart(row: PracticeDigestView['rows'][number], detail: Detail): CardElement[] {
  const chars = Math.min(detail.chars, 300);
  return [
    strong(clip(row.title, chars), { spacing: 'medium', separator: true }),
    subtle(clip(rowFacts(row), chars), { spacing: 'none' }),
    text(clip(row.problem.replace(/\s+/g, ' '), Math.min(chars, 200)), { spacing: 'small' }),
  ];
}
