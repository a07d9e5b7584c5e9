/** Where the tab is added to a channel. */
export const CONFIGURE = {
  title: 'La Rete URP in questo canale',
  about:
    'La scheda mostra le pagine della Rete: ciascuno vede ciò che può vedere in chat, con il proprio accesso a Teams.',
  question: 'Pagina che si apre per prima',
  hint: 'Le altre restano nel menu della scheda. La scelta si può cambiare dalle impostazioni della scheda.',
} as const;

/** Where a page is opened by itself, in a browser. */
export const OUTSIDE_TEAMS = {
  title: 'Da aprire in Microsoft Teams',
  about:
    "Questa pagina riconosce chi la apre dall'accesso a Teams. Aprirla dalla scheda del canale della Rete, oppure dall'applicazione Rete URP.",
} as const;
