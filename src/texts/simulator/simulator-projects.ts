/** A shared project of the demo network: invented, as offices might run it. */
export interface DemoProject {
  /** Key of who answers for it, a referent of the demo, whose municipality takes part. */
  by: string;
  title: string;
  aim: string;
  state: 'planned' | 'running' | 'paused' | 'done';
  /** Keys of referents whose municipality takes part too. */
  seats: readonly string[];
  step: { text: string; by: string; inDays: number } | null;
  /** Who says what, oldest first. */
  updates: readonly (readonly [by: string, text: string])[];
}

export const DEMO_PROJECTS: readonly DemoProject[] = [
  {
    by: 'lugo',
    title: 'Gli stessi moduli in tutti i Comuni',
    aim: 'Un solo modulo per ogni richiesta, scritto con parole semplici e uguale nei nove Comuni.\nSi comincia dai cinque più richiesti allo sportello.',
    state: 'running',
    seats: ['cotignola', 'fusignano', 'alfonsine'],
    step: { text: 'Bozza dei primi cinque moduli, da leggere in seduta', by: 'cotignola', inDays: 24 },
    updates: [
      [
        'cotignola',
        'Raccolti i moduli in uso nei quattro Comuni: ventidue versioni diverse per cinque richieste.',
      ],
      ['lugo', 'Scelti i testi di partenza. Mancano le osservazioni degli uffici anagrafe.'],
    ],
  },
  {
    by: 'bagnacavallo',
    title: 'Guida unica ai servizi per chi arriva da un altro Comune',
    aim: 'Una guida breve, in carta e in rete, con orari e recapiti degli uffici di tutta la Bassa Romagna.',
    state: 'planned',
    seats: ['massa-lombarda', 'conselice', 'sant-agata'],
    step: { text: 'Elenco dei servizi da inserire', by: 'massa-lombarda', inDays: 40 },
    updates: [],
  },
  {
    by: 'fusignano',
    title: 'Questionario comune sulla soddisfazione allo sportello',
    aim: "Le stesse sei domande in ogni Comune, due volte l'anno, per poter leggere insieme i risultati.",
    state: 'paused',
    seats: ['bagnara', 'lugo'],
    step: null,
    updates: [['fusignano', "Sospeso fino alla verifica dell'informativa sul trattamento dei dati."]],
  },
  {
    by: 'conselice',
    title: 'Segnaletica uguale negli uffici aperti al pubblico',
    aim: 'Pittogrammi e scritte leggibili, con gli stessi colori, agli ingressi e agli sportelli.',
    state: 'done',
    seats: ['alfonsine', 'bagnacavallo'],
    step: null,
    updates: [
      ['conselice', 'Cartelli montati nelle tre sedi. I disegni restano a disposizione degli altri Comuni.'],
    ],
  },
];
