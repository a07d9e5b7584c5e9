import type { View } from '../../domain/view/view.ts';
import { othersText } from '../../texts/plurals.ts';
import { publicationFieldLabel, publicationProblemText } from '../../texts/publications/publication-forms.ts';
import { PUBLICATION_HISTORY_WORDS as HISTORY } from '../../texts/publications/publication-history.ts';
import {
  changedText,
  nudgePlanLabel,
  overText,
  PUBLICATION_WORDS,
  periodText,
  placementLine,
  publicationKindLabel,
  withdrawnText,
} from '../../texts/publications/publications.ts';
import { execute, isWebAddress } from '../parts/actions.ts';
import type { CardButton, CardElement } from '../parts/adaptive-card.ts';
import { container, facts, heading, link, present, strong, text, title } from '../parts/elements.ts';
import type { Detail } from '../parts/fit.ts';
import { clip, cut, fitted } from '../parts/fit.ts';
import { problemsTold } from '../parts/form-problems.ts';
import { textInput } from '../parts/inputs.ts';
import type { RenderedMessage } from '../parts/message.ts';
import { cardMessage } from '../parts/message.ts';
import { saidPart, saidText } from '../parts/said-part.ts';

type BoardView = Extract<View, { view: 'publication_board' }>;

const WORDS = PUBLICATION_WORDS;

/** One item municipality by municipality, and how it is changed or taken back by who may. */
export function publicationBoardCard(view: BoardView): RenderedMessage {
  return fitted((detail) => {
    const { publication, notice, rows, timeZone, over } = view;
    const { withdrawn, untilOn } = publication;
    const said = saidText(notice);
    const name = clip(publication.title, Math.min(detail.chars, 300));
    const ended =
      withdrawn !== null
        ? withdrawnText(withdrawn, timeZone)
        : over && untilOn !== null
          ? overText(untilOn)
          : null;
    const { shown, left } = cut(rows, detail.items);
    return cardMessage({
      summary: said ?? `${WORDS.board}: ${name}`,
      body: present([
        title(name),
        saidPart(said),
        ...problemsTold(view.problems.map(publicationProblemText)),
        ended !== null &&
          container([strong(clip(ended, Math.min(detail.chars, 700)))], { style: 'attention' }),
        about(view, detail),
        heading(WORDS.board),
        ...shown.map((row) => rowPart(row, view, detail)),
        left > 0 && text(othersText(left)),
        ...withdrawInput(view),
      ]),
      actions: buttons(view),
    });
  });
}

function about({ publication, proposerName, timeZone }: BoardView, { nameChars }: Detail) {
  return facts([
    [WORDS.kind, publicationKindLabel(publication.kind)],
    [WORDS.period, periodText(publication)],
    [WORDS.proposer, proposerName === null ? null : clip(proposerName, nameChars)],
    [WORDS.changed, changedText(publication, timeZone)],
    [publicationFieldLabel('nudges'), nudgePlanLabel(publication.nudges)],
  ]);
}

/** Who is missing stands out; what was published leads to its page. */
function rowPart(row: BoardView['rows'][number], view: BoardView, detail: Detail): CardElement {
  const seatName = clip(row.seatName, detail.nameChars);
  const line = clip(placementLine({ ...row, seatName }, view), Math.min(detail.chars, 600));
  if (row.link !== '' && row.link.length <= Math.min(detail.chars, 500) && isWebAddress(row.link))
    return link(line, row.link);
  return row.missing ? strong(line, { spacing: 'small' }) : text(line, { spacing: 'small' });
}

function withdrawInput({ canEdit, publication, reason }: BoardView): CardElement[] {
  if (!canEdit || publication.withdrawn !== null) return [];
  const label = publicationFieldLabel('reason');
  return [textInput({ id: 'reason', label, required: null, value: reason.slice(0, 700) })];
}

function buttons({ networkId, publication, canEdit }: BoardView): CardButton[] {
  const of = { networkId, publicationId: publication.id };
  const mayChange = canEdit && publication.withdrawn === null;
  return present([
    execute(WORDS.back, { verb: 'publication_show', ...of }, 'none'),
    mayChange && execute(WORDS.edit, { verb: 'publication_edit', ...of }, 'none'),
    publication.version > 1 && execute(HISTORY.open, { verb: 'publication_history', ...of }, 'none'),
    mayChange && execute(WORDS.withdraw, { verb: 'publication_withdraw', ...of }),
    execute(WORDS.all, { verb: 'run_command', command: 'publications', networkId }, 'none'),
  ]);
}
