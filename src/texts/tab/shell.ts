/** Names of the pages, in the order of the menu. */
export const PAGE_TITLES = {
  next: 'Prossima seduta',
  calendar: 'Calendario',
  agenda: 'Ordine del giorno',
  attendance: 'Presenze',
  register: 'Registro',
  minutes: 'Verbale',
  actions: 'Impegni',
  network: 'Composizione',
  delegation: 'Deleghe',
  urgent: 'Seduta urgente',
  preview: 'Anteprima degli invii',
  deliveries: 'Consegne',
  settings: 'Impostazioni',
} as const;

export const SHELL = {
  product: 'Rete URP',
  menu: 'Pagine',
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
  back: 'Torna indietro',
} as const;
