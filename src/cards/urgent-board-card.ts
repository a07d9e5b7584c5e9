import type { BoardRow, View } from '../domain/view/view.ts';
import { listNames } from '../texts/plurals.ts';
import { sittingHeadline, totalsLine } from '../texts/sitting.ts';
import { acknowledgedLine, boardTitle, rowName, seatsLine, URGENT_WORDS } from '../texts/urgent.ts';
import { execute } from './actions.ts';
import { facts, present, strong, subtle, text, title } from './elements.ts';
import type { Detail } from './fit.ts';
import { clip, fitted } from './fit.ts';
import type { RenderedMessage } from './message.ts';
import { cardMessage } from './message.ts';

type UrgentBoardView = Extract<View, { view: 'urgent_board' }>;

/** How an urgent call is going, for who called it. */
export function urgentBoardCard(view: UrgentBoardView): RenderedMessage {
  return fitted((detail) => buildBoard(view, detail));
}

function buildBoard({ sitting, rows, networkName }: UrgentBoardView, detail: Detail): RenderedMessage {
  const { totals, sittingId } = sitting;
  const heads = boardTitle(sittingHeadline(sitting));
  const acknowledged = acknowledgedLine(
    rows.filter((row) => row.acknowledgedAt !== null).length,
    rows.length,
  );
  const seats = seatsLine(totals.seatsCovered, totals.seatsTotal);
  const named = (chosen: BoardRow[]) =>
    listNames(
      chosen.map((row) => shownName(row, detail)),
      detail.items,
    );
  return cardMessage({
    summary: `${acknowledged}. ${seats}. ${sittingHeadline(sitting)}`,
    body: present([
      title(heads),
      subtle(clip(networkName, detail.nameChars), { spacing: 'none' }),
      strong(acknowledged),
      strong(seats, { spacing: 'small' }),
      text(totalsLine(totals), { spacing: 'small' }),
      facts([
        [URGENT_WORDS.missing, named(rows.filter((row) => row.acknowledgedAt === null))],
        [URGENT_WORDS.undelivered, named(rows.filter(notDelivered))],
        [URGENT_WORDS.uncertain, named(rows.filter((row) => row.delivery === 'uncertain'))],
      ]),
    ]),
    actions: [execute(URGENT_WORDS.refresh, { verb: 'show_board', sittingId })],
  });
}

function notDelivered(row: BoardRow): boolean {
  return row.acknowledgedAt === null && (row.delivery === 'failed' || row.delivery === 'skipped');
}

function shownName(row: BoardRow, detail: Detail): string {
  return rowName(
    clip(row.name, detail.nameChars),
    row.seatName === null ? null : clip(row.seatName, detail.nameChars),
  );
}
