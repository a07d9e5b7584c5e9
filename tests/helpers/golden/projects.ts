import type { ProjectProblem } from '../../../src/domain/projects/project-form.ts';
import { EMPTY_PROJECT, toProjectForm } from '../../../src/domain/projects/project-form.ts';
import type { ProjectNotice } from '../../../src/domain/view/project-notice.ts';
import type { ProjectRow, ProjectVersionRow, StepView } from '../../../src/domain/view/project-view.ts';
import type { View } from '../../../src/domain/view/view.ts';
import { aProject } from '../builders.ts';
import { aSitting, aSittingCardView, NAMES, networkId, networkName, SEATS, timeZone } from './card-views.ts';

const [ownerName = '', stepOwnerName = ''] = NAMES;
const people = NAMES.map((name, n) => ({ personId: `persona-${n}`, name }));
const seatNames = ['Lugo', 'Cotignola'];
const project = aProject({
  ...{
    id: 'progetto-1',
    networkId,
    ownerId: 'persona-0',
    stepOwnerId: 'persona-1',
    seatIds: ['lugo', 'cotignola'],
  },
  links: [{ title: 'La bozza', url: 'https://esempio.invalid/bozza' }],
});
const { title } = project;
const later = new Date('2027-01-12T08:00:00Z');
const step: StepView = { text: project.step, ownerName: stepOwnerName, dueOn: '2027-01-29', late: false };

const row: ProjectRow = {
  ...{ projectId: project.id, title, state: 'running', ownerName, seatNames, step },
  ...{ newsAt: later, quiet: false },
};
const rows: ProjectRow[] = [
  row,
  {
    ...{
      projectId: 'progetto-2',
      title: 'Glossario delle parole semplici',
      state: 'planned',
      ownerName: null,
    },
    ...{
      seatNames: [...seatNames, 'Lugo alta', 'Fusignano', 'Conselice'],
      newsAt: project.createdAt,
      quiet: true,
    },
    step: { ...step, ownerName: null, late: true },
  },
  { ...row, projectId: 'progetto-3', title: 'Sito unico dei moduli', state: 'done', step: null },
];

const version: ProjectVersionRow = {
  ...project,
  ...{ ownerName, stepOwnerName, seatNames, editorName: ownerName, editedAt: later },
};

export const PROJECT_NOTICES: Record<ProjectNotice['code'], ProjectNotice> = {
  project_started: { code: 'project_started', title, again: false },
  project_changed: { code: 'project_changed', title, version: 2 },
  project_update_posted: { code: 'project_update_posted', title, again: false },
  project_not_own: { code: 'project_not_own', title },
  project_not_taking_part: { code: 'project_not_taking_part', title },
};

const list = { view: 'projects' as const, networkId, typed: '', rows: [], timeZone, notice: null };
const one = {
  view: 'project' as const,
  ...{ networkId, project, ownerName, creatorName: ownerName, seatNames, step, updates: [], canEdit: false },
  ...{ updateId: null, sittings: [], timeZone, text: '', problems: [], notice: null },
};
const form = {
  view: 'project_form' as const,
  ...{ networkId, projectId: project.id, people, seats: SEATS, newer: null, problems: [], timeZone },
};

const brief = { title, state: 'running' as const, step: project.step, stepDueOn: '2027-01-29', late: false };
const briefs = [
  { ...brief, stepDueOn: '2027-01-08', late: true },
  { ...brief, title: 'Glossario delle parole semplici', state: 'planned' as const, stepDueOn: null },
  { ...brief, title: 'Sito unico dei moduli', state: 'paused' as const, step: '', stepDueOn: null },
  ...Array.from({ length: 5 }, () => brief),
];

const quiet = {
  view: 'project_quiet' as const,
  ...{
    networkId,
    networkName,
    projectId: project.id,
    title,
    state: 'running' as const,
    ownerName,
    own: true,
  },
  ...{ step, newsAt: project.createdAt, updateId: 'aggiornamento-1', timeZone },
};

