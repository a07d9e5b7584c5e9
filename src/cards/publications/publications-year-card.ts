import type { View } from '../../domain/view/view.ts';
import {
  PUBLICATION_YEAR_WORDS,
  publicationYearIntro,
  publicationYearTitle,
  seatFiguresLine,
} from '../../texts/publications/publication-year.ts';
import { execute } from '../parts/actions.ts';
import { lines, present, subtle, text, title } from '../parts/elements.ts';
import { clip, fitted } from '../parts/fit.ts';
import type { RenderedMessage } from '../parts/message.ts';
import { cardMessage } from '../parts/message.ts';

const WORDS = PUBLICATION_YEAR_WORDS;

/** What each municipality relaunched in a year: figures of bodies, in the network's order. */
export function publicationsYearCard(view: Extract<View, { view: 'publications_year' }>): RenderedMessage {
  return fitted((detail) => {
    const { networkId, year, years, rows, items } = view;
    const name = publicationYearTitle(year);
    const intro = publicationYearIntro(view);
    const told = rows.map((row) =>
      seatFiguresLine({ ...row, seatName: clip(row.seatName, detail.nameChars) }),
    );
    return cardMessage({
      summary: `${name}. ${intro}`,
      fallback: told.slice(0, 20),
      body: present([
        title(name),
        text(intro),
        ...(items === 0 ? [] : lines(told)),
        items > 0 && subtle(WORDS.note),
      ]),
      actions: [
        ...years
          .filter((each) => each !== year)
          .map((each) =>
            execute(`${WORDS.year} ${each}`, { verb: 'publications_year', networkId, year: each }, 'none'),
          ),
        execute(WORDS.back, { verb: 'run_command', command: 'publications', networkId }, 'none'),
      ],
    });
  });
}
