import type { RegisterProblem } from '../../domain/register/read-presence.ts';

/** Says what was understood, why it is not accepted and what is. */
export function registerProblemText({ problem, understood }: RegisterProblem): string {
  const said = understood ?? '';
  switch (problem) {
    case 'attendee_missing':
      return 'Manca la persona: sceglierla dalla lista.';
    case 'presence_missing':
      return 'Manca la presenza: sceglierla dalla lista.';
    case 'arrived_missing':
      return "Per aggiungere un rientro serve l'ora in cui è avvenuto.";
    case 'arrived_unreadable':
      return `Ora di arrivo non riconosciuta: «${said}». Indicare ore e minuti, per esempio 10:05.`;
    case 'left_unreadable':
      return `Ora di uscita non riconosciuta: «${said}». Indicare ore e minuti, per esempio 11:40.`;
    case 'left_before_arrived':
      return `L'uscita non può precedere l'arrivo, né coincidere: «${said}». Correggere gli orari.`;
    case 'still_there':
      return 'La persona risulta ancora presente: per aggiungere un rientro registrare prima la sua uscita.';
    case 'before_last':
      return "Il rientro non può precedere l'uscita già registrata. Correggere l'ora di arrivo.";
    case 'future':
      return `L'ora indicata non è ancora passata: «${said}». Registrare arrivi e uscite quando sono avvenuti.`;
    case 'reason_missing':
      return 'Manca il motivo: a registro chiuso è obbligatorio.';
    case 'reason_too_long':
      return `Il motivo è troppo lungo: ${said} caratteri. Abbreviarlo.`;
  }
}
