import type { View } from '../../domain/view/view.ts';
import { commandTitle } from '../../texts/command-words.ts';
import {
  missingLine,
  othersLeft,
  PUBLICATION_WORDS,
  publicationRowFacts,
  publicationsIntro,
  stateLines,
} from '../../texts/publications/publications.ts';
import { execute } from '../parts/actions.ts';
import type { CardButton, CardElement } from '../parts/adaptive-card.ts';
import { present, strong, subtle, text, title } from '../parts/elements.ts';
import type { Detail } from '../parts/fit.ts';
import { clip, fitted } from '../parts/fit.ts';
import { choiceInput } from '../parts/inputs.ts';
import type { RenderedMessage } from '../parts/message.ts';
import { cardMessage } from '../parts/message.ts';
import { saidPart, saidText } from '../parts/said-part.ts';

type ListView = Extract<View, { view: 'publications' }>;

const WORDS = PUBLICATION_WORDS;

/** The items that stand, each with who has done what and who is missing: item × municipality in one card. */
export function publicationsCard(view: ListView): RenderedMessage {
  return fitted((detail) => {
    const { rows, total, notice } = view;
    const said = saidText(notice);
    const intro = publicationsIntro(view);
    const shown = rows.slice(0, detail.items);
    const left = total - shown.length;
    return cardMessage({
      summary: said ?? `${WORDS.title}. ${intro}`,
      fallback: shown.map((row) => clip(row.title, detail.chars)),
      body: present([
        title(WORDS.title),
        saidPart(said),
        text(intro),
        ...shown.flatMap((row) => rowPart(row, detail)),
        left > 0 && subtle(othersLeft(left)),
        ...inputs(shown, detail),
      ]),
      actions: buttons(view),
    });
  });
}

function rowPart(row: ListView['rows'][number], detail: Detail): CardElement[] {
  const chars = Math.min(detail.chars, 300);
  const names = Math.min(detail.items, 60);
  const missing = missingLine(row, names);
  const told = stateLines(row, names);
  const line = (content: string) => clip(content, detail.chars);
  return present([
    {
      ...strong(clip(row.title, chars), { spacing: 'medium', separator: true }),
      size: 'medium' as const,
    },
    subtle(publicationRowFacts(row), { spacing: 'none' }),
    missing !== null && strong(line(missing), { spacing: 'small' }),
    ...told.map((each) => text(line(each), { spacing: 'small' })),
    missing === null && told.length === 0 && text(WORDS.nothingYet, { spacing: 'small' }),
  ]);
}

function inputs(rows: ListView['rows'], detail: Detail): CardElement[] {
  const [first] = rows;
  if (first === undefined) return [];
  return [
    choiceInput({
      id: 'chosenId',
      label: WORDS.pick,
      required: null,
      value: first.publicationId,
      choices: rows.map((row) => ({ title: clip(row.title, detail.nameChars), value: row.publicationId })),
    }),
  ];
}

function buttons({ rows, networkId, canPropose, outletsOf, year }: ListView): CardButton[] {
  return present([
    rows.length > 0 && execute(WORDS.open, { verb: 'publication_choose', networkId }),
    canPropose && execute(WORDS.propose, { verb: 'publication_new', networkId }, 'none'),
    execute(WORDS.export, { verb: 'publication_export', networkId }, 'none'),
    outletsOf.length === 1 &&
      execute(WORDS.outlets, { verb: 'outlets_edit', networkId, seatId: outletsOf[0]?.id ?? '' }, 'none'),
    execute(
      `${commandTitle('publications')} ${year}`,
      { verb: 'publications_year', networkId, year },
      'none',
    ),
  ]);
}
