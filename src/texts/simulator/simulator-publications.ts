import type { ReportOutcome } from '../../domain/publications/placement.ts';
import type { PublicationKind } from '../../domain/publications/publication.ts';

/** What a municipality of the demo says of an item; `by`: key of its referent. */
export interface DemoReport {
  by: string;
  outcome: ReportOutcome;
  link?: string;
  /** Kinds of its first outlets, with commas. */
  outlets?: string;
  /** In words, from the day on which the demo begins. */
  scheduledOn?: string;
  word?: string;
}

/** An item of the demo network: invented, as an office might write it. */
export interface DemoPublication {
  /** Key of who proposes it. */
  by: string;
  kind: PublicationKind;
  title: string;
  text: string;
  links: string;
  /** With commas. */
  outletKinds: string;
  nudges: string;
  reports: readonly DemoReport[];
  question?: { by: string; word: string; answer: string };
  /** Why it is taken back in the end. */
  withdrawn?: string;
}

export const DEMO_PUBLICATIONS: readonly DemoPublication[] = [
  {
    by: 'coordinatore',
    kind: 'service',
    title: "Sportello digitale dell'Unione: aiuto gratuito per SPID e pagamenti",
    text: "Chi ha bisogno di una mano con SPID, i pagamenti a distanza o l'iscrizione ai servizi scolastici può rivolgersi allo sportello digitale dell'Unione.\n\nIl servizio è gratuito, senza appuntamento, il martedì e il giovedì mattina; ogni settimana in un Comune diverso. Il calendario è nella pagina collegata.",
    links: 'Calendario dello sportello | https://unione.invalid/sportello-digitale',
    outletKinds: 'site,newsletter,social',
    nudges: 'weekly',
    reports: [
      {
        by: 'lugo',
        outcome: 'published',
        link: 'https://lugo.invalid/sportello-digitale',
        outlets: 'site,newsletter',
      },
      {
        by: 'cotignola',
        outcome: 'published',
        link: 'https://cotignola.invalid/notizie/12',
        outlets: 'site',
      },
      { by: 'alfonsine', outcome: 'published', outlets: 'newsletter' },
      { by: 'massa-lombarda', outcome: 'scheduled', scheduledOn: 'dopodomani', outlets: 'newsletter' },
      { by: 'bagnara', outcome: 'not_relevant', word: 'Lo sportello non passa da qui fino a primavera.' },
    ],
    question: {
      by: 'conselice',
      word: 'Si può pubblicare soltanto il primo capoverso?',
      answer: 'Sì, purché resti il collegamento al calendario.',
    },
  },
  {
    by: 'lugo',
    kind: 'news',
    title: 'Chiusura degli sportelli per aggiornamento dei programmi',
    text: 'Per aggiornare i programmi gli sportelli anagrafici della Bassa Romagna restano chiusi per mezza giornata. Le richieste urgenti si possono fare per telefono.',
    links: '',
    outletKinds: 'site',
    nudges: 'close',
    reports: [{ by: 'lugo', outcome: 'published', link: 'https://lugo.invalid/chiusura', outlets: 'site' }],
  },
  {
    by: 'coordinatore',
    kind: 'campaign',
    title: 'Questionario sulla qualità degli sportelli',
    text: 'Bastano tre minuti per dire come si è stati accolti allo sportello: il questionario è anonimo.',
    links: 'Il questionario | https://unione.invalid/questionario',
    outletKinds: 'site,social',
    nudges: 'once',
    reports: [
      {
        by: 'fusignano',
        outcome: 'published',
        link: 'https://fusignano.invalid/questionario',
        outlets: 'site',
      },
      { by: 'sant-agata', outcome: 'published', link: 'https://santagata.invalid/7', outlets: 'site,social' },
    ],
    withdrawn: 'Il questionario ha un errore: ne arriverà uno corretto.',
  },
];
