/** Under a message whose card Teams did not take: what to do without its buttons. */
export function withoutButtonsText(): string {
  return 'Questo messaggio è arrivato senza pulsanti: per l\'elenco dei comandi scrivere "aiuto".';
}
