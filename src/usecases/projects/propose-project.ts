import type { Project } from '../../domain/projects/project.ts';
import type { View } from '../../domain/view/view.ts';
import { proposeAbout } from '../agenda/propose-about.ts';
import type { Caller, Context } from '../context.ts';
import type { Tx } from '../ports/store.ts';
import { projectView } from './project-view.ts';

/** Puts a project on the agenda of a sitting. */
export async function proposeProject(
  context: Context,
  tx: Tx,
  input: { caller: Caller; project: Project; ref: string; now: Date },
): Promise<View> {
  const { caller, project, ref, now } = input;
  const title = context.wording.projectItem(project);
  const proposed = await proposeAbout(context, tx, { caller, ref, now, title, links: project.links });
  if ('refused' in proposed) return proposed.refused;
  return projectView(context, tx, { caller, project, now, notice: proposed.notice });
}
