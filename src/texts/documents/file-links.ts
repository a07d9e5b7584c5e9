export const FILE_LINK_WORDS = {
  subscribe: 'Aggiungi al mio calendario',
  title: 'Calendario della Rete fuori da Teams',
  renewed: "L'indirizzo è stato rinnovato: il precedente non funziona più.",
  intro:
    'Con questo indirizzo le sedute, gli spostamenti e gli annullamenti compaiono da soli nel proprio calendario:',
  outlook:
    "Outlook: nel calendario scegliere «Aggiungi calendario», poi «Sottoscrivi dal Web», e incollare l'indirizzo.",
  google:
    "Google Calendar: accanto ad «Altri calendari» scegliere «+», poi «Da URL», e incollare l'indirizzo.",
  caution: "Chi ha l'indirizzo vede date, luoghi e ordini del giorno: darlo solo a chi fa parte della Rete.",
  renew: "Revoca e rinnova l'indirizzo",
  renewTitle: "Rinnovo dell'indirizzo del calendario",
  renewQuestion:
    "L'indirizzo di oggi smetterà subito di funzionare, anche per chi lo usa già: ognuno dovrà chiedere quello nuovo con il comando «calendario».",
  renewConfirm: 'Conferma: revoca e rinnova',
  back: "Lascia com'è",
  addSitting: 'Aggiungi al calendario',
  openFile: 'Apri il file per il calendario',
} as const;
