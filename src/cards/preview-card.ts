import type { PreviewEntry, View } from '../domain/view/view.ts';
import { PREVIEW_WORDS, previewDetail, previewLine, previewSummary } from '../texts/coordinator.ts';
import { listNames } from '../texts/plurals.ts';
import { coveredLine, sittingHeadline } from '../texts/sitting.ts';
import type { CardElement } from './adaptive-card.ts';
import { container, strong, text, title } from './elements.ts';
import type { Detail } from './fit.ts';
import { clip, fitted } from './fit.ts';
import type { RenderedMessage } from './message.ts';
import { cardMessage } from './message.ts';

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
