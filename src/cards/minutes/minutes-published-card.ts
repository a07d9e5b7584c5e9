import type { MinutesView } from '../../domain/view/minutes-view.ts';
import {
  actionLine,
  itemHeading,
  MINUTES_PUBLISHED_TITLE,
  publishedSummary,
  MINUTES_CARD_WORDS as WORDS,
} from '../../texts/minutes/minutes.ts';
import { othersText } from '../../texts/plurals.ts';
import { sittingHeadline } from '../../texts/sittings/sitting.ts';
import { execute, openUrl } from '../parts/actions.ts';
import type { CardElement } from '../parts/adaptive-card.ts';
import { heading, lines, present, strong, subtle, text, title } from '../parts/elements.ts';
import type { Detail } from '../parts/fit.ts';
import { clip, cut, fitted } from '../parts/fit.ts';
import type { RenderedMessage } from '../parts/message.ts';
import { cardMessage } from '../parts/message.ts';

type PublishedView = Extract<MinutesView, { view: 'minutes_published' }>;

/** The post in the sitting's thread: what was decided and who does what, in short; the whole is in the files. */
export function minutesPublishedCard(view: PublishedView): RenderedMessage {
  return fitted((detail) => build(view, detail));
}

function build(view: PublishedView, detail: Detail): RenderedMessage {
  const { sitting, items, actions, files } = view;
  const headline = sittingHeadline(sitting);
  const shown = cut(items, detail.items);
  const promised = cut(actions.map(actionLine), detail.items);
  const { sittingId } = sitting;
  return cardMessage({
    summary: publishedSummary(headline),
    fallback: cut(
      items.flatMap((item) => item.decisions),
      detail.items,
    ).shown.map((decision) => clip(decision, detail.chars)),
    body: present([
      title(MINUTES_PUBLISHED_TITLE),
      strong(headline, { spacing: 'none' }),
      ...shown.shown.flatMap((item) => itemInShort(item, detail)),
      shown.left > 0 && text(othersText(shown.left)),
      actions.length > 0 && heading(WORDS.actions),
      ...lines(promised.shown.map((line) => clip(line, detail.chars))),
      promised.left > 0 && text(othersText(promised.left)),
    ]),
    actions: present([
      files.pdf !== null && openUrl(WORDS.pdf, files.pdf),
      files.docx !== null && openUrl(WORDS.docx, files.docx),
      execute(WORDS.open, { verb: 'minutes_show', sittingId }, 'none'),
    ]),
  });
}

function itemInShort(item: PublishedView['items'][number], detail: Detail): CardElement[] {
  const { shown, left } = cut(item.decisions, detail.items);
  return present([
    text(clip(itemHeading(item), detail.nameChars * 2), { spacing: 'small' }),
    !item.treated && subtle(WORDS.notTreated, { spacing: 'none' }),
    ...shown.map((decision) =>
      strong(clip(`${WORDS.decision}: ${decision}`, detail.chars), { spacing: 'none' }),
    ),
    left > 0 && text(othersText(left), { spacing: 'none' }),
  ]);
}
