import type { ProjectInBrief, ProjectState } from '../../domain/projects/project.ts';
import { QUIET_DAYS } from '../../domain/projects/project.ts';
import type { ProjectField, ProjectProblem } from '../../domain/projects/project-form.ts';
import type {
  ProjectRow,
  ProjectUpdateRow,
  ProjectVersionRow,
  ProjectView,
  StepView,
} from '../../domain/view/project-view.ts';
import { commandWord } from '../command-words.ts';
import { capitalised, fullDateOf, longDate } from '../dates.ts';
import { plainProblemText, refusedLinkText } from '../field-problems.ts';
import { counted, joinNames, listNames } from '../plurals.ts';

export const PROJECT_WORDS = {
  title: 'Progetti condivisi',
  pick: 'Progetto da aprire',
  open: 'Apri il progetto scelto',
  create: 'Nuovo progetto',
  files: "Esporta l'elenco",
  formNew: 'Nuovo progetto condiviso',
  formEdit: 'Modifica del progetto',
  submit: 'Registra il progetto',
  save: 'Salva le modifiche',
  edit: 'Modifica',
  history: 'Versioni',
  historyTitle: 'Versioni del progetto',
  back: 'Torna al progetto',
  all: 'Tutti i progetti',
  name: 'Titolo',
  aim: 'Obiettivo',
  state: 'Stato',
  owner: 'Responsabile',
  seats: 'Comuni che partecipano',
  step: 'Prossimo passo',
  stepOwner: 'Chi se ne occupa',
  stepDue: 'Entro il',
  links: 'Collegamenti',
  startedBy: 'Registrato da',
  startedOn: 'Registrato il',
  changedOn: 'Modificato il',
  updates: 'Aggiornamenti',
  noUpdates: 'Nessun aggiornamento, finora.',
  update: 'Aggiornamento',
  updateHint: 'Che cosa è stato fatto, che cosa manca',
  post: "Pubblica l'aggiornamento",
  propose: "Proponi per l'ordine del giorno",
  sitting: 'Seduta',
  choose: 'Scegliere dalla lista',
  nobody: 'Nessuno in particolare',
  unnamed: 'da indicare',
  newer: 'Il progetto adesso',
  quiet: 'Come procede il progetto?',
  lastNews: 'Ultima novità',
  show: 'Apri il progetto',
} as const;

const STATES: Record<ProjectState, string> = {
  planned: 'da avviare',
  running: 'in corso',
  paused: 'sospeso',
  done: 'concluso',
  dropped: 'abbandonato',
};

/** In the order of a project's life. */
export const PROJECT_STATE_CHOICES = (Object.entries(STATES) as [ProjectState, string][]).map(
  ([state, label]) => ({ state, label }),
);

export function projectStateLabel(state: ProjectState): string {
  return STATES[state];
}

const LABELS: Record<ProjectField, string> = {
  title: 'Titolo',
  aim: 'Obiettivo',
  state: 'Stato',
  ownerId: 'Responsabile',
  seatIds: 'Comuni che partecipano',
  step: 'Prossimo passo (facoltativo)',
  stepOwnerId: 'Chi si occupa del prossimo passo (facoltativo)',
  stepDueOn: 'Prossimo passo entro il (facoltativo)',
  links: 'Collegamenti (facoltativi), uno per riga: titolo | https://…',
  text: PROJECT_WORDS.update,
};

const MISSING: Partial<Record<ProjectField, string>> = {
  title: 'Manca il titolo del progetto.',
  aim: "Manca l'obiettivo del progetto.",
  ownerId: 'Manca chi è responsabile del progetto: scegliere dalla lista.',
  seatIds: 'Manca almeno un Comune che partecipa: scegliere dalla lista.',
  step: 'Manca il prossimo passo: è indicato soltanto chi se ne occupa o entro quando.',
  text: "Manca il testo dell'aggiornamento.",
};

const UNKNOWN: Record<Extract<ProjectProblem, { problem: 'unknown' }>['field'], string> = {
  ownerId:
    'La persona responsabile non fa parte di questa Rete, o non ha ancora un ruolo confermato: sceglierne una dalla lista.',
  stepOwnerId:
    'La persona indicata per il prossimo passo non fa parte di questa Rete, o non ha ancora un ruolo confermato: sceglierne una dalla lista.',
  seatIds: 'Uno dei Comuni indicati non fa parte di questa Rete: scegliere dalla lista.',
  state: `Lo stato indicato non esiste: sceglierne uno tra ${joinNames(Object.values(STATES))}.`,
};

export function projectFieldLabel(field: ProjectField): string {
  return LABELS[field];
}

