import type { View } from '../../domain/view/view.ts';
import { foundText, moreText, PRACTICE_WORDS, rowFacts } from '../../texts/practices/practices.ts';
import { execute } from '../parts/actions.ts';
import type { CardButton, CardElement } from '../parts/adaptive-card.ts';
import { present, subtle, text, title } from '../parts/elements.ts';
import type { Detail } from '../parts/fit.ts';
import { clip, fitted } from '../parts/fit.ts';
import { choiceInput, textInput } from '../parts/inputs.ts';
import { markedText, plainText } from '../parts/marked-text.ts';
import type { RenderedMessage } from '../parts/message.ts';
import { cardMessage } from '../parts/message.ts';
import { saidPart, saidText } from '../parts/said-part.ts';

type PracticesView = Extract<View, { view: 'practices' }>;

const TYPED_CHARS = 100;

/** What was found, the words looked for in bold; one of them to open, and other words to look for. */
export function practicesCard(view: PracticesView): RenderedMessage {
  return fitted((detail) => {
    const said = saidText(view.notice);
    const found = clip(foundText({ ...view, typed: clip(view.typed, TYPED_CHARS) }), 400);
    return cardMessage({
      summary: said ?? `${PRACTICE_WORDS.title}. ${found}`,
      fallback: view.rows.map((row) => clip(plainText(row.title), detail.chars)),
      body: present([
        title(PRACTICE_WORDS.title),
        saidPart(said),
        text(found),
        ...view.rows.flatMap((row) => rowPart(row, detail)),
        view.total > view.rows.length &&
          view.rows.length > 0 &&
          subtle(moreText(view.total - view.rows.length, view.more)),
        ...inputs(view, detail),
      ]),
      actions: buttons(view),
    });
  });
}

function rowPart(row: PracticesView['rows'][number], detail: Detail): CardElement[] {
  const chars = Math.min(detail.chars, 300);
  return present([
    { ...markedText(row.title, chars, { spacing: 'medium', separator: true }), size: 'medium' as const },
    subtle(clip(rowFacts(row), chars), { spacing: 'none' }),
    row.passage.length > 0 && markedText(row.passage, chars, { spacing: 'small' }),
  ]);
}

function inputs({ rows, typed }: PracticesView, detail: Detail): CardElement[] {
  const [first] = rows;
  return present([
    first !== undefined &&
      choiceInput({
        id: 'chosenId',
        label: PRACTICE_WORDS.pick,
        required: null,
        value: first.practiceId,
        choices: rows.map((row) => ({
          title: clip(plainText(row.title), detail.nameChars),
          value: row.practiceId,
        })),
      }),
    textInput({
      id: 'words',
      label: PRACTICE_WORDS.searchLabel,
      required: null,
      value: typed.slice(0, TYPED_CHARS),
    }),
  ]);
}

function buttons({ rows, networkId }: PracticesView): CardButton[] {
  return present([
    rows.length > 0 && execute(PRACTICE_WORDS.open, { verb: 'practice_choose', networkId }),
    execute(PRACTICE_WORDS.search, { verb: 'practices_search', networkId }),
    rows.length > 0 && execute(PRACTICE_WORDS.export, { verb: 'practice_export', networkId }, 'none'),
    execute(PRACTICE_WORDS.share, { verb: 'practice_new', networkId }, 'none'),
  ]);
}
