import type { PreviewEntry, View } from '../../domain/view/view.ts';
import { listNames } from '../../texts/plurals.ts';
import {
  PREVIEW_WORDS,
  previewDetail,
  previewLine,
  previewSummary,
} from '../../texts/sittings/coordinator.ts';
import { coveredLine, sittingHeadline } from '../../texts/sittings/sitting.ts';
import type { CardElement } from '../parts/adaptive-card.ts';
import { container, strong, text, title } from '../parts/elements.ts';
import type { Detail } from '../parts/fit.ts';
import { clip, fitted } from '../parts/fit.ts';
import type { RenderedMessage } from '../parts/message.ts';
import { cardMessage } from '../parts/message.ts';

type PreviewView = Extract<View, { view: 'preview' }>;

export function previewCard({ sitting, entries, timeZone }: PreviewView): RenderedMessage {
  const headline = sittingHeadline(sitting);
  return fitted((detail) =>
    cardMessage({
      summary: previewSummary(headline),
      fallback: entries.slice(0, 12).map((entry) => entryLine(entry, timeZone, detail)),
      body: [
        title(PREVIEW_WORDS.title),
        strong(headline, { spacing: 'none' }),
        text(entries.length === 0 ? PREVIEW_WORDS.nothing : PREVIEW_WORDS.intro),
        text(coveredLine(sitting.totals), { spacing: 'small' }),
        ...entries.map((entry) => entryPart(entry, timeZone, detail)),
      ],
    }),
  );
}

function entryLine(entry: PreviewEntry, timeZone: string, detail: Detail): string {
  return `${previewLine(entry, timeZone)}. ${previewDetail(entry, namesOf(entry, detail))}`;
}

function namesOf(entry: PreviewEntry, detail: Detail): string {
  return listNames(
    entry.recipients.map((name) => clip(name, detail.nameChars)),
    detail.items,
  );
}

function entryPart(entry: PreviewEntry, timeZone: string, detail: Detail): CardElement {
  return container(
    [
      strong(previewLine(entry, timeZone)),
      text(previewDetail(entry, namesOf(entry, detail)), { spacing: 'none' }),
    ],
    { separator: true, spacing: 'small' },
  );
}
