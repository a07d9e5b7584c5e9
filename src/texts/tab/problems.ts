/** The server cannot be reached, or somebody between it and the page answers for it. */
export const OFFLINE = {
  title: 'Connessione assente',
  detail:
    'Il servizio non è raggiungibile. Quanto scritto resta nella pagina: verificare la connessione e riprovare.',
} as const;

export const NO_SIGN_IN = {
  title: 'Accesso non riuscito',
  detail:
    'Teams non ha fornito le credenziali di accesso. Quanto scritto resta nella pagina: riprovare e, se non basta, copiarlo, chiudere la scheda e riaprirla da Teams.',
} as const;
