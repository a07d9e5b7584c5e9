import { MAX_DELEGATION_DAYS } from '../../domain/delegation/delegation.ts';
import type { DelegationProblem } from '../../domain/delegation/read-delegation.ts';
import { fullDateOf } from '../dates.ts';

/** Says what was understood, why it is not accepted and what is. */
export function delegationProblemText({ problem, understood }: DelegationProblem): string {
  const said = understood ?? '';
  switch (problem) {
    case 'person_missing':
      return 'Manca la persona: sceglierla dalla lista.';
    case 'person_unknown':
      return `Nessuna persona della Rete si chiama «${said}». Sceglierla dalla lista.`;
    case 'person_ambiguous':
      return `Più persone corrispondono a «${said}». Scegliere quella giusta dalla lista.`;
    case 'person_self':
      return `${said} coordina già la Rete: nessuno può delegare se stesso. Scegliere un'altra persona.`;
    case 'person_coordinates':
      return `${said} coordina già la Rete: ha questi poteri senza delega. Scegliere un'altra persona.`;
    case 'person_left':
      return `${said} non è più nel team della Rete. Scegliere un'altra persona.`;
    case 'person_pending':
      return `${said} non ha ancora un ruolo confermato nella Rete. Confermarlo prima, oppure scegliere un'altra persona.`;
    case 'from_missing':
      return 'Manca il primo giorno della delega.';
    case 'to_missing':
      return "Manca l'ultimo giorno della delega: ogni delega ha una fine.";
    case 'from_unreadable':
      return `Primo giorno non riconosciuto o inesistente: «${said}». Indicare una data, per esempio «3 dicembre».`;
    case 'to_unreadable':
      return `Ultimo giorno non riconosciuto o inesistente: «${said}». Indicare una data, per esempio «14 dicembre».`;
    case 'reversed':
      return `${reversedText(said)} Scambiare o correggere le date.`;
    case 'past':
      return `Il periodo è già passato: finirebbe ${fullDateOf(said)}. Indicare un ultimo giorno da oggi in poi.`;
    case 'too_long':
      return `Il periodo è di ${said} giorni: una delega dura al massimo ${MAX_DELEGATION_DAYS} giorni.`;
    case 'reason_missing':
      return 'Manca il motivo: è obbligatorio.';
    case 'reason_too_long':
      return `Il motivo è troppo lungo (${said} caratteri): al massimo 500 caratteri.`;
    case 'too_many':
      return `Ci sono già ${said} deleghe in corso o future, il massimo. Revocarne una prima di conferirne un'altra.`;
  }
}

/** Both days come as `from/to`. */
function reversedText(understood: string): string {
  const [from = '', to = ''] = understood.split('/');
  return `Il primo giorno (${fullDateOf(from)}) viene dopo l'ultimo (${fullDateOf(to)}).`;
}
