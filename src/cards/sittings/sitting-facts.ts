import type { SittingView } from '../../domain/view/sitting-view.ts';
import { agendaLineText, agendaTitle, overrunText } from '../../texts/agenda/agenda.ts';
import { durationText, fullDateTime } from '../../texts/dates.ts';
import { othersText } from '../../texts/plurals.ts';
import { answerByText, SITTING_WORDS } from '../../texts/sittings/sitting.ts';
import { isWebAddress } from '../parts/actions.ts';
import type { CardElement } from '../parts/adaptive-card.ts';
import { facts, heading, link, present, strong, text } from '../parts/elements.ts';
import type { Detail } from '../parts/fit.ts';
import { clip, cut } from '../parts/fit.ts';

/** Date, place, reason of urgency, answer-by, agenda and documents. */
export function sittingFacts(sitting: SittingView, detail: Detail): CardElement[] {
  const { answerBy, timeZone } = sitting;
  return present([
    facts([
      [SITTING_WORDS.date, fullDateTime(sitting.startsAt, timeZone)],
      [SITTING_WORDS.duration, durationText(sitting.durationMinutes)],
      [SITTING_WORDS.place, clip(sitting.place, detail.chars)],
      [SITTING_WORDS.link, linkText(sitting)],
      [SITTING_WORDS.urgencyReason, sitting.reason === null ? null : clip(sitting.reason, detail.chars)],
      [
        SITTING_WORDS.answerBy,
        answerBy === null || !awaitsAnswers(sitting)
          ? null
          : answerByText(answerBy, timeZone, sitting.lockAtAnswerBy),
      ],
    ]),
    ...agendaPart(sitting, detail),
    ...documentsPart(sitting, detail),
  ]);
}

/** Whether the sitting still takes place and can still be answered. */
export function awaitsAnswers(sitting: Pick<SittingView, 'phase' | 'status'>): boolean {
  return sitting.status === 'convened' && sitting.phase === 'open';
}

/** The link is worth a button as long as the sitting may be joined. */
export function canBeJoined(sitting: SittingView): boolean {
  return sitting.link !== null && sitting.status !== 'cancelled' && sitting.phase !== 'over';
}

function linkText(sitting: SittingView): string | null {
  if (sitting.link === null || !canBeJoined(sitting)) return null;
  return isWebAddress(sitting.link) ? SITTING_WORDS.linkByButton : sitting.link;
}

/** A list of facts and not Markdown's own: the numbers stay with their item on every client. */
function agendaPart(sitting: SittingView, detail: Detail): CardElement[] {
  const { agenda } = sitting;
  // An urgent sitting with nothing but its reason has said it above.
  if (agenda.length === 0 || (sitting.kind === 'urgent' && agenda.length === 1)) return [];
  const overrun = overrunText(sitting);
  const { shown, left } = cut(agenda, detail.items);
  const each = Math.max(60, Math.floor((detail.chars * 5) / shown.length));
  return present([
    heading(SITTING_WORDS.agenda),
    facts(
      shown.map((line, index) => {
        const title = clip(agendaTitle(line), Math.min(detail.chars, each));
        const presenter = line.presenter === null ? null : clip(line.presenter, detail.nameChars);
        return [String(index + 1), agendaLineText({ ...line, presenter }, title)] as const;
      }),
    ),
    left > 0 && text(othersText(left)),
    overrun !== null && strong(overrun, { spacing: 'small' }),
  ]);
}

function documentsPart(sitting: SittingView, detail: Detail): CardElement[] {
  const documents = [...sitting.documents, ...sitting.agenda.flatMap((line) => line.links)];
  if (documents.length === 0) return [];
  const { shown, left } = cut(documents, Math.min(detail.items, 20));
  return present([
    heading(SITTING_WORDS.documents),
    ...shown.map((document) => link(clip(document.title, detail.nameChars), document.url)),
    left > 0 && text(othersText(left)),
  ]);
}
