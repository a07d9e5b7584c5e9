import type { SittingRef } from '../sittings/sitting-ref.ts';
import type { ProjectForm } from './project-form.ts';

/** Buttons about shared projects. */
export type ProjectAction =
  | { verb: 'project_new'; networkId: string }
  /** Where the list is downloaded. */
  | { verb: 'project_files'; networkId: string }
  /** One chosen on a card. */
  | { verb: 'project_choose'; networkId: string; chosenId: string }
  | { verb: 'project_show' | 'project_edit' | 'project_history'; networkId: string; projectId: string }
  | ({
      verb: 'project_save';
      networkId: string;
      /** The form gives a new project its id, so that the same form sent twice makes one. */
      projectId: string;
      /** The version the form was made for; null for a new project. */
      version: number | null;
    } & ProjectForm)
  /** How it goes; the card gives the update its id, so that the same card sent twice adds one. */
  | { verb: 'project_post'; networkId: string; projectId: string; updateId: string; text: string }
  /** On the agenda of a sitting. */
  | { verb: 'project_propose'; networkId: string; projectId: string; ref: SittingRef };
