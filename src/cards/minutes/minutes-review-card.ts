import type { MinutesView } from '../../domain/view/minutes-view.ts';
import {
  MINUTES_CARD_WORDS,
  reviewLine,
  reviewSummary,
  MINUTES_REVIEW_WORDS as WORDS,
} from '../../texts/minutes/minutes.ts';
import { sittingHeadline } from '../../texts/sittings/sitting.ts';
import { execute, openUrl } from '../parts/actions.ts';
import { present, strong, subtle, text, title } from '../parts/elements.ts';
import type { Detail } from '../parts/fit.ts';
import { cut, fitted } from '../parts/fit.ts';
import type { RenderedMessage } from '../parts/message.ts';
import { cardMessage } from '../parts/message.ts';
import { isCut, itemPart } from './minutes-parts.ts';

type ReviewView = Extract<MinutesView, { view: 'minutes_review' }>;

/** The draft to each person, with what they can do until when. */
export function minutesReviewCard(view: ReviewView): RenderedMessage {
  return fitted((detail) => build(view, detail));
}

function build(view: ReviewView, detail: Detail): RenderedMessage {
  const { state, items, files } = view;
  const { sittingId, timeZone } = state.sitting;
  const headline = sittingHeadline(state.sitting);
  const { shown } = cut(items, detail.items);
  const hasFile = files.docx !== null || files.pdf !== null;
  return cardMessage({
    summary: reviewSummary(headline),
    body: present([
      title(WORDS.title),
      strong(headline, { spacing: 'none' }),
      state.reviewEndsAt !== null && text(reviewLine(state.reviewEndsAt, timeZone)),
      ...shown.flatMap((item) => itemPart(item, detail)),
      isCut(items, detail) && subtle(hasFile ? WORDS.cut : WORDS.cutNoFile),
    ]),
    actions: present([
      execute(MINUTES_CARD_WORDS.comment, { verb: 'minutes_remark', sittingId }, 'none'),
      files.pdf !== null && openUrl(MINUTES_CARD_WORDS.pdf, files.pdf),
      files.docx !== null && openUrl(MINUTES_CARD_WORDS.docx, files.docx),
    ]),
  });
}