/** Why something was not accepted, and what is. */
export function projectProblemText(problem: ProjectProblem): string {
  const label = LABELS[problem.field].replace(/ \(.*$/, '');
  switch (problem.problem) {
    case 'missing':
    case 'too_long':
    case 'too_many':
      return plainProblemText(label, problem, MISSING[problem.field]);
    case 'invalid':
      return problem.field === 'links'
        ? refusedLinkText(label, problem.typed)
        : `${label}: «${problem.typed}» non è una data. Indicare un giorno, per esempio 15/03/2027.`;
    case 'past':
      return `${label}: ${fullDateOf(problem.on)} è già passato. Indicare un giorno da oggi in poi.`;
    case 'unknown':
      return UNKNOWN[problem.field];
    case 'full':
      return `I progetti aperti sono già ${problem.limit}, quanti se ne possono seguire: concluderne uno prima di aggiungerne altri.`;
    case 'changed_meanwhile':
      return 'Nel frattempo il progetto è stato modificato: nulla è stato salvato. Confrontare con la versione di adesso, sotto, e salvare di nuovo.';
  }
}

type ListView = Extract<ProjectView, { view: 'projects' }>;

/** What is in the list, in one sentence. */
export function projectsText({ typed, rows }: Pick<ListView, 'typed' | 'rows'>): string {
  const looked = typed.trim();
  if (looked !== '')
    return rows.length === 0
      ? `Nessun progetto con «${looked}». Per vederli tutti scrivere «${commandWord('projects')}».`
      : `${counted(rows.length, 'progetto', 'progetti')} con «${looked}».`;
  if (rows.length === 0)
    return `Nessun progetto condiviso finora. Per registrare il primo scrivere «${commandWord('new_project')}».`;
  const open = rows.filter(({ state }) => state !== 'done' && state !== 'dropped').length;
  const closed = rows.length - open;
  const shown = open === 0 ? 'Nessun progetto aperto' : counted(open, 'progetto aperto', 'progetti aperti');
  return closed === 0 ? `${shown}.` : `${shown}; ${counted(closed, 'chiuso', 'chiusi')}.`;
}

/** "In corso · responsabile Ada Inventata · Lugo, Cotignola". */
export function projectRowFacts({ state, ownerName, seatNames }: ProjectRow): string {
  const owner = `responsabile ${ownerName ?? PROJECT_WORDS.unnamed}`;
  return [
    capitalised(STATES[state]),
    owner,
    ...(seatNames.length === 0 ? [] : [listNames(seatNames, 4)]),
  ].join(' · ');
}

/** "Prossimo passo: la bozza del modulo (Ada Inventata, entro venerdì 15 gennaio 2027)". */
export function stepLine(step: StepView): string {
  return `${PROJECT_WORDS.step}: ${stepText(step)}`;
}

export function stepText({ text, ownerName, dueOn, late }: StepView): string {
  const due = dueOn === null ? null : `${late ? 'era entro' : 'entro'} ${fullDateOf(dueOn)}`;
  const about = [ownerName, due].filter((part) => part !== null).join(', ');
  return about === '' ? text : `${text} (${about})`;
}

/** "Moduli uguali, in corso: la bozza, entro venerdì 15 gennaio 2027". */
export function projectInBriefLine(project: ProjectInBrief & { late: boolean }): string {
  const { title, state, step, stepDueOn: dueOn, late } = project;
  const standing = `${title}, ${STATES[state]}`;
  if (step === '') return standing;
  return `${standing}: ${stepText({ text: step, ownerName: null, dueOn, late })}`;
}

/** For those that a sitting's card does not list. */
export function moreInBriefText(count: number): string {
  const others = count === 1 ? 'un altro progetto aperto' : `altri ${count} progetti aperti`;
  return `… e ${others}: si vedono con «${commandWord('projects')}».`;
}

/** When something was last heard of it. */
export function newsLine({ newsAt, quiet }: Pick<ProjectRow, 'newsAt' | 'quiet'>, timeZone: string): string {
  const since = longDate(newsAt, timeZone);
  return quiet
    ? `Nessuna novità da almeno ${QUIET_DAYS} giorni (ultima: ${since}).`
    : `Ultima novità: ${since}.`;
}

/** "Lunedì 1° febbraio 2027, Lugo, di Ada Inventata". */
export function updateHeading(
  { postedAt, seatName, authorName }: ProjectUpdateRow,
  timeZone: string,
): string {
  const parts = [longDate(postedAt, timeZone), seatName, authorName === null ? '' : `di ${authorName}`];
  return capitalised(parts.filter((part) => part !== '').join(', '));
}

export function moreUpdatesText(left: number): string {
  return left === 1
    ? 'Un altro aggiornamento, più vecchio, è nella scheda della Rete.'
    : `Altri ${left} aggiornamenti, più vecchi, sono nella scheda della Rete.`;
}

export function moreProjectsText(left: number): string {
  return left === 1
    ? `Un altro progetto non è in elenco: «${commandWord('projects')}» e una parola del titolo lo trova.`
    : `Altri ${left} progetti non sono in elenco: «${commandWord('projects')}» e una parola del titolo li trova.`;
}

/** What a version says, as pairs of name and value; null for what it does not say. */
export function projectVersionFacts(row: ProjectVersionRow): [string, string | null][] {
  const { step, stepOwnerName: ownerName, stepDueOn: dueOn, links } = row;
  return [
    [PROJECT_WORDS.name, row.title],
    [PROJECT_WORDS.state, STATES[row.state]],
    [PROJECT_WORDS.owner, row.ownerName],
    [PROJECT_WORDS.seats, joinNames(row.seatNames)],
    [PROJECT_WORDS.step, step === '' ? null : stepText({ text: step, ownerName, dueOn, late: false })],
    [PROJECT_WORDS.aim, row.aim.replaceAll('\n', ' ')],
    [PROJECT_WORDS.links, links.map(({ title }) => title).join(', ')],
  ];
}

/** What the recipient of the question can do. */
export function quietHint(own: boolean): string {
  return own
    ? `Da ${QUIET_DAYS} giorni non si registrano novità: bastano poche righe. Se è sospeso o concluso, si indica con «${PROJECT_WORDS.edit}».`
    : `Da ${QUIET_DAYS} giorni non si registrano novità, e chi ne era responsabile non è più nella Rete: si può scrivere un aggiornamento, oppure affidare il progetto ad altri con «${PROJECT_WORDS.edit}».`;
}

export function projectSummary({ title, state }: { title: string; state: ProjectState }): string {
  return `Progetto condiviso: ${title}, ${STATES[state]}`;
}
