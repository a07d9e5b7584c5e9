import { ACTION_TEXT_LIMIT, CLOSING_WORD_LIMIT, OWNER_NAME_LIMIT } from '../../domain/actions/action-item.ts';
import type { ActionProblem } from '../../domain/actions/read-action.ts';
import { fullDateOf } from '../dates.ts';

/** Says what was understood, why it is not accepted and what is. */
export function actionProblemText({ problem, understood }: ActionProblem): string {
  const said = understood ?? '';
  switch (problem) {
    case 'text_missing':
      return 'Manca il testo: scrivere che cosa va fatto.';
    case 'text_too_long':
      return `Il testo è troppo lungo (${said} caratteri): al massimo ${ACTION_TEXT_LIMIT} caratteri.`;
    case 'owner_missing':
      return 'Manca chi ne risponde: scegliere la persona dalla lista, oppure scriverne il nome se è fuori dal team.';
    case 'owner_twice':
      return `Sono indicate due persone: ${said}. Scegliere dalla lista oppure scrivere il nome, non entrambi.`;
    case 'owner_unknown':
      return `Nessuna persona della Rete si chiama «${said}». Sceglierla dalla lista, oppure scriverne il nome se è fuori dal team.`;
    case 'owner_ambiguous':
      return `Più persone corrispondono a «${said}». Scegliere quella giusta dalla lista.`;
    case 'owner_left':
      return `${said} non è più nel team della Rete. Scegliere un'altra persona.`;
    case 'owner_pending':
      return `${said} non ha ancora un ruolo confermato nella Rete. Confermarlo prima, oppure scegliere un'altra persona.`;
    case 'owner_name_too_long':
      return `Il nome è troppo lungo (${said} caratteri): al massimo ${OWNER_NAME_LIMIT} caratteri.`;
    case 'seat_unknown':
      return 'Il Comune scelto non fa più parte della Rete. Sceglierlo di nuovo dalla lista.';
    case 'due_unreadable':
      return `Scadenza non riconosciuta o inesistente: «${said}». Indicare una data, per esempio «15 gennaio».`;
    case 'due_past':
      return `La scadenza è già passata: ${fullDateOf(said)}. Indicare un giorno da oggi in poi.`;
    case 'too_many':
      return `Ci sono già ${said} impegni aperti, il massimo. Chiuderne uno prima di aggiungerne un altro.`;
    case 'changed_meanwhile':
      return `Nel frattempo l'impegno è stato modificato da altri. Ora dice: «${said}». Controllare e registrare di nuovo.`;
    case 'not_picked':
      return "Manca l'impegno: sceglierlo dalla lista.";
    case 'word_missing':
      return 'Per lasciar cadere un impegno occorre il motivo.';
    case 'word_too_long':
      return `Il motivo è troppo lungo (${said} caratteri): al massimo ${CLOSING_WORD_LIMIT} caratteri.`;
  }
}
