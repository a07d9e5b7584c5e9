import type { Role } from '../../domain/network/person.ts';
import { COMMAND_WORDS, commandDescription, commandTitle, commandWord } from '../command-words.ts';
import { capitalised } from '../dates.ts';
import { positionLabel } from '../labels.ts';

/** Name of the team the demo begins with. */
export const DEMO_TEAM_NAME = 'Rete URP – Bassa Romagna';
export const DEMO_CHANNEL_NAME = 'Convocazioni';

/** "Referente, Lugo": beside the name of a person of the demo. */
export function demoLabel(role: Role, seatName: string | null): string {
  return capitalised(positionLabel({ role, seatId: null }, seatName));
}

/** Commands as the page suggests them after "/". */
export function commandSuggestions(): { word: string; title: string; description: string }[] {
  return (Object.keys(COMMAND_WORDS) as (keyof typeof COMMAND_WORDS)[]).map((command) => ({
    word: commandWord(command),
    title: commandTitle(command),
    description: commandDescription(command),
  }));
}

/** In place of a deleted post that has replies. */
export const DELETED_POST = 'Questo messaggio è stato eliminato.';

/** Why the simulator does not do what its page asked for. */
export const SIMULATOR_REFUSALS = {
  notHere: "Il simulatore risponde solo a questo computer: aprire la pagina con l'indirizzo localhost.",
  otherOrigin: "La richiesta arriva da un'altra pagina e non viene eseguita.",
  notJson: 'La richiesta deve essere in formato JSON.',
  unreadable: 'La richiesta non è leggibile: ricaricare la pagina e riprovare.',
  notFound: "Nel simulatore non c'è nulla a questo indirizzo.",
  unknownPerson: "Questa persona non c'è nel team simulato: ricaricare la pagina.",
  unknownMessage: "Questo messaggio non c'è più.",
  emptyText: 'Scrivere prima il messaggio.',
  notInTeam: 'Chi non fa parte del team non può scrivere nel canale.',
  noNextDue: 'Nessun invio in programma.',
  past: "L'orologio va solo avanti: scegliere una data futura.",
  tooFar: "L'orologio avanza di un anno al massimo per volta.",
  notInstalled: "L'applicazione non è nel team.",
  alreadyInstalled: "L'applicazione è già nel team.",
  preparing: 'La rete di prova non è ancora pronta: attendere qualche secondo.',
  botSilent: 'Il bot non ha risposto come previsto. I dettagli sono nel registro del servizio.',
  failure: 'Il simulatore non è riuscito a eseguire la richiesta. I dettagli sono nel registro del servizio.',
} as const;

export type SimulatorRefusal = keyof typeof SIMULATOR_REFUSALS;
