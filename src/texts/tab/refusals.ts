/** Why a page of the tab gets no answer to what it asked; each with what can be done. */
export type TabProblem =
  | 'not_signed_in'
  | 'session_expired'
  | 'sign_in_refused'
  | 'sign_in_unavailable'
  | 'not_in_network'
  | 'network_removed'
  | 'not_allowed'
  | 'not_found'
  | 'unreadable'
  | 'refused'
  | 'already_received'
  | 'too_many'
  | 'failure';

export interface ProblemText {
  title: string;
  detail: string;
}

export const TAB_PROBLEMS: Readonly<Record<TabProblem, ProblemText>> = {
  not_signed_in: {
    title: 'Accesso necessario',
    detail: 'La pagina non ha inviato le credenziali di accesso. Chiudere la scheda e riaprirla da Teams.',
  },
  session_expired: {
    title: 'Accesso scaduto',
    detail:
      'Le credenziali di accesso sono scadute. Quanto scritto è ancora nella pagina: riprovare e, se non basta, copiarlo, chiudere la scheda e riaprirla da Teams.',
  },
  sign_in_refused: {
    title: 'Accesso non accettato',
    detail:
      "Le credenziali non sono di questa applicazione o di questa organizzazione. Aprire la scheda da Teams con l'account dell'ente.",
  },
  sign_in_unavailable: {
    title: 'Accesso non verificabile',
    detail: 'Il servizio di accesso di Microsoft non risponde. Riprovare tra qualche minuto.',
  },
  not_in_network: {
    title: 'Nessuna Rete trovata',
    detail:
      'Questa persona non risulta nel team della Rete, oppure ne è uscita. Per entrarne a far parte rivolgersi al coordinamento.',
  },
  network_removed: {
    title: 'Applicazione tolta dal team',
    detail: "L'applicazione non è più nel team: per riprendere va aggiunta di nuovo. I dati sono conservati.",
  },
  not_allowed: {
    title: 'Operazione riservata',
    detail: 'Operazione riservata al coordinamento della Rete.',
  },
  not_found: {
    title: 'Voce non trovata',
    detail: 'La voce richiesta non esiste più o non appartiene a questa Rete. Aggiornare la pagina.',
  },
  unreadable: {
    title: 'Richiesta non riconosciuta',
    detail: 'La richiesta non ha la forma prevista. Aggiornare la pagina e riprovare.',
  },
  refused: {
    title: 'Operazione non eseguita',
    detail: "L'operazione non è possibile ora. Quanto scritto è ancora nella pagina.",
  },
  already_received: {
    title: 'Richiesta già ricevuta',
    detail: 'Questa richiesta era già arrivata e non è stata ripetuta. La pagina ne mostra ora il risultato.',
  },
  too_many: {
    title: 'Troppe richieste',
    detail:
      'Troppe richieste in poco tempo: questa non è stata eseguita. Attendere qualche secondo e riprovare.',
  },
  failure: {
    title: 'Errore',
    detail: "Si è verificato un errore e l'operazione potrebbe non essere riuscita. Riprovare tra poco.",
  },
};
