import type { Project } from '../../domain/projects/project.ts';
import type { ProjectAction } from '../../domain/projects/project-action.ts';
import type { View } from '../../domain/view/view.ts';
import type { Context } from '../context.ts';
import type { HandlersOf, Press, PressHandler } from '../inbound/press-handler.ts';
import { UNKNOWN_ITEM } from '../inbound/press-handler.ts';
import type { Tx } from '../ports/store.ts';
import { postUpdate } from '../projects/post-update.ts';
import { editProjectForm, newProjectForm } from '../projects/project-form.ts';
import { projectView } from '../projects/project-view.ts';
import { projectFilesView } from '../projects/projects-file.ts';
import { proposeProject } from '../projects/propose-project.ts';
import { saveProject } from '../projects/save-project.ts';
import { projectHistory } from '../projects/show-projects.ts';

/** Runs with the project that the card names; one that is not of the caller's network does not exist for them. */
function onProject<A extends ProjectAction>(
  run: (context: Context, tx: Tx, press: Press<A> & { project: Project }) => Promise<View>,
): PressHandler<A>['run'] {
  return async (context, tx, press) => {
    const { action } = press;
    const id = 'chosenId' in action ? action.chosenId : 'projectId' in action ? action.projectId : '';
    const project = await tx.projects.byId(press.caller.network.id, id);
    return project === null ? UNKNOWN_ITEM : run(context, tx, { ...press, project });
  };
}

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
  project_choose: { for: 'everybody', effect: 'read', run: onProject(projectView) },
  project_show: { for: 'everybody', effect: 'read', run: onProject(projectView) },
  project_edit: {
    for: 'everybody',
    effect: 'read',
    run: onProject((_context, tx, press) => editProjectForm(tx, press)),
  },
  project_history: {
    for: 'everybody',
    effect: 'read',
    run: onProject((_context, tx, press) => projectHistory(tx, press)),
  },
  project_save: { for: 'everybody', effect: 'repeatable', run: saveProject },
  project_post: { for: 'everybody', effect: 'repeatable', run: postUpdate },
  project_propose: {
    for: 'everybody',
    effect: 'repeatable',
    run: onProject((context, tx, { action, ...press }) =>
      proposeProject(context, tx, { ...press, ref: action.ref }),
    ),
  },
};
