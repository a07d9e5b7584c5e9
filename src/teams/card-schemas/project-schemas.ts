import * as z from 'zod';
import { count, freeText, id, optionalId, several, typed } from './card-fields.ts';

const onProject = { networkId: id, projectId: id };

export const PROJECT_SCHEMAS = [
  z.object({ verb: z.literal('project_new'), networkId: id }),
  z.object({ verb: z.literal('project_files'), networkId: id }),
  z.object({ verb: z.literal('project_choose'), networkId: id, chosenId: id }),
  z.object({ verb: z.literal('project_show'), ...onProject }),
  z.object({ verb: z.literal('project_edit'), ...onProject }),
  z.object({ verb: z.literal('project_history'), ...onProject }),
  z.object({
    verb: z.literal('project_save'),
    ...onProject,
    version: count.nullable().default(null),
    ...{ title: freeText, aim: freeText, state: typed, ownerId: optionalId, seatIds: several },
    ...{ step: freeText, stepOwnerId: optionalId, stepDueOn: freeText, links: freeText },
  }),
  z.object({ verb: z.literal('project_post'), ...onProject, updateId: id, text: freeText }),
  z.object({ verb: z.literal('project_propose'), ...onProject, ref: id }),
] as const;
