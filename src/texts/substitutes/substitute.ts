import type { SubstituteProblem } from '../../domain/substitutes/substitute-rules.ts';
import type { SubstitutionEnd } from '../../domain/substitutes/substitution-news.ts';
import type { SubstitutionRow } from '../../domain/substitutes/substitution-row.ts';
import type { SubstituteNotice } from '../../domain/view/substitute-notice.ts';
import type { NamedChoice } from '../../domain/view/substitute-view.ts';
import { fullDateTime } from '../dates.ts';
import { roleLabel, stateLabel } from '../labels.ts';

export const SUBSTITUTE_WORDS = {
  button: 'Mi sostituisce…',
  formTitle: 'Sostituto per una seduta',
  current: 'Sostituto indicato',
  referent: 'Referente da sostituire',
  referentMissing: 'Scegliere il referente che non partecipa.',
  person: 'Persona del team',
  personHint: 'Scegliere dalla lista',
  nobody: 'Nessuna di queste: nome scritto sotto',
  outside: 'Oppure nome e cognome di una persona esterna a Teams',
  outsideHint: 'Va avvisata dal referente',
  note: 'La persona del team riceve un avviso e risponde. Una persona esterna vale subito per il Comune: la avvisa il referente. Finché la sostituzione è valida, il referente risulta assente giustificato.',
  submit: 'Indica il sostituto',
  withdraw: 'Ritira la sostituzione',
  back: 'Torna alla convocazione',
  list: 'Sostituzioni',
  notCovering: 'Sostituti che non coprono il Comune',
  endedForSubstitute: 'Sostituzione non più necessaria',
  ended: 'Sostituzione non più valida',
  stillInvited: 'Per chi è convocato anche in proprio, la risposta data resta valida.',
  referentAfter: "Vale di nuovo la risposta precedente. Se serve, indicare un'altra persona.",
  referentAfterMove: 'Per la nuova data rispondere di nuovo, oppure indicare di nuovo un sostituto.',
} as const;

/** "Lugo: Mario Esempi in sostituzione di Anna Prova, in presenza". */
export function substitutionLine(row: SubstitutionRow): string {
  const outside = row.outside ? ' (esterno a Teams)' : '';
  const answer = row.outside ? '' : `, ${stateLabel(row.state)}`;
  return `${row.seatName}: ${row.name}${outside} in sostituzione di ${row.referentName}${answer}`;
}

/** What a referent who has named somebody must know. @param open the sitting may still be answered */
export function substitutedLines(row: SubstitutionRow, open: boolean): string[] {
  const lines = [`La risposta registrata: mi sostituisce ${row.name}.`];
  if (row.outside) {
    lines.push('Persona esterna a Teams: va avvisata dal referente. Il Comune conta come rappresentato.');
  } else if (row.unreachable) {
    lines.push('Teams non accetta messaggi personali per questa persona: va avvisata in altro modo.');
  }
  if (!row.outside) lines.push(substituteAnswer(row));
  if (open) lines.push('Con una risposta «In presenza» o «Da remoto» la sostituzione si ritira.');
  return lines;
}

/** What a substitute must know. @param confirmed whether they have a position in the network */
export function substituteForLines(row: SubstitutionRow, confirmed: boolean): string[] {
  const line = `In sostituzione di ${row.referentName}: la partecipazione conta per ${row.seatName}.`;
  const pending =
    'Comune e ruolo non sono ancora confermati dal coordinamento: per questa seduta si risponde comunque.';
  return confirmed ? [line] : [line, pending];
}

/** First line of the card that tells the substitute. @param planned the sitting is not convened yet */
export function substituteRequest(row: SubstitutionRow, planned: boolean): string {
  const request = `${row.referentName}, referente di ${row.seatName}, non partecipa e ha indicato come sostituto chi riceve questo messaggio.`;
  return planned ? `${request} Si risponde quando arriva la convocazione.` : request;
}

export const SUBSTITUTE_SUMMARY = 'Richiesta di sostituzione';

/** "Anna Prova (referente, Lugo)". */
export function namedChoice({ name, role, seatName }: NamedChoice): string {
  const about = [...(role === null ? [] : [roleLabel(role)]), ...(seatName === null ? [] : [seatName])];
  return about.length === 0 ? name : `${name} (${about.join(', ')})`;
}

export function substituteFormSummary(startsAt: Date, timeZone: string): string {
  return `${SUBSTITUTE_WORDS.formTitle}: ${fullDateTime(startsAt, timeZone)}`;
}

