import type { OutletWords } from '../../domain/publications/outlet.ts';

/** What people write before the name of an outlet; folded: no capitals, no accents. The first is shown in the form. */
export const OUTLET_WORDS: OutletWords = {
  site: ['sito', 'sito web', 'sito internet', 'sito istituzionale', 'portale', 'web'],
  newsletter: ['newsletter', 'lettera', 'notiziario', 'mailing list'],
  social: [
    'social',
    'facebook',
    'instagram',
    'x',
    'twitter',
    'whatsapp',
    'telegram',
    'youtube',
    'canale social',
  ],
  other: ['altro', 'bacheca', 'schermi', 'giornalino', 'stampa', 'manifesti', 'locandina'],
};
