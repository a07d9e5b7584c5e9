import type { MinutesVersionView, MinutesView } from '../../domain/view/minutes-view.ts';
import {
  itemHeading,
  MINUTES_CARD_WORDS,
  MINUTES_ITEM_WORDS,
  versionHeading,
  MINUTES_VERSION_WORDS as WORDS,
} from '../../texts/minutes/minutes.ts';
import { sittingHeadline } from '../../texts/sittings/sitting.ts';
import { execute } from '../parts/actions.ts';
import type { CardElement } from '../parts/adaptive-card.ts';
import { lines, present, strong, subtle, text, title } from '../parts/elements.ts';
import type { Detail } from '../parts/fit.ts';
import { clip, cut, fitted } from '../parts/fit.ts';
import { choiceInput } from '../parts/inputs.ts';
import type { RenderedMessage } from '../parts/message.ts';
import { cardMessage } from '../parts/message.ts';
import { paragraphs } from './minutes-parts.ts';

type VersionsView = Extract<MinutesView, { view: 'minutes_versions' }>;

const LINES_OF_A_TEXT = 8;

/** Earlier texts of one item, as far as they fit, and which to put into the form. */
export function minutesVersionsCard(view: VersionsView): RenderedMessage {
  return fitted((detail) => build(view, detail));
}

function build({ sitting, item, versions }: VersionsView, detail: Detail): RenderedMessage {
  const { sittingId, timeZone } = sitting;
  const name = clip(itemHeading(item), detail.nameChars * 4);
  const choices = versions.map((version) => ({
    title: clip(versionHeading(version, timeZone), detail.nameChars + 80),
    value: version.versionId,
  }));
  // A text takes the room of some lines of a list.
  const { shown } = cut(versions, Math.ceil(detail.items / LINES_OF_A_TEXT));
  const of = { sittingId, itemKey: item.key };
  return cardMessage({
    summary: `${WORDS.title}. ${sittingHeadline(sitting)}`,
    fallback: [name],
    body: present([
      title(WORDS.title),
      strong(name, { spacing: 'none' }),
      subtle(sittingHeadline(sitting), { spacing: 'none' }),
      versions.length === 0 ? text(WORDS.none) : null,
      ...shown.flatMap((version) => versionPart(version, timeZone, detail)),
      versions.length === 0
        ? null
        : choiceInput({
            id: 'versionId',
            label: WORDS.choose,
            required: WORDS.missing,
            value: versions[0]?.versionId ?? null,
            choices,
          }),
      subtle(WORDS.note),
    ]),
    actions: present([
      versions.length > 0 && execute(WORDS.takeBack, { verb: 'minutes_take_back', ...of }),
      execute(MINUTES_ITEM_WORDS.back, { verb: 'minutes_show', sittingId }, 'none'),
    ]),
  });
}

function versionPart(version: MinutesVersionView, timeZone: string, detail: Detail): CardElement[] {
  const decisions = version.decisions.map((decision) => `${MINUTES_CARD_WORDS.decision}: ${decision}`);
  return [
    strong(clip(versionHeading(version, timeZone), detail.nameChars + 80), { spacing: 'medium' }),
    ...paragraphs(version.text, detail),
    ...lines(decisions.slice(0, detail.items).map((decision) => clip(decision, detail.chars))),
  ];
}
