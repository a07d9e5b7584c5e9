import type { PracticeToShare } from '../../domain/view/practice-view.ts';
import { longDate } from '../../texts/dates.ts';
import { listNames } from '../../texts/plurals.ts';
import {
  PRACTICE_WORDS,
  practiceSummary,
  rowFacts,
  sharedByNetwork,
} from '../../texts/practices/practices.ts';
import { facts, present, subtle, title } from '../parts/elements.ts';
import { clip, fitted } from '../parts/fit.ts';
import type { RenderedMessage } from '../parts/message.ts';
import { cardMessage } from '../parts/message.ts';
import { practiceParts } from './practice-parts.ts';

/** Of each part, so that 25 of them make an answer that Teams takes. */
const PART_CHARS = 700;
const PREVIEW_CHARS = 160;

/** A practice in a message of whoever found it; no buttons, since the bot need not be where it is read. */
export function practiceToShareCard(view: PracticeToShare): RenderedMessage {
  const { practice, adoptedBy, networkName, timeZone } = view;
  return fitted((detail) => {
    const name = clip(practice.title, detail.chars);
    return cardMessage({
      summary: practiceSummary(name),
      fallback: [practice.seatName, practice.done].map((part) => clip(part, Math.min(detail.chars, 300))),
      body: present([
        title(name),
        subtle(clip(sharedByNetwork(networkName), 160), { spacing: 'none' }),
        facts([
          [PRACTICE_WORDS.municipality, clip(practice.seatName, detail.nameChars)],
          [PRACTICE_WORDS.contact, clip(practice.contact, 200)],
          [PRACTICE_WORDS.adoptedBy, clip(listNames(adoptedBy, 9), 300)],
          [PRACTICE_WORDS.changedOn, longDate(practice.updatedAt, timeZone)],
        ]),
        ...practiceParts(practice, { ...detail, chars: Math.min(detail.chars, PART_CHARS) }),
      ]),
    });
  });
}

/** What stands for it in the list of what was found. */
export function practicePreview({ practice, adoptedBy }: PracticeToShare): { title: string; text: string } {
  const about = rowFacts({ ...practice, adoptedBy });
  const problem = practice.problem.replace(/\s+/g, ' ');
  return {
    title: clip(practice.title, PREVIEW_CHARS),
    text: `${clip(about, PREVIEW_CHARS)}. ${clip(problem, PREVIEW_CHARS)}`,
  };
}
