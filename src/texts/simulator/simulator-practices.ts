/** A good practice of the demo network: invented, as an office might tell it. */
export interface DemoPractice {
  /** Key of who shares it, a referent of the demo. */
  by: string;
  title: string;
  problem: string;
  done: string;
  result: string;
  tags: string;
  /** Keys of referents whose municipality adopts it. */
  adoptedBy?: readonly string[];
}

type Row = readonly [by: string, title: string, problem: string, done: string, result: string, tags: string];

const ROWS: readonly Row[] = [
  [
    'lugo',
    'Appuntamenti allo sportello con un solo calendario',
    'Il lunedì mattina si formavano code lunghe e chi aveva fretta rinunciava.',
    'Un calendario unico per tutti i servizi dello sportello, prenotabile anche per telefono, con due ore al giorno lasciate libere.',
    "L'attesa media è scesa da quaranta a quindici minuti.",
    'sportello, appuntamenti, code',
  ],
  [
    'cotignola',
    'Moduli riscritti in linguaggio semplice',
    'Un modulo su tre tornava incompleto perché le istruzioni non si capivano.',
    'Riscritti i dodici moduli più usati con frasi brevi ed esempi; provati prima con cinque persone in attesa allo sportello.',
    'I moduli incompleti sono diventati uno su dieci.',
    'moduli, linguaggio semplice',
  ],
  [
    'alfonsine',
    'Sportello mobile nelle frazioni',
    'Le persone anziane delle frazioni faticavano a raggiungere il municipio.',
    'Un operatore con un portatile nel centro sociale, un mattino ogni due settimane, con gli stessi servizi di base.',
    'Trenta pratiche al mese evase senza spostamenti.',
    'frazioni, anziani, sportello',
  ],
  [
    'bagnacavallo',
    'Risposte pronte per le domande più frequenti',
    'Le stesse domande ricevevano risposte diverse secondo chi era di turno.',
    'Un archivio condiviso di risposte, rivisto ogni mese con gli uffici competenti.',
    'Le telefonate passate da un ufficio a un altro si sono dimezzate.',
    'telefono, domande frequenti',
  ],
  [
    'fusignano',
    'Segnalazioni dei cittadini con un numero di pratica',
    'Chi segnalava una buca o un lampione non sapeva più nulla.',
    'Ogni segnalazione riceve un numero e un messaggio quando è presa in carico e quando è chiusa.',
    'Le telefonate di sollecito si sono ridotte di due terzi.',
    'segnalazioni, messaggi',
  ],
  [
    'conselice',
    'Benvenuto ai nuovi residenti',
    'Chi arrivava da fuori non conosceva i servizi e tornava più volte.',
    'Una cartellina con rifiuti, scuola, medico e sportelli, consegnata al cambio di residenza e disponibile in quattro lingue.',
    'I ritorni per informazioni nel primo mese sono diminuiti.',
    'residenza, accoglienza, lingue',
  ],
  [
    'massa-lombarda',
    'Mediatrice linguistica su prenotazione',
    'Allo sportello spesso faceva da interprete un bambino.',
    'Due ore la settimana con una mediatrice, prenotabili anche dagli altri uffici, in videochiamata quando serve.',
    'Pratiche più brevi e nessun minore usato come interprete.',
    'lingue, accoglienza, sportello',
  ],
  [
    'sant-agata',
    'Orario prolungato il giovedì',
    'Chi lavora non riusciva a venire negli orari di apertura.',
    'Apertura fino alle 19 il giovedì, in cambio del lunedì pomeriggio, poco frequentato.',
    'Il giovedì sera è diventato il momento più frequentato.',
    'orari, sportello',
  ],
  [
    'bagnara',
    'Avvisi di lavori stradali un giorno prima',
    'Le vie chiuse si scoprivano arrivandoci.',
    "L'ufficio tecnico compila una scheda e l'URP la pubblica su sito, canale di messaggi e bacheca il giorno prima.",
    'Meno proteste e un solo testo per tutti i canali.',
    'lavori, avvisi, sito',
  ],
  [
    'lugo',
    'Prova dei servizi digitali accanto allo sportello',
    'Molti non sapevano usare SPID e la carta di identità elettronica.',
    'Una postazione con un volontario del servizio civile, il martedì e il giovedì.',
    'Cento persone aiutate in tre mesi, quasi tutte autonome la volta dopo.',
    'spid, digitale, aiuto',
  ],
  [
    'cotignola',
    'Scheda unica per ogni servizio sul sito',
    'Le pagine del sito erano scritte ciascuna a modo suo.',
    'Una scheda uguale per tutti: a chi serve, che cosa portare, quanto costa, quanto tempo, a chi chiedere.',
    'Le visite alle schede sono raddoppiate.',
    'sito, linguaggio semplice',
  ],
  [
    'alfonsine',
    'Questionario di tre domande dopo la pratica',
    'Non si sapeva se le persone uscivano soddisfatte.',
    'Tre domande su un foglio o con un codice da inquadrare, lette insieme ogni trimestre.',
    'Quattro cambiamenti fatti in un anno partendo dai commenti.',
    'ascolto, questionario',
  ],
  [
    'bagnacavallo',
    'Passaggio di consegne scritto tra i turni',
    'Chi entrava in turno non sapeva che cosa era rimasto aperto.',
    'Un quaderno condiviso con le pratiche sospese e che cosa manca a ciascuna.',
    'Nessuna pratica dimenticata negli ultimi sei mesi.',
    'organizzazione, turni',
  ],
  [
    'fusignano',
    'Bandi spiegati in una pagina',
    'I bandi per i contributi erano lunghi e chi ne aveva diritto non li leggeva.',
    'Una pagina con chi può chiedere, entro quando e con quali documenti, scritta insieme ai servizi sociali.',
    'Le domande respinte per documenti mancanti sono calate di un terzo.',
    'bandi, contributi, linguaggio semplice',
  ],
  [
    'conselice',
    'Newsletter del venerdì',
    'Le notizie uscivano in ordine sparso e molti le perdevano.',
    'Una sola lettera il venerdì, con cinque notizie al massimo, anche in biblioteca su carta.',
    'Più di ottocento iscritti in un anno.',
    'newsletter, notizie',
  ],
  [
    'massa-lombarda',
    'Carte di identità: promemoria prima della scadenza',
    'Le carte scadute si scoprivano poco prima di un viaggio.',
    'Un messaggio due mesi prima della scadenza, con il collegamento per prenotare.',
    'Le richieste urgenti sono scese della metà.',
    "anagrafe, carta d'identità, messaggi",
  ],
  [
    'sant-agata',
    'Bacheca digitale in piazza',
    'La bacheca di carta era sempre in ritardo.',
    'Uno schermo aggiornato dal sito, leggibile anche da chi usa la sedia a rotelle.',
    'Gli avvisi sono visibili il giorno stesso.',
    'avvisi, accessibilità',
  ],
  [
    'bagnara',
    'Un referente per ogni ufficio',
    "L'URP non sapeva a chi chiedere negli altri uffici.",
    'Un elenco con un nome e un sostituto per ufficio, aggiornato ogni trimestre.',
    'Le risposte arrivano di solito entro il giorno.',
    'organizzazione, uffici',
  ],
  [
    'lugo',
    "Percorso per l'iscrizione ai servizi scolastici",
    'Le famiglie dovevano rivolgersi a tre uffici diversi.',
    "Un percorso unico con una sola lista di documenti e un'apertura straordinaria il sabato.",
    'Le iscrizioni si chiudono dieci giorni prima.',
    'scuola, famiglie, iscrizioni',
  ],
  [
    'cotignola',
    'Testi delle ordinanze in parole semplici',
    'Le ordinanze non erano comprese da chi le doveva rispettare.',
    'Accanto al testo ufficiale, cinque righe: che cosa cambia, per chi, da quando.',
    'Meno telefonate nei giorni di chiusura delle strade.',
    'ordinanze, linguaggio semplice',
  ],
  [
    'alfonsine',
    'Visite guidate al municipio per le scuole',
    'I ragazzi non sapevano che cosa fa il Comune.',
    "Un'ora tra anagrafe, sala del consiglio e URP, con una prova di sportello.",
    'Otto classi in un anno e molte domande a casa.',
    'scuola, partecipazione',
  ],
  [
    'bagnacavallo',
    'Accoglienza delle persone sorde',
    'Chi non sente doveva venire accompagnato.',
    'Una videochiamata con interprete su prenotazione e la scrittura a schermo allo sportello.',
    'Dodici persone servite senza accompagnatore.',
    'accessibilità, sportello',
  ],
  [
    'fusignano',
    'Oggetti smarriti con fotografia',
    'Gli oggetti trovati restavano mesi in un armadio.',
    'Elenco sul sito con fotografia e luogo, ritiro su appuntamento.',
    'Sei oggetti su dieci ritornano al proprietario.',
    'oggetti smarriti, sito',
  ],
  [
    'conselice',
    'Contrassegno disabili senza tornare due volte',
    'Per il contrassegno servivano due visite.',
    'Domanda inviata o consegnata, controllo interno, una sola visita per il ritiro.',
    'Una visita in meno per ogni persona.',
    'disabilità, permessi',
  ],
  [
    'massa-lombarda',
    'Piano di comunicazione per le allerte meteo',
    "Durante l'allerta ogni canale diceva una cosa diversa.",
    'Testi pronti per ogni livello, un solo responsabile, ordine fisso dei canali.',
    "Il primo avviso esce entro venti minuti dall'allerta.",
    'allerta, emergenze, messaggi',
  ],
  [
    'sant-agata',
    'Registro degli accessi agli atti',
    'Le richieste di accesso agli atti si perdevano tra gli uffici.',
    'Un registro condiviso con scadenze e un promemoria a metà del termine.',
    'Nessuna risposta oltre i trenta giorni.',
    'accesso agli atti, scadenze',
  ],
  [
    'bagnara',
    'Rifiuti: un calendario per via',
    'Il calendario generale era difficile da leggere.',
    'Un foglio per via, con i giorni segnati e i numeri utili, anche da stampare in casa.',
    'Le domande sui rifiuti sono calate del quaranta per cento.',
    'rifiuti, linguaggio semplice',
  ],
  [
    'lugo',
    'Riunione breve ogni lunedì',
    'Le novità dei servizi arrivavano allo sportello dopo i cittadini.',
    "Un quarto d'ora il lunedì con chi cambia qualcosa in settimana.",
    'Allo sportello le novità si conoscono prima.',
    'organizzazione, novità',
  ],
  [
    'cotignola',
    'Fotografie libere per i canali del Comune',
    'Si usavano immagini senza sapere di chi fossero.',
    'Un archivio di fotografie proprie, con autore e permesso.',
    'Nessuna contestazione e pagine più curate.',
    'sito, immagini',
  ],
  [
    'fusignano',
    'Segnaletica interna con colori e numeri',
    'Le persone si perdevano tra i piani.',
    "Numeri grandi, colori per area e una mappa tattile all'ingresso.",
    "Chi entra trova l'ufficio senza chiedere.",
    'accessibilità, accoglienza',
  ],
];

/** Which are adopted, by their place in the list. */
const ADOPTED: Readonly<Record<number, readonly string[]>> = {
  0: ['cotignola', 'fusignano', 'bagnacavallo'],
  1: ['lugo', 'conselice'],
  4: ['alfonsine'],
  15: ['lugo', 'sant-agata'],
  24: ['conselice', 'bagnara', 'alfonsine'],
};

export const DEMO_PRACTICES: readonly DemoPractice[] = ROWS.map(
  ([by, title, problem, done, result, tags], at) => ({
    ...{ by, title, problem, done, result, tags },
    adoptedBy: ADOPTED[at] ?? [],
  }),
);
