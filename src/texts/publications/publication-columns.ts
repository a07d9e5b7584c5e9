import type {
  PublicationColumn,
  PublicationColumns,
  PublicationWords,
} from '../../domain/publications/publication-import.ts';
import { OUTLET_WORDS } from './outlet-words.ts';

/** First line of a table of items; a table we have given can be taken back. */
export const PUBLICATION_COLUMN_LABELS: Readonly<Record<PublicationColumn, string>> = {
  title: 'Titolo',
  kind: 'Tipo',
  text: 'Testo',
  links: 'Collegamenti',
  fromOn: 'Dal',
  untilOn: 'Fino al',
  outletKinds: 'Dove',
  nudges: 'Solleciti',
  withdrawn: 'Ritirata il',
};

/** Further columns of the tables that we give; after them one for each municipality. */
export const PUBLICATION_FACT_LABELS = {
  proposedOn: 'Proposta il',
  changedOn: 'Modificata il',
  asked: 'Comuni avvisati',
  published: "Comuni che l'hanno pubblicata",
} as const;

/** Under which names each is accepted; folded: no capitals, no accents. */
const COLUMNS: PublicationColumns = {
  title: { names: ['titolo', 'notizia'], required: true },
  kind: { names: ['tipo', 'tipo di notizia'], required: false },
  text: { names: ['testo', 'testo pronto da copiare', 'contenuto'], required: true },
  links: { names: ['collegamenti', 'collegamento', 'link', 'collegamenti e immagini'], required: false },
  fromOn: { names: ['dal', 'da pubblicare dal', 'dal giorno', 'inizio', 'data'], required: true },
  untilOn: { names: ['al', 'fino al', 'fine', 'scadenza'], required: false },
  outletKinds: { names: ['dove', 'canali', 'canale'], required: false },
  nudges: { names: ['solleciti', 'sollecito', 'solleciti a chi non risponde'], required: false },
  withdrawn: { names: ['ritirata il', 'ritirata', 'ritiro'], required: false },
};

/** What may stand in a cell; folded. The first of each is the one told, the last the one our own tables have. */
const WORDS: PublicationWords = {
  kind: {
    news: ['notizia', 'notizie', 'news', 'avviso'],
    service: ['servizio', "servizio dell'unione", "servizio dell'unione da promuovere"],
    campaign: ['campagna', 'campagne'],
  },
  nudges: {
    none: ['nessuno', 'no', 'mai', 'nessun sollecito'],
    once: ['uno', 'uno solo', 'una volta', 'uno solo, dopo 5 giorni lavorativi'],
    weekly: [
      ...['settimanali', 'settimanale', 'ogni settimana', 'ogni 5 giorni lavorativi'],
      'ogni 5 giorni lavorativi, al massimo quattro',
    ],
    close: [
      ...['ravvicinati', 'urgente', 'urgenti', 'dopo 1, 3 e 5 giorni lavorativi'],
      'dopo 1, 3 e 5 giorni lavorativi (per notizie urgenti)',
    ],
  },
  outletKinds: OUTLET_WORDS,
};

/** What is needed to read a table of items. */
export const PUBLICATION_TABLE_WORDING = { publicationColumns: COLUMNS, publicationWords: WORDS };
