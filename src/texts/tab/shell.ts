import type { CommandName } from '../../domain/commands/command.ts';

/** Commands within other pages: the calendar's, the sitting's, what waits, and the help, which the menu stands for. */
type WithinPages =
  | 'help'
  | 'todo'
  | 'move'
  | 'cancel'
  | 'substitute'
  | 'share_practice'
  | 'new_project'
  | 'propose_publication';

/** Names of the pages, in the order of the menu: each is what one command shows. */
export const PAGE_TITLES = {
  next: 'Prossima seduta',
  calendar: 'Calendario',
  urgent: 'Seduta urgente',
  agenda: 'Ordine del giorno',
  attendance: 'Presenze',
  register: 'Registro',
  minutes: 'Verbale',
  actions: 'Impegni',
  practices: 'Buone prassi',
  projects: 'Progetti',
  publications: 'Notizie',
  network: 'Composizione',
  delegation: 'Deleghe',
  preview: 'Anteprima degli invii',
  deliveries: 'Consegne',
  settings: 'Impostazioni',
  personal_data: 'Dati personali',
} as const satisfies Readonly<Record<Exclude<CommandName, WithinPages>, string>>;

/** Of the links that choose one. */
export const YEARS_LABEL = 'Anno';

export const SHELL = {
  /** Title where no page can be shown. */
  product: 'Rete URP',
  menu: 'Pagine',
  /** Opens the rest of the menu, where the row has no room. */
  otherPages: 'Altre pagine',
  loading: 'Caricamento in corso',
  retry: 'Riprova',
  networkLabel: 'Rete',
  noNetworkTitle: 'Nessuna Rete',
  noNetwork:
    "Questa persona non risulta in nessun team che usa l'applicazione. Per entrare nella Rete rivolgersi al coordinamento.",
  setUpTitle: 'Configurazione da completare',
  setUp:
    'La Rete è installata, ma il calendario non è ancora attivo: la configurazione iniziale è nella chat con il bot di chi ha installato l’applicazione.',
  crashTitle: 'La pagina si è interrotta',
  crash: 'Si è verificato un errore imprevisto. Ricaricare la pagina; i dati registrati non sono toccati.',
  reload: 'Ricarica la pagina',
  leftTitle: 'Accesso alla Rete terminato',
  left: 'Questa persona non risulta più nel team della Rete: da qui non si può più salvare. Quanto scritto resta nella pagina e si può copiare; per rientrare rivolgersi al coordinamento.',
  back: 'Torna indietro',
} as const;
