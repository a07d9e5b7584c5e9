import type { View } from '../../domain/view/view.ts';
import { othersText } from '../../texts/plurals.ts';
import { sittingHeadline } from '../../texts/sittings/sitting.ts';
import { rowName, URGENT_WORDS, unreachedSummary } from '../../texts/urgent/urgent.ts';
import { execute } from '../parts/actions.ts';
import { lines, present, text, title } from '../parts/elements.ts';
import { clip, cut, fitted } from '../parts/fit.ts';
import type { RenderedMessage } from '../parts/message.ts';
import { cardMessage } from '../parts/message.ts';

type UrgentUnreachedView = Extract<View, { view: 'urgent_unreached' }>;

/** Whom to telephone (product §7, point 4). */
export function urgentUnreachedCard({ sitting, rows }: UrgentUnreachedView): RenderedMessage {
  const headline = sittingHeadline(sitting);
  return fitted((detail) => {
    const { shown, left } = cut(rows, detail.items);
    const names = shown.map((row) =>
      rowName(
        clip(row.name, detail.nameChars),
        row.seatName === null ? null : clip(row.seatName, detail.nameChars),
      ),
    );
    return cardMessage({
      summary: unreachedSummary(rows.length, headline),
      fallback: names.slice(0, 20),
      body: present([
        title(URGENT_WORDS.telephone),
        text(headline),
        ...lines(names.length === 0 ? [URGENT_WORDS.everybody] : names),
        left > 0 && text(othersText(left)),
      ]),
      actions: [execute(URGENT_WORDS.refresh, { verb: 'show_board', sittingId: sitting.sittingId })],
    });
  });
}
