import type { CommandName } from '../domain/command.ts';
import type { CommandWords } from '../domain/parse-command.ts';

interface CommandText {
  /** The word shown to people. */
  word: string;
  /** What else is accepted; the English titles arrive from a client in English. */
  synonyms: readonly string[];
  /** One line, for the help. */
  description: string;
}

const COMMAND_TEXTS: Readonly<Record<CommandName, CommandText>> = {
  help: {
    word: 'aiuto',
    synonyms: [
      'help',
      'ciao',
      'salve',
      'buongiorno',
      'buon giorno',
      'buonasera',
      'buona sera',
      'buon pomeriggio',
      'hi',
      'hello',
      'menu',
      'menù',
      'comandi',
      'elenco comandi',
      'guida',
      'istruzioni',
      'info',
      'start',
      'inizia',
      'cosa sai fare',
      'che cosa sai fare',
      'come funziona',
      'commands',
    ],
    description: 'Elenca i comandi e spiega come si usano.',
  },
  calendar: {
    word: 'calendario',
    synonyms: [
      'calendario sedute',
      'calendario delle sedute',
      'calendario incontri',
      'calendario degli incontri',
      'calendario riunioni',
      'date',
      'le date',
      'date sedute',
      'date delle sedute',
      'prossime date',
      'prossime sedute',
      'prossimi incontri',
      'prossime riunioni',
      'elenco sedute',
      'sedute',
      'incontri',
      'riunioni',
      'agenda',
      'calendar',
      'sittings',
      'meetings',
    ],
    description: 'Mostra le prossime dodici sedute, con lo stato di ciascuna e gli avvisi.',
  },
  next: {
    word: 'prossima',
    synonyms: [
      'prossima seduta',
      'la prossima seduta',
      'prossimo incontro',
      'il prossimo incontro',
      'prossima riunione',
      'la prossima riunione',
      'prossima data',
      'prossima convocazione',
      'prossimo',
      'seduta',
      'incontro',
      'riunione',
      'convocazione',
      'quando',
      'quando è la prossima seduta',
      'quando è il prossimo incontro',
      'quando ci vediamo',
      'next',
      'next sitting',
      'next meeting',
    ],
    description: 'Mostra la prossima seduta e permette di rispondere.',
  },
  attendance: {
    word: 'presenze',
    synonyms: [
      'presenza',
      'presenti',
      'assenti',
      'assenze',
      'risposte',
      'adesioni',
      'partecipanti',
      'partecipazione',
      'chi viene',
      'chi partecipa',
      "chi c'è",
      'chi ci sarà',
      'chi ha risposto',
      'attendance',
      'answers',
    ],
    description: 'Mostra chi ha risposto per la prossima seduta e i Comuni rappresentati.',
  },
  urgent: {
    word: 'urgente',
    synonyms: [
      'urgenza',
      'urgenti',
      'urgentissima',
      'urgentissimo',
      'emergenza',
      'seduta urgente',
      'incontro urgente',
      'riunione urgente',
      'convocazione urgente',
      'convocazione di urgenza',
      "convocazione d'urgenza",
      "convoca d'urgenza",
      'convoca urgente',
      'convoca subito',
      'convoca',
      'urgent',
      'urgent sitting',
      'urgent meeting',
      'emergency',
    ],
    description:
      'Convoca una seduta urgente: scrivere quando e perché, per esempio «urgente domani alle 15 guasto al sito».',
  },
  move: {
    word: 'sposta',
    synonyms: [
      'sposta seduta',
      'sposta la seduta',
      'sposta incontro',
      "sposta l'incontro",
      'spostare',
      'spostamento',
      'rinvia',
      'rinvia la seduta',
      'rinviare',
      'rinvio',
      'posticipa',
      'posticipare',
      'anticipa',
      'anticipare',
      'rimanda',
      'cambia data',
      'cambia la data',
      'modifica data',
      'modifica la data',
      'move',
      'move sitting',
      'reschedule',
      'postpone',
    ],
    description: "Sposta una seduta a un altro giorno o a un'altra ora, con il motivo.",
  },
  cancel: {
    word: 'annulla',
    synonyms: [
      'annulla seduta',
      'annulla la seduta',
      'annulla incontro',
      "annulla l'incontro",
      'annullare',
      'annullamento',
      'revoca',
      'revoca la convocazione',
      'revocare',
      'disdici',
      'disdire',
      'disdetta',
      'cancella',
      'cancella la seduta',
      'cancellare',
      'cancel',
      'cancel sitting',
    ],
    description: 'Annulla una seduta, con il motivo; le altre restano come sono.',
  },
  network: {
    word: 'rete',
    synonyms: [
      'la rete',
      'composizione',
      'composizione della rete',
      'composizione rete',
      'membri',
      'membri della rete',
      'componenti',
      'comuni',
      'comuni della rete',
      'elenco comuni',
      'referenti',
      'persone',
      'ruoli',
      'network',
      'members',
    ],
    description: 'Mostra i Comuni della Rete e chi ne fa parte.',
  },
  preview: {
    word: 'anteprima',
    synonyms: [
      'anteprima invii',
      'anteprima degli invii',
      'riepilogo',
      'riepilogo invii',
      'promemoria',
      'solleciti',
      'invii',
      'messaggi in partenza',
      'cosa parte',
      'preview',
      'summary',
    ],
    description: 'Elenca che cosa sarà inviato per la prossima seduta, a chi e quando, senza inviare nulla.',
  },
  settings: {
    word: 'impostazioni',
    synonyms: [
      'impostazione',
      'imposta',
      'opzioni',
      'configura',
      'configurare',
      'configurazione',
      'configura la rete',
      'parametri',
      'preferenze',
      'regole',
      'settings',
      'setup',
      'options',
      'configure',
      'configuration',
    ],
    description: 'Cambia la regola del calendario, il luogo, i promemoria e i Comuni.',
  },
};

/** The table {@link ../domain/parse-command.ts} works with: for each command its main word, then its synonyms. */
export const COMMAND_WORDS: CommandWords = Object.fromEntries(
  Object.entries(COMMAND_TEXTS).map(([command, text]) => [command, [text.word, ...text.synonyms]]),
) as Record<CommandName, string[]>;

/** The word people type, in lower case: "calendario". */
export function commandWord(command: CommandName): string {
  return COMMAND_TEXTS[command].word;
}

/** The command's name as shown on buttons and in headings: "Calendario". */
export function commandTitle(command: CommandName): string {
  const word = commandWord(command);
  return word.charAt(0).toUpperCase() + word.slice(1);
}

/** What the command does, in one sentence. */
export function commandDescription(command: CommandName): string {
  return COMMAND_TEXTS[command].description;
}
