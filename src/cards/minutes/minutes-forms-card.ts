import { MINUTES_LIMITS } from '../../domain/minutes/minutes.ts';
import type { MinutesView } from '../../domain/view/minutes-view.ts';
import {
  earlyLine,
  itemTitleText,
  MINUTES_CARD_WORDS,
  MINUTES_CHECK_WORDS,
  MINUTES_COMMENT_WORDS,
  MINUTES_CORRECTION_WORDS,
  minutesStatusText,
  numbersText,
  reviewLine,
} from '../../texts/minutes/minutes.ts';
import { sittingHeadline } from '../../texts/sittings/sitting.ts';
import { execute } from '../parts/actions.ts';
import { container, facts, present, strong, subtle, text, title } from '../parts/elements.ts';
import type { Detail } from '../parts/fit.ts';
import { clip, cut, fitted } from '../parts/fit.ts';
import { textInput } from '../parts/inputs.ts';
import type { RenderedMessage } from '../parts/message.ts';
import { cardMessage } from '../parts/message.ts';
import { aboutInput, minutesProblemsPart } from './minutes-parts.ts';

type Of<V extends MinutesView['view']> = Extract<MinutesView, { view: V }>;

/** A comment on a draft in review. */
export function minutesCommentCard(view: Of<'minutes_comment'>): RenderedMessage {
  const words = MINUTES_COMMENT_WORDS;
  const { sitting, formId, reviewEndsAt } = view;
  const headline = sittingHeadline(sitting);
  return cardMessage({
    summary: `${words.title}. ${headline}`,
    body: [
      title(words.title),
      strong(headline, { spacing: 'none' }),
      text(reviewLine(reviewEndsAt, sitting.timeZone)),
      ...minutesProblemsPart(view.problems),
      aboutInput(words.item, view.items, view.itemKey),
      textInput(
        { id: 'text', label: words.text, required: words.missing, value: view.text },
        { multiline: true, maxLength: MINUTES_LIMITS.remark },
      ),
      subtle(words.note),
    ],
    actions: [
      execute(words.submit, { verb: 'minutes_comment', sittingId: sitting.sittingId, formId }),
      execute(MINUTES_CARD_WORDS.open, { verb: 'minutes_show', sittingId: sitting.sittingId }, 'none'),
    ],
  });
}

/** A correction added to published minutes. */
export function minutesCorrectionCard(view: Of<'minutes_correction'>): RenderedMessage {
  const words = MINUTES_CORRECTION_WORDS;
  const { sitting, formId } = view;
  const headline = sittingHeadline(sitting);
  return cardMessage({
    summary: `${words.title}. ${headline}`,
    body: [
      title(words.title),
      strong(headline, { spacing: 'none' }),
      ...minutesProblemsPart(view.problems),
      aboutInput(words.item, view.items, view.itemKey),
      textInput(
        { id: 'text', label: words.text, required: words.textMissing, value: view.text },
        { multiline: true, maxLength: MINUTES_LIMITS.remark },
      ),
      textInput(
        { id: 'reason', label: words.reason, required: words.reasonMissing, value: view.reason },
        { multiline: true, maxLength: MINUTES_LIMITS.reason },
      ),
      subtle(words.note),
    ],
    actions: [
      execute(words.submit, { verb: 'minutes_correct', sittingId: sitting.sittingId, formId }),
      execute(MINUTES_CARD_WORDS.open, { verb: 'minutes_show', sittingId: sitting.sittingId }, 'none'),
    ],
  });
}

/** The question before publishing. */
export function minutesCheckCard(view: Of<'minutes_check'>): RenderedMessage {
  return fitted((detail) => buildCheck(view, detail));
}

function buildCheck(view: Of<'minutes_check'>, detail: Detail): RenderedMessage {
  const words = MINUTES_CHECK_WORDS;
  const { state, proposedItems, untreated, comments } = view;
  const { sittingId, timeZone } = state.sitting;
  const headline = sittingHeadline(state.sitting);
  const carried = cut(untreated, detail.items).shown.map((item) =>
    clip(itemTitleText(item), detail.nameChars),
  );
  const early = state.underReview && state.reviewEndsAt !== null;
  return cardMessage({
    summary: `${words.title}. ${headline}`,
    body: present([
      title(words.title),
      strong(headline, { spacing: 'none' }),
      early &&
        container([strong(earlyLine(state.reviewEndsAt ?? new Date(0), timeZone))], { style: 'attention' }),
      facts([
        [MINUTES_CARD_WORDS.status, minutesStatusText(state)],
        [words.proposed, proposedItems.length === 0 ? null : numbersText(proposedItems)],
        [words.untreated, carried.join('; ')],
        [words.comments, comments === 0 ? null : String(comments)],
      ]),
      text(words.note),
    ]),
    actions: [
      execute(words.submit, { verb: 'minutes_publish', sittingId }, 'none'),
      execute(words.back, { verb: 'minutes_show', sittingId }, 'none'),
    ],
  });
}