/** Why a substitution holds no more. */
export function endLine(row: SubstitutionRow, end: SubstitutionEnd): string {
  switch (end) {
    case 'withdrawn':
      return `La sostituzione di ${row.referentName} è stata ritirata.`;
    case 'replaced':
      return `${row.referentName} ha indicato un'altra persona.`;
    case 'moved':
      return 'La seduta è stata spostata: la sostituzione valeva per la data precedente.';
    case 'substitute_left':
      return `${row.name} non è più nel team.`;
    case 'substitute_busy':
      return `${row.name} ora è referente di un Comune e non può rappresentarne un altro.`;
    case 'referent_gone':
      return `${row.referentName} non è più referente di ${row.seatName}.`;
  }
}

export function uncoveredAgain(seatName: string): string {
  return `${seatName}: per ora nessun sostituto.`;
}

export function substituteNoticeText(notice: SubstituteNotice): string {
  switch (notice.code) {
    case 'substitute_named':
      return notice.changed ? namedText(notice) : `Nulla è cambiato. ${namedText(notice)}`;
    case 'substitute_withdrawn':
      return `Sostituzione ritirata: ${notice.row.name} non sostituisce più ${notice.row.referentName} (${notice.row.seatName}) nella seduta di ${when(notice)}.`;
    case 'substitute_refused':
      return substituteProblemText(notice.problem);
  }
}

/** What was understood, why it is not accepted, what can be done. */
export function substituteProblemText(problem: SubstituteProblem): string {
  switch (problem.problem) {
    case 'cancelled':
      return 'La seduta è stata annullata: non serve un sostituto.';
    case 'begun':
      return 'La seduta è già cominciata o finita: il sostituto non si può più cambiare. Rivolgersi al coordinamento.';
    case 'closed':
      return 'Il termine per rispondere è passato: per una sostituzione rivolgersi al coordinamento.';
    case 'date_changed':
      return 'Nel frattempo la data della seduta è cambiata: verificarla e indicare di nuovo il sostituto.';
    case 'not_referent':
      return 'Il sostituto è indicato dal referente di un Comune, o dal coordinamento per suo conto: questa persona non è referente.';
    case 'chain':
      return `Chi sostituisce ${problem.referentName} non può indicare a sua volta un sostituto: rispondere «Assente giustificato» e avvisare ${problem.referentName}.`;
    case 'seat_taken':
      return `Per questo Comune ${problem.referentName} ha già indicato un sostituto: ne è previsto uno solo.`;
    case 'missing':
      return 'Manca il sostituto: scegliere una persona della lista, oppure scrivere nome e cognome di una persona esterna a Teams.';
    case 'both':
      return 'Sono indicate due persone: scegliere dalla lista oppure scrivere un nome, non entrambe le cose.';
    case 'self':
      return "Una persona non può sostituire sé stessa: indicarne un'altra.";
    case 'name':
      return `Nome non accettato: «${problem.understood}». Servono nome e cognome, al massimo 80 caratteri, senza cifre né simboli.`;
    case 'in_team':
      return `Nel team c'è una persona di nome «${problem.understood}»: sceglierla dalla lista, così riceve l'avviso.`;
    case 'no_match':
      return `Nel team nessuna persona si chiama «${problem.understood}»: sceglierla dalla lista, oppure confermarne nome e cognome se è esterna a Teams.`;
    case 'several':
      return `Più persone corrispondono a «${problem.understood}»: ${problem.names.join(', ')}. Scegliere dalla lista.`;
    case 'left':
      return `${problem.name} non è più nel team: indicare un'altra persona.`;
    case 'referent':
      return `${problem.name} è referente di ${problem.seatName}: un referente non rappresenta un secondo Comune.`;
    case 'substituted':
      return `${problem.name} non partecipa a questa seduta e ha già un sostituto: non sono ammesse sostituzioni a catena.`;
    case 'elsewhere':
      return `${problem.name} in questa seduta sostituisce già il referente di ${problem.seatName}.`;
  }
}

function substituteAnswer({ state }: SubstitutionRow): string {
  if (state === null) return 'Il sostituto non ha ancora risposto.';
  if (state === 'excused') {
    return "Il sostituto non partecipa: il Comune non è rappresentato. Indicare un'altra persona.";
  }
  return `Il sostituto partecipa: ${stateLabel(state)}.`;
}

function namedText(notice: Extract<SubstituteNotice, { code: 'substitute_named' }>): string {
  const { row } = notice;
  const named = `${row.name} sostituisce ${row.referentName} (${row.seatName}) nella seduta di ${when(notice)}.`;
  if (row.outside) return `${named} È una persona esterna a Teams: va avvisata dal referente.`;
  return row.unreachable
    ? `${named} Teams non accetta messaggi personali per questa persona: va avvisata in altro modo.`
    : `${named} Riceve un avviso personale.`;
}

function when({ startsAt, timeZone }: { startsAt: Date; timeZone: string }): string {
  return fullDateTime(startsAt, timeZone);
}
