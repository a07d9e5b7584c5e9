import type { FormProblem } from '../domain/reading/form-problem.ts';
import { capitalised, fullDateTime } from './dates.ts';
import { settingValueText } from './settings/setting-values.ts';
import { settingsFieldLabel, settingsFieldRule } from './settings/settings-fields.ts';

/**
 * Says what was understood, what is missing and what is accepted.
 *
 * @param timeZone zone in which an instant that was understood is told; null where none can be
 */
export function formProblemText(problem: FormProblem, timeZone: string | null): string {
  const understood = instantText(problem.understood, timeZone);
  switch (problem.problem) {
    case 'invalid':
      return invalidText(problem.field, problem.understood);
    case 'overtaken':
      return `${settingsFieldLabel(problem.field)}: ${overtakenText(problem)}`;
    case 'too_long':
      return tooLongText(problem.understood);
    case 'missing':
      return problem.field === 'reason' ? 'Manca il motivo: è obbligatorio.' : "Mancano la data e l'ora.";
    case 'unreadable':
      return `${understoodText('Data non riconosciuta', understood)} Indicare il giorno e l'ora, per esempio «domani alle 15».`;
    case 'no_time':
      return `${understoodText("Manca l'ora", understood)} Aggiungere l'ora, per esempio «alle 15».`;
    case 'nonexistent':
      return `${understoodText('Data o ora inesistente', understood)} Scegliere un'altra data o un'altra ora.`;
    case 'same_date':
      return `${understoodText('La seduta è già in questa data', understood)} Indicare una data o un'ora diversa.`;
    case 'changed_meanwhile':
      return `${understoodText('Nel frattempo la data è cambiata: ora la seduta è', understood)} Verificare e inviare di nuovo.`;
    case 'past':
      return `${understoodText('Data già passata', understood)} Indicare una data e un'ora future.`;
  }
}

/** Beside the field, where its name is there already: what is wrong with what was typed, and what is accepted. */
export function fieldProblemText(problem: FormProblem & { problem: 'invalid' | 'overtaken' }): string {
  return problem.problem === 'overtaken'
    ? capitalised(overtakenText(problem))
    : `${understoodText('Valore non accettato', problem.understood)} ${settingsFieldRule(problem.field)}`;
}

function overtakenText({ field, understood }: FormProblem & { problem: 'overtaken' }): string {
  return `nel frattempo è stato salvato «${settingValueText(field, understood)}». Salvando di nuovo vale quanto è scritto qui.`;
}

/** Line above the list of problems. */
export function problemsHeading(count: number): string {
  return count === 1
    ? 'Non è stato possibile procedere: un punto da correggere.'
    : `Non è stato possibile procedere: ${count} punti da correggere.`;
}

/** Some readings come as ISO instants, which are no text for people. */
function instantText(understood: string | null, timeZone: string | null): string | null {
  const isInstant = understood !== null && /^\d{4}-\d{2}-\d{2}T[\d:.]+Z$/.test(understood);
  return isInstant && timeZone !== null ? fullDateTime(new Date(understood), timeZone) : understood;
}

function invalidText(field: string, understood: string | null): string {
  return `${understoodText(`${settingsFieldLabel(field)}: valore non accettato`, understood)} ${settingsFieldRule(field)}`;
}

/** The length comes as a number; a text that is too long is not repeated. */
function tooLongText(understood: string | null): string {
  const length = understood !== null && /^\d+$/.test(understood) ? ` (${understood} caratteri)` : '';
  return `Il motivo è troppo lungo${length}: al massimo 500 caratteri.`;
}

function understoodText(what: string, understood: string | null): string {
  return understood === null || understood === '' ? `${what}.` : `${what}: «${understood}».`;
}