/** Cards about shared projects, by the name of their golden file. */
export function goldenProjects(): Record<string, View> {
  return {
    'projects-none': list,
    'projects-some': { ...list, rows },
    'projects-found': { ...list, typed: 'moduli', rows: [row] },
    'projects-not-found': { ...list, typed: 'montagna' },
    'project-read': one,
    'project-all': {
      ...one,
      project: { ...project, version: 2, updatedAt: later },
      updates: [
        {
          updateId: 'a-2',
          text: 'Bozza letta in giunta.\nMancano due pareri.',
          seatName: 'Lugo',
          authorName: ownerName,
          postedAt: later,
        },
        {
          updateId: 'a-1',
          text: 'Raccolti i moduli in uso.',
          seatName: '',
          authorName: null,
          postedAt: project.createdAt,
        },
      ],
      ...{ canEdit: true, updateId: 'aggiornamento-1', notice: PROJECT_NOTICES.project_update_posted },
      sittings: [{ ref: 'id:seduta:1', startsAt: later, kind: 'ordinary' }],
    },
    'project-update-problems': {
      ...one,
      ...{ updateId: 'aggiornamento-1', text: '<at>Tutti</at>', step: null, ownerName: null },
      problems: [{ field: 'text', problem: 'too_long', length: 51_200, limit: 2_000 }],
    },
    'project-form': {
      ...form,
      version: null,
      form: { ...EMPTY_PROJECT, ownerId: 'persona-0', seatIds: ['lugo'] },
    },
    'project-form-problems': {
      ...form,
      version: 2,
      form: toProjectForm(project),
      problems: PROBLEMS,
      newer: { ...version, title: 'Un titolo più nuovo', version: 2 },
    },
    'sitting-projects': aSittingCardView({ sitting: aSitting({ openProjects: briefs }) }),
    'project-files': {
      view: 'project_files',
      networkId,
      files: (['xlsx', 'csv'] as const).map((format) => ({
        format,
        url: `https://bot.example.com/f.${format}`,
      })),
    },
    'project-quiet': quiet,
    'project-quiet-coordination': { ...quiet, own: false, ownerName: null, step: null, state: 'planned' },
    'project-history': {
      view: 'project_history',
      ...{ networkId, projectId: project.id, title, timeZone },
      versions: [
        { ...version, version: 2 },
        { ...version, editorName: null, stepOwnerName: null, stepDueOn: null, editedAt: project.createdAt },
      ],
    },
  };
}

const PROBLEMS: ProjectProblem[] = [
  { field: 'title', problem: 'missing' },
  { field: 'aim', problem: 'too_long', length: 51_200, limit: 2_000 },
  { field: 'links', problem: 'invalid', typed: 'javascript:alert(1)' },
  { field: 'links', problem: 'too_many', limit: 5 },
  { field: 'seatIds', problem: 'unknown' },
  { field: 'ownerId', problem: 'missing' },
  { field: 'stepOwnerId', problem: 'unknown' },
  { field: 'state', problem: 'unknown' },
  { field: 'stepDueOn', problem: 'invalid', typed: 'quando si può' },
  { field: 'stepDueOn', problem: 'past', on: '2026-12-01' },
  { field: 'title', problem: 'full', limit: 60 },
  { field: 'title', problem: 'changed_meanwhile' },
];

/** The heaviest cards: every text as long as it may be, of these characters. */
export function heavyProjects(names: readonly string[], text: string): View[] {
  const long = (most: number) => text.repeat(Math.ceil(most / text.length)).slice(0, most);
  const uuid = (n: number) => `0a1b2c3d-0000-4000-8000-${String(n).padStart(12, '0')}`;
  const seats = names.map((name, n) => ({ id: uuid(n), name }));
  const all = names.map((name, n) => ({ personId: uuid(n), name }));
  const links = Array.from({ length: 5 }, () => ({
    title: long(100),
    url: `https://esempio.invalid/${'x'.repeat(470)}`,
  }));
  const heavy = {
    ...project,
    ...{
      title: long(200),
      aim: long(2_000),
      step: long(300),
      links,
      version: 99,
      seatIds: seats.map(({ id }) => id),
    },
  };
  const heavyStep = { ...step, text: heavy.step, ownerName: names[0] ?? '' };
  const heavyVersion = { ...version, ...heavy, seatNames: [...names], editorName: names[0] ?? '' };
  const heavyRow = {
    ...row,
    title: heavy.title,
    ownerName: names[0] ?? '',
    seatNames: [...names],
    step: heavyStep,
  };
  const heavyForm = { ...toProjectForm(heavy), ownerId: uuid(1), stepOwnerId: uuid(2) };
  return [
    { ...list, typed: long(200), rows: names.map((_, n) => ({ ...heavyRow, projectId: uuid(n) })) },
    {
      ...one,
      ...{ project: heavy, ownerName: names[0] ?? '', creatorName: names[1] ?? '', seatNames: [...names] },
      ...{ step: heavyStep, canEdit: true, updateId: uuid(1), text: long(2_100), problems: PROBLEMS },
      updates: names.map((name, n) => ({
        updateId: uuid(n),
        text: long(2_000),
        seatName: name,
        authorName: name,
        postedAt: later,
      })),
      sittings: names.slice(0, 12).map((_, n) => ({
        ...{ ref: `id:${uuid(n)}:1`, startsAt: later, kind: 'urgent' as const },
      })),
    },
    {
      ...form,
      ...{ version: 99, people: all, seats, problems: PROBLEMS, newer: heavyVersion },
      form: { ...heavyForm, seatIds: seats.map(({ id }) => id) },
    },
    aSittingCardView({
      sitting: aSitting({
        openProjects: names.map(() => ({ ...brief, title: long(200), step: long(300) })),
        networkName: long(200),
      }),
    }),
    { ...quiet, title: long(200), networkName: long(200), ownerName: names[0] ?? '', step: heavyStep },
    {
      view: 'project_history',
      ...{ networkId, projectId: project.id, title: long(200), timeZone },
      versions: names.map(() => heavyVersion),
    },
  ];
}
