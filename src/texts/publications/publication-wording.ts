import type { OutletKind } from '../../domain/publications/outlet.ts';
import { OUTLET_WORDS } from './outlet-words.ts';
import { PUBLICATION_TABLE_WORDING } from './publication-columns.ts';

/** What is kept as data of where municipalities publish. */
export const PUBLICATION_WORDING = {
  firstOutlets: [
    { kind: 'site', name: 'Sito del Comune' },
    { kind: 'newsletter', name: 'Newsletter' },
    { kind: 'social', name: 'Pagine social' },
  ] satisfies { kind: OutletKind; name: string }[],
  outletWords: OUTLET_WORDS,
  ...PUBLICATION_TABLE_WORDING,
};
