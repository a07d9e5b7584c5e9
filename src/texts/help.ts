import type { CommandName } from '../domain/commands/command.ts';
import { commandDescription, commandTitle, commandWord } from './command-words.ts';

export const HELP_WORDS = {
  title: 'Comandi disponibili',
  how: 'Scrivere un comando al bot oppure usare i pulsanti. Maiuscole, accenti e barra iniziale non contano.',
} as const;

export function helpLine(command: CommandName): string {
  return commandDescription(command);
}

export function helpTerm(command: CommandName): string {
  return commandTitle(command);
}

/** Says what was understood and offers what is nearest; never silence (product §10). */
export function unknownLine(typed: string, nearest: CommandName | null): string {
  const unknown = `Comando non riconosciuto: «${typed}».`;
  return nearest === null ? unknown : `${unknown} Forse si intendeva «${commandWord(nearest)}»?`;
}

export const WELCOME_WORDS = {
  title: 'Convocazioni e promemoria della Rete',
  does: 'Questo bot prepara le convocazioni della Rete degli URP, raccoglie le risposte e invia i promemoria.',
  points: [
    'Ogni convocazione è una scheda in questo canale, con i totali aggiornati, e un messaggio personale a ciascuno.',
    'Si risponde con un pulsante: in presenza, da remoto o assente giustificato.',
    'Le sedute urgenti si convocano con un comando, riservato al coordinamento.',
  ],
  start: 'Per cominciare',
  steps: [
    'Ogni persona della Rete riceve in chat una domanda: per quale Comune e con quale ruolo.',
    'Il bot legge soltanto i messaggi che gli sono rivolti.',
  ],
} as const;

export function installerLine(installedBy: string | null): string {
  const setUp = 'riceve in chat la prima configurazione e conferma calendario, luogo e Comuni.';
  return installedBy === null
    ? `Chi ha installato l'applicazione ${setUp}`
    : `Installata da ${installedBy}, che ${setUp}`;
}

export function chooseNetworkTitle(command: CommandName): string {
  return `${commandTitle(command)}: per quale Rete?`;
}

export const CHOOSE_NETWORK_INTRO =
  'Questa persona fa parte di più Reti: scegliere quella a cui si riferisce il comando.';
