import type { PublicationVersionRow } from '../../domain/view/publication-view.ts';
import { publicationFieldLabel } from './publication-forms.ts';
import {
  nudgePlanLabel,
  outletKindsText,
  PUBLICATION_WORDS,
  periodText,
  publicationKindLabel,
} from './publications.ts';

export const PUBLICATION_HISTORY_WORDS = {
  open: 'Versioni',
  title: 'Versioni della notizia',
} as const;

/** What a version says, part by part; null where it says nothing. */
export function publicationVersionFacts(row: PublicationVersionRow): [name: string, value: string | null][] {
  const links = row.links.map(({ title, url }) => (title === url ? url : `${title} (${url})`));
  return [
    [publicationFieldLabel('title'), row.title],
    [PUBLICATION_WORDS.kind, publicationKindLabel(row.kind)],
    [PUBLICATION_WORDS.period, periodText(row)],
    [PUBLICATION_WORDS.where, outletKindsText(row.outletKinds)],
    [PUBLICATION_WORDS.text, row.text],
    [PUBLICATION_WORDS.links, links.length === 0 ? null : links.join(', ')],
    [publicationFieldLabel('nudges'), nudgePlanLabel(row.nudges)],
  ];
}
