import { MINUTES_LIMITS } from '../../domain/minutes/minutes.ts';
import type { MinutesMove } from '../../domain/minutes/minutes-action.ts';
import type { MinutesView } from '../../domain/view/minutes-view.ts';
import {
  itemOf,
  itemTitleText,
  MINUTES_CARD_WORDS,
  MINUTES_ITEM_SAID,
  newerBy,
  MINUTES_ITEM_WORDS as WORDS,
} from '../../texts/minutes/minutes.ts';
import { sittingHeadline } from '../../texts/sittings/sitting.ts';
import { execute } from '../parts/actions.ts';
import type { CardButton, CardElement } from '../parts/adaptive-card.ts';
import { container, heading, present, strong, subtle, text, title } from '../parts/elements.ts';
import type { Detail } from '../parts/fit.ts';
import { cardBytes, clip, fitted, MAX_CARD_BYTES } from '../parts/fit.ts';
import { textInput } from '../parts/inputs.ts';
import type { RenderedMessage } from '../parts/message.ts';
import { cardMessage } from '../parts/message.ts';
import { minutesProblemsPart, paragraphs, remarksPart } from './minutes-parts.ts';

type ItemView = Extract<MinutesView, { view: 'minutes_item' }>;

/** One item to write. What is in the inputs is never shortened; what stands around them is. */
export function minutesItemCard(view: ItemView): RenderedMessage {
  const message = fitted((detail) => build(view, detail));
  return cardBytes(message) <= MAX_CARD_BYTES ? message : build(view, BARE);
}

/** The inputs are full to their limits: comments and the newer text are only counted, and stand in the minutes. */
const BARE: Detail = { items: 0, chars: 60, nameChars: 24 };

function build(view: ItemView, detail: Detail): RenderedMessage {
  const { item, sitting, problems, said, proposed } = view;
  const name = clip(itemTitleText(item), detail.nameChars * 4);
  return cardMessage({
    summary: `${itemOf(item.number, item.count)}. ${sittingHeadline(sitting)}`,
    fallback: [name],
    body: present([
      title(name),
      subtle(`${itemOf(item.number, item.count)}. ${sittingHeadline(sitting)}`, { spacing: 'none' }),
      said !== null && container([strong(MINUTES_ITEM_SAID[said])], { style: 'emphasis' }),
      ...minutesProblemsPart(problems),
      view.frozen && container([strong(WORDS.frozen)], { style: 'attention' }),
      ...newerPart(view, detail),
      !item.treated && text(MINUTES_CARD_WORDS.notTreated),
      ...commentsPart(view, detail),
      proposed && !view.frozen && subtle(WORDS.proposal),
      textInput(
        { id: 'text', label: WORDS.text, required: null, value: view.text },
        { multiline: true, maxLength: MINUTES_LIMITS.text },
      ),
      textInput(
        { id: 'decisions', label: WORDS.decisions, required: null, value: view.decisions },
        { multiline: true, maxLength: MINUTES_LIMITS.decisions },
      ),
      subtle(WORDS.decisionsNote, { spacing: 'none' }),
    ]),
    actions: buttons(view),
  });
}

/** Whose text came first, in front of one's own: nothing of either is lost. */
function newerPart({ newer, sitting }: ItemView, detail: Detail): CardElement[] {
  if (newer === null) return [];
  const decisions = newer.decisions.join('\n');
  return [
    container(
      present([
        strong(WORDS.newerTitle),
        text(newerBy(clip(newer.byName, detail.nameChars), newer.at, sitting.timeZone)),
        strong(WORDS.newerText),
        ...paragraphs(newer.text, detail),
        decisions !== '' && strong(WORDS.newerDecisions),
        ...paragraphs(decisions, detail),
        subtle(WORDS.newerNote),
      ]),
      { style: 'attention' },
    ),
  ];
}

function commentsPart({ comments, sitting }: ItemView, detail: Detail): CardElement[] {
  if (comments.length === 0) return [];
  return [heading(MINUTES_CARD_WORDS.comments), ...remarksPart(comments, sitting.timeZone, detail)];
}

function buttons(view: ItemView): CardButton[] {
  const { item, sitting, version, frozen, newer, said, formId } = view;
  const { sittingId } = sitting;
  const itemKey = item.key;
  const back = execute(WORDS.back, { verb: 'minutes_show', sittingId }, 'none');
  const earlier = execute(WORDS.versions, { verb: 'minutes_versions', sittingId, itemKey }, 'none');
  const aside = (name: string) => execute(name, { verb: 'minutes_aside', sittingId, itemKey, formId });
  if (frozen) return [aside(WORDS.asideFrozen), earlier, back];
  const save = (name: string, move: MinutesMove) =>
    execute(name, { verb: 'minutes_save', sittingId, itemKey, version, move });
  if (newer !== null) return [save(WORDS.keepMine, 'stay'), aside(WORDS.keepTheirs)];
  return present([
    item.number < item.count && save(WORDS.next, 'next'),
    save(WORDS.save, 'stay'),
    item.number > 1 && save(WORDS.previous, 'previous'),
    save(WORDS.overview, 'overview'),
    said === 'set_aside' ? earlier : save(WORDS.saveAndVersions, 'versions'),
  ]);
}
