import type { BoardRow, View } from '../../domain/view/view.ts';
import { listNames } from '../../texts/plurals.ts';
import { sittingHeadline, totalsLine } from '../../texts/sittings/sitting.ts';
import { SUBSTITUTE_WORDS } from '../../texts/substitutes/substitute.ts';
import { acknowledgedLine, rowName, seatsLine, URGENT_WORDS } from '../../texts/urgent/urgent.ts';
import { execute } from '../parts/actions.ts';
import type { CardElement } from '../parts/adaptive-card.ts';
import { heading, strong, subtle, text, title } from '../parts/elements.ts';
import type { Detail } from '../parts/fit.ts';
import { clip, fitted } from '../parts/fit.ts';
import type { RenderedMessage } from '../parts/message.ts';
import { cardMessage } from '../parts/message.ts';
import { substitutionsPart } from '../substitutes/substitution-part.ts';

type UrgentBoardView = Extract<View, { view: 'urgent_board' }>;

/** How an urgent call is going, for who called it. */
export function urgentBoardCard(view: UrgentBoardView): RenderedMessage {
  return fitted((detail) => buildBoard(view, detail));
}

function buildBoard(view: UrgentBoardView, detail: Detail): RenderedMessage {
  const { sitting, rows, substitutions, networkName } = view;
  const { totals, sittingId } = sitting;
  const headline = sittingHeadline(sitting);
  const acknowledged = acknowledgedLine(
    rows.filter((row) => row.acknowledgedAt !== null).length,
    rows.length,
  );
  const seats = seatsLine(totals.seatsCovered, totals.seatsTotal);
  return cardMessage({
    summary: `${acknowledged}. ${seats}. ${headline}`,
    body: [
      title(URGENT_WORDS.boardTitle),
      strong(headline, { spacing: 'none' }),
      subtle(clip(networkName, detail.nameChars), { spacing: 'none' }),
      heading(acknowledged),
      ...named(
        URGENT_WORDS.missing,
        rows.filter((row) => row.acknowledgedAt === null),
        detail,
      ),
      ...named(URGENT_WORDS.undelivered, rows.filter(notDelivered), detail),
      ...named(
        URGENT_WORDS.uncertain,
        rows.filter((row) => row.delivery === 'uncertain'),
        detail,
      ),
      heading(seats),
      text(totalsLine(totals), { spacing: 'small' }),
      ...substitutionsPart(SUBSTITUTE_WORDS.list, substitutions, detail),
    ],
    actions: [execute(URGENT_WORDS.refresh, { verb: 'show_board', sittingId })],
  });
}

function named(what: string, rows: BoardRow[], detail: Detail): CardElement[] {
  if (rows.length === 0) return [];
  const names = listNames(
    rows.map((row) => shownName(row, detail)),
    detail.items,
  );
  return [text(`${what}: ${names}`, { spacing: 'small' })];
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
