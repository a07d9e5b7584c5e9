import type { MinutesProblem } from '../../domain/minutes/read-minutes-text.ts';
import type { MinutesItemTitle, MinutesItemView, MinutesRemarkView } from '../../domain/view/minutes-view.ts';
import { problemsHeading } from '../../texts/form-problems.ts';
import { itemHeading, MINUTES_CARD_WORDS, reasonLine, remarkHeading } from '../../texts/minutes/minutes.ts';
import { minutesProblemText } from '../../texts/minutes/minutes-notices.ts';
import { othersText } from '../../texts/plurals.ts';
import type { CardElement, ChoiceSetInput } from '../parts/adaptive-card.ts';
import { container, lines, strong, subtle, text } from '../parts/elements.ts';
import type { Detail } from '../parts/fit.ts';
import { clip, cut } from '../parts/fit.ts';
import { choiceInput } from '../parts/inputs.ts';

/** A remark takes the room of so many lines of a list. */
const LINES_OF_A_REMARK = 4;

/** A text of several paragraphs, as far as it fits. */
export function paragraphs(content: string, detail: Detail): CardElement[] {
  const all = content.split('\n').filter((line) => line.trim() !== '');
  const { shown, left } = cut(all, detail.items);
  return [...lines(shown.map((line) => clip(line, detail.chars))), ...more(left)];
}

/** What the minutes say of one item: title, text, decisions. */
export function itemPart(item: MinutesItemView, detail: Detail): CardElement[] {
  const decisions = item.decisions.map((decision) => `${MINUTES_CARD_WORDS.decision}: ${decision}`);
  const { shown, left } = cut(decisions, detail.items);
  return [
    strong(clip(itemHeading(item), detail.nameChars * 4), { spacing: 'medium' }),
    ...(item.treated ? [] : [subtle(MINUTES_CARD_WORDS.notTreated, { spacing: 'small' })]),
    ...(isEmpty(item) ? [subtle(MINUTES_CARD_WORDS.noText, { spacing: 'small' })] : []),
    ...paragraphs(item.text, detail),
    ...lines(shown.map((line) => clip(line, detail.chars))),
    ...more(left),
  ];
}

function isEmpty({ text: content, decisions, treated }: MinutesItemView): boolean {
  return treated && content === '' && decisions.length === 0;
}

/** Whether {@link itemPart} leaves something of these items out. */
export function isCut(items: readonly MinutesItemView[], detail: Detail): boolean {
  if (items.length > detail.items) return true;
  return items.some((item) => {
    const parts = [...item.text.split('\n'), ...item.decisions];
    return parts.length > detail.items || parts.some((part) => part.length > detail.chars);
  });
}

/** Comments or corrections, each with who, when and about what. */
export function remarksPart(
  remarks: readonly MinutesRemarkView[],
  timeZone: string,
  detail: Detail,
): CardElement[] {
  const { shown, left } = cut(remarks, Math.ceil(detail.items / LINES_OF_A_REMARK));
  return [
    ...shown.flatMap((remark) => [
      strong(clip(remarkHeading(remark, timeZone), detail.nameChars * 3), { spacing: 'small' }),
      text(clip(remark.text, detail.chars), { spacing: 'none' }),
      ...(remark.reason === null
        ? []
        : [subtle(clip(reasonLine(remark.reason), detail.chars), { spacing: 'none' })]),
    ]),
    ...more(left),
  ];
}

/** What a form about minutes did not accept, told before the form. */
export function minutesProblemsPart(problems: readonly MinutesProblem[]): CardElement[] {
  if (problems.length === 0) return [];
  const told = lines(problems.map(minutesProblemText));
  return [container([strong(problemsHeading(problems.length)), ...told], { style: 'attention' })];
}

/** Which item a comment or correction is about; the first choice is the whole. */
export function aboutInput(
  label: string,
  items: readonly (MinutesItemTitle & { key: string; number: number })[],
  value: string,
): ChoiceSetInput {
  const whole = { title: MINUTES_CARD_WORDS.whole, value: 'whole' };
  const choices = items.map((item) => ({ title: clip(itemHeading(item), 120), value: item.key }));
  const all = [whole, ...choices];
  const known = all.some((choice) => choice.value === value) ? value : 'whole';
  return choiceInput({ id: 'itemKey', label, required: null, value: known, choices: all });
}

function more(left: number): CardElement[] {
  return left > 0 ? lines([othersText(left)]) : [];
}
