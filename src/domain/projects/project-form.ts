import type { Person } from '../network/person.ts';
import { isInvited } from '../network/person.ts';
import type { Seat } from '../network/seat.ts';
import { oneLine, readPageLinks, toLinkLines } from '../reading/read-links.ts';
import { readOnDate } from '../reading/read-on-date.ts';
import type { TooLong } from '../reading/read-text.ts';
import { paragraphs, withinLimit } from '../reading/read-text.ts';
import type { Project, ProjectContent, ProjectState } from './project.ts';
import { isOpenProject, PROJECT_STATES } from './project.ts';

/** A shared project as typed into a form; ids of people and municipalities, empty without one. */
export interface ProjectForm {
  title: string;
  aim: string;
  state: string;
  ownerId: string;
  seatIds: string[];
  step: string;
  stepOwnerId: string;
  /** `yyyy-MM-dd`, or the text that could not be read. */
  stepDueOn: string;
  /** One a line: `title | https://…`, or the address alone. */
  links: string;
}

/** What a list holds for nobody: clients leave an empty value out. */
export const NOBODY = 'nobody';

export type ProjectField = keyof ProjectForm | 'text';

/** What a form did not accept; what was typed stays in the form. */
export type ProjectProblem =
  | { field: ProjectField; problem: 'missing' }
  | TooLong<ProjectField>
  | { field: 'links' | 'stepDueOn'; problem: 'invalid'; typed: string }
  | { field: 'stepDueOn'; problem: 'past'; on: string }
  | { field: 'links'; problem: 'too_many'; limit: number }
  /** Nobody, or nothing, of the network. */
  | { field: 'ownerId' | 'stepOwnerId' | 'seatIds' | 'state'; problem: 'unknown' }
  /** The network has so many open projects that no more are taken. */
  | { field: 'title'; problem: 'full'; limit: number }
  /** Somebody else has changed the project since the form was made. */
  | { field: 'title'; problem: 'changed_meanwhile' };

export const PROJECT_LIMITS = {
  title: 200,
  aim: 2_000,
  step: 300,
  text: 2_000,
  linkTitle: 100,
  address: 500,
  links: 5,
  /** Open projects of a network: more are not a list that anybody reads. */
  open: 60,
} as const;

export const EMPTY_PROJECT: ProjectForm = {
  title: '',
  aim: '',
  state: 'planned',
  ownerId: '',
  seatIds: [],
  step: '',
  stepOwnerId: '',
  stepDueOn: '',
  links: '',
};

/** What a form is read against. */
export interface ProjectKnown {
  people: readonly Person[];
  seats: readonly Seat[];
  /** The project being changed; null for a new one. */
  current: Project | null;
  /** Open projects of the network. */
  open: number;
  /** `yyyy-MM-dd`. */
  today: string;
}

/** A form as read; `content` is only to be used when there is no problem. */
export interface ReadProject {
  content: ProjectContent;
  /** In the order of the network. */
  seats: Seat[];
  problems: ProjectProblem[];
}

/** Everything wrong is told at once; nothing is cut silently, and markup and mentions are text like any other. */
export function readProjectForm(form: ProjectForm, known: ProjectKnown): ReadProject {
  const problems: ProjectProblem[] = [];
  const state = PROJECT_STATES.find((each) => each === form.state) ?? unknownState(problems);
  const content: ProjectContent = {
    title: withinLimit(oneLine(form.title), limitOf('title'), problems),
    aim: withinLimit(paragraphs(form.aim), limitOf('aim'), problems),
    state,
    ownerId: readOwner(form, known, problems),
    step: withinLimit(oneLine(form.step), limitOf('step'), problems),
    stepOwnerId: readStepOwner(form, known, problems),
    stepDueOn: readDue(form.stepDueOn, known, problems),
    links: readPageLinks(form.links, { field: 'links', limits: PROJECT_LIMITS }, problems),
  };
  for (const field of ['title', 'aim'] as const)
    if (content[field] === '') problems.push({ field, problem: 'missing' });
  if (content.step === '' && (content.stepOwnerId !== null || form.stepDueOn.trim() !== ''))
    problems.push({ field: 'step', problem: 'missing' });
  const opens = isOpenProject(content) && (known.current === null || !isOpenProject(known.current));
  if (opens && known.open >= PROJECT_LIMITS.open)
    problems.push({ field: 'title', problem: 'full', limit: PROJECT_LIMITS.open });
  return { content, seats: readSeats(form.seatIds, known, problems), problems };
}

/** How a project goes, as typed. */
export function readUpdate(typed: string): { text: string; problems: ProjectProblem[] } {
  const problems: ProjectProblem[] = [];
  const text = withinLimit(paragraphs(typed), { field: 'text', limit: PROJECT_LIMITS.text }, problems);
  return { text, problems: text === '' ? [{ field: 'text', problem: 'missing' }] : problems };
}

/** A project as its form shows it; {@link readProjectForm} gives it back unchanged. */
export function toProjectForm(project: ProjectContent & Pick<Project, 'seatIds'>): ProjectForm {
  const { title, aim, state, ownerId, step, stepOwnerId, stepDueOn, links } = project;
  return {
    ...{ title, aim, state, step, seatIds: [...project.seatIds].sort() },
    ownerId: ownerId ?? '',
    stepOwnerId: stepOwnerId ?? '',
    stepDueOn: stepDueOn ?? '',
    links: toLinkLines(links),
  };
}

function limitOf(field: 'title' | 'aim' | 'step') {
  return { field, limit: PROJECT_LIMITS[field] };
}

function unknownState(into: ProjectProblem[]): ProjectState {
  into.push({ field: 'state', problem: 'unknown' });
  return 'planned';
}

/** Somebody of the network; who has left may stay where they are only as who does the next step. */
function readOwner(
  { ownerId }: ProjectForm,
  { people }: ProjectKnown,
  into: ProjectProblem[],
): string | null {
  const person = people.find(({ id }) => id === ownerId);
  if (person !== undefined && isInvited(person)) return person.id;
  into.push({ field: 'ownerId', problem: ownerId === '' ? 'missing' : 'unknown' });
  return null;
}

function readStepOwner(
  { stepOwnerId }: ProjectForm,
  { people, current }: ProjectKnown,
  into: ProjectProblem[],
): string | null {
  if (stepOwnerId === '' || stepOwnerId === NOBODY) return null;
  const person = people.find(({ id }) => id === stepOwnerId);
  if (person !== undefined && (isInvited(person) || person.id === current?.stepOwnerId)) return person.id;
  into.push({ field: 'stepOwnerId', problem: 'unknown' });
  return null;
}

function readSeats(wanted: readonly string[], { seats }: ProjectKnown, into: ProjectProblem[]): Seat[] {
  const taking = seats.filter(({ id }) => wanted.includes(id));
  if (wanted.some((id) => !seats.some((seat) => seat.id === id)))
    into.push({ field: 'seatIds', problem: 'unknown' });
  else if (taking.length === 0) into.push({ field: 'seatIds', problem: 'missing' });
  return taking;
}

/** A day that is over is accepted only where the project has it already. */
function readDue(typed: string, { today, current }: ProjectKnown, into: ProjectProblem[]): string | null {
  if (typed.trim() === '') return null;
  const on = readOnDate(typed, today);
  if (on === null) into.push({ field: 'stepDueOn', problem: 'invalid', typed: oneLine(typed) });
  else if (on < today && on !== current?.stepDueOn) into.push({ field: 'stepDueOn', problem: 'past', on });
  return on;
}
