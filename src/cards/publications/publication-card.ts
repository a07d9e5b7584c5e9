import type { View } from '../../domain/view/view.ts';
import {
  changedText,
  outletKindsText,
  overText,
  ownLine,
  PUBLICATION_WORDS,
  periodText,
  publicationHeading,
  publicationHint,
  publicationKindLabel,
  publicationSummary,
  questionLine,
  totalsText,
  withdrawnText,
} from '../../texts/publications/publications.ts';
import type { CardElement } from '../parts/adaptive-card.ts';
import { container, facts, heading, lines, present, strong, subtle, text, title } from '../parts/elements.ts';
import type { Detail } from '../parts/fit.ts';
import { clip, fitted } from '../parts/fit.ts';
import type { RenderedMessage } from '../parts/message.ts';
import { cardMessage } from '../parts/message.ts';
import { saidPart, saidText } from '../parts/said-part.ts';
import { linksPart, textPart } from '../parts/text-parts.ts';
import { reportButtons, reportInputs, reportProblems } from './publication-report-part.ts';

type OnePublication = Extract<View, { view: 'publication' }>;

const WORDS = PUBLICATION_WORDS;
/** The text is there to be copied: it is never cut, whatever else has to be. */
const WHOLE_TEXT = 5_000;

/** One item whole, what the reader's municipality has said of it, and the form in which it says so. */
export function publicationCard(view: OnePublication): RenderedMessage {
  return fitted((detail) => {
    const { publication, message, notice } = view;
    const said = saidText(notice);
    const name = clip(publication.title, Math.min(detail.chars, 300));
    const why = publicationHeading(message);
    const hint = publicationHint(message);
    return cardMessage({
      summary: said ?? publicationSummary(message, name),
      fallback: [clip(publication.text, detail.chars)],
      body: present([
        title(why ?? name),
        why !== null && subtle(clip(view.networkName, detail.nameChars), { spacing: 'none' }),
        why !== null && { ...strong(name), size: 'medium' as const },
        saidPart(said),
        ...reportProblems(view.problems),
        hint !== null && text(hint),
        ...overPart(view, detail),
        about(view, detail),
        ...textPart(WORDS.text, publication.text, { ...detail, chars: WHOLE_TEXT }),
        ...linksPart(WORDS.links, publication.links, detail),
        ...questionsPart(view, detail),
        ...statePart(view, detail),
        ...reportInputs(view, detail),
      ]),
      actions: reportButtons(view),
    });
  });
}

function overPart({ publication, over, timeZone }: OnePublication, { chars }: Detail): CardElement[] {
  const { withdrawn, untilOn } = publication;
  const why =
    withdrawn !== null
      ? withdrawnText(withdrawn, timeZone)
      : over && untilOn !== null
        ? overText(untilOn)
        : null;
  return why === null ? [] : [container([strong(clip(why, Math.min(chars, 700)))], { style: 'attention' })];
}

function about({ publication, proposerName, timeZone }: OnePublication, { nameChars }: Detail) {
  return facts([
    [WORDS.kind, publicationKindLabel(publication.kind)],
    [WORDS.period, periodText(publication)],
    [WORDS.where, outletKindsText(publication.outletKinds)],
    [WORDS.proposer, proposerName === null ? null : clip(proposerName, nameChars)],
    [WORDS.changed, changedText(publication, timeZone)],
  ]);
}

function questionsPart({ questions }: OnePublication, { chars }: Detail): CardElement[] {
  if (questions.length === 0) return [];
  const told = questions.map((question) => clip(questionLine(question), Math.min(chars, 700)));
  return [heading(WORDS.questions), ...lines(told)];
}

/** What the reader's own municipality has said; the whole for who speaks for several. */
function statePart(view: OnePublication, { chars }: Detail): CardElement[] {
  const { own, totals, over } = view;
  const [only] = own;
  return present([
    heading(WORDS.report),
    own.length === 1 && only !== undefined && strong(clip(ownLine(only, view), Math.min(chars, 700))),
    text(totalsText(totals, over), { spacing: 'small' }),
  ]);
}
