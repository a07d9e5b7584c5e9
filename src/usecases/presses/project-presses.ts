import type { ProjectAction } from '../../domain/projects/project-action.ts';
import type { HandlersOf } from '../inbound/press-handler.ts';
import type { Tx } from '../ports/store.ts';
import { postUpdate } from '../projects/post-update.ts';
import { editProjectForm, newProjectForm } from '../projects/project-form.ts';
import { projectView } from '../projects/project-view.ts';
import { projectFilesView } from '../projects/projects-file.ts';
import { proposeProject } from '../projects/propose-project.ts';
import { saveProject } from '../projects/save-project.ts';
import { projectHistory } from '../projects/show-projects.ts';
import { onNamed } from './on-named.ts';

const PROJECT = { name: 'project', kept: (tx: Tx) => tx.projects } as const;

export const PROJECT_PRESSES: HandlersOf<ProjectAction> = {
  project_new: {
    for: 'everybody',
    effect: 'read',
    run: (context, tx, { caller }) => newProjectForm(context, tx, { caller }),
  },
  project_files: {
    for: 'everybody',
    effect: 'repeatable',
    run: (context, tx, { caller, now }) => projectFilesView(context, tx, { caller, now }),
  },
  project_choose: { for: 'everybody', effect: 'read', run: onNamed(PROJECT, projectView) },
  project_show: { for: 'everybody', effect: 'read', run: onNamed(PROJECT, projectView) },
  project_edit: {
    for: 'everybody',
    effect: 'read',
    run: onNamed(PROJECT, (_context, tx, press) => editProjectForm(tx, press)),
  },
  project_history: {
    for: 'everybody',
    effect: 'read',
    run: onNamed(PROJECT, (_context, tx, press) => projectHistory(tx, press)),
  },
  project_save: { for: 'everybody', effect: 'repeatable', run: saveProject },
  project_post: { for: 'everybody', effect: 'repeatable', run: postUpdate },
  project_propose: {
    for: 'everybody',
    effect: 'repeatable',
    run: onNamed(PROJECT, (context, tx, { action, ...press }) =>
      proposeProject(context, tx, { ...press, ref: action.ref }),
    ),
  },
};
