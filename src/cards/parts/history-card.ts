import type { CardAction } from '../../domain/card-action.ts';
import { othersText } from '../../texts/plurals.ts';
import type { VersionMade } from '../../texts/version-line.ts';
import { versionLine } from '../../texts/version-line.ts';
import { execute } from './actions.ts';
import type { FactSet } from './adaptive-card.ts';
import { facts, heading, present, strong, subtle, title } from './elements.ts';
import type { Detail } from './fit.ts';
import { clip, cut, fitted } from './fit.ts';
import type { RenderedMessage } from './message.ts';
import { cardMessage } from './message.ts';

type Facts = readonly (readonly [name: string, value: string | null])[];

interface History<Version extends VersionMade> {
  words: { historyTitle: string; back: string };
  /** What the versions are of. */
  name: string;
  /** Newest first. */
  versions: readonly Version[];
  timeZone: string;
  /** What it says, part by part. */
  says(version: Version): Facts;
  back: CardAction;
}

/** The versions of what people edit, as many as fit. */
export function historyCard<Version extends VersionMade>(history: History<Version>): RenderedMessage {
  const { words, versions, timeZone, says, back } = history;
  return fitted((detail) => {
    const { shown, left } = cut(versions, Math.min(detail.items, 20));
    const name = clip(history.name, detail.chars);
    return cardMessage({
      summary: `${words.historyTitle}: ${name}`,
      body: present([
        title(words.historyTitle),
        strong(name, { spacing: 'none' }),
        ...shown.flatMap((version) => [
          heading(clip(versionLine(version, timeZone), 200)),
          versionFacts(says(version), detail),
        ]),
        left > 0 && subtle(othersText(left)),
      ]),
      actions: [execute(words.back, back, 'none')],
    });
  });
}

/** What one version says, shortened; null when it says nothing. */
export function versionFacts(says: Facts, { chars }: Detail): FactSet | null {
  const most = Math.min(chars, 500);
  return facts(says.map(([name, value]) => [name, value === null ? null : clip(value, most)]));
}
