/** The server cannot be reached, or somebody between it and the page answers for it. */
export const OFFLINE = {
  title: 'Connessione assente',
  detail:
    'Il servizio non è raggiungibile. Quanto scritto resta nella pagina: verificare la connessione e riprovare.',
} as const;
