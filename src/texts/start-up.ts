/** What the person who starts the process reads on the terminal. */
export function startUpText(url: string, simulator: boolean): string {
  if (!simulator) return `Il bot Rete URP è in ascolto su ${url}`;
  return [
    'Il bot Rete URP è pronto, con una rete di prova di nove Comuni e persone inventate.',
    '',
    `  Aprire nel browser: ${url}/simulator`,
    '',
    'Per fermare: Ctrl+C. I dati restano nella cartella dei dati.',
  ].join('\n');
}
