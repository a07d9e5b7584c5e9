import * as z from 'zod';

/** What is not of the expected type counts as absent: clients leave out, null or misuse every optional field. */
const optionalText = z.string().optional().catch(undefined);

const account = z
  .object({
    id: optionalText,
    name: optionalText,
    aadObjectId: optionalText,
    role: optionalText,
    isTargeted: z.boolean().optional().catch(undefined),
  })
  .optional()
  .catch(undefined);

const named = z.object({ id: optionalText, name: optionalText }).optional().catch(undefined);

const accounts = z.array(account).catch([]);

const channelData = z
  .object({
    eventType: optionalText,
    tenant: named,
    team: named,
    channel: named,
    teamsTeamId: optionalText,
    teamsChannelId: optionalText,
    settings: z.object({ selectedChannel: named }).optional().catch(undefined),
  })
  .optional()
  .catch(undefined);

const entity = z
  .object({ type: optionalText, text: optionalText, mentioned: named })
  .optional()
  .catch(undefined);

const attachment = z
  .object({ contentType: optionalText, content: z.unknown().optional() })
  .optional()
  .catch(undefined);

/** The parts of an activity the product reads. Only `type` must be there; the rest is judged where it is used. */
export const activityShape = z.object({
  type: z.string().min(1),
  id: optionalText,
  name: optionalText,
  action: optionalText,
  text: optionalText,
  timestamp: optionalText,
  channelId: optionalText,
  serviceUrl: optionalText,
  replyToId: optionalText,
  from: account,
  recipient: account,
  conversation: z
    .object({
      id: optionalText,
      tenantId: optionalText,
      conversationType: optionalText,
      isGroup: z.boolean().optional().catch(undefined),
    })
    .optional()
    .catch(undefined),
  channelData,
  entities: z.array(entity).catch([]),
  attachments: z.array(attachment).catch([]),
  membersAdded: accounts,
  membersRemoved: accounts,
  value: z.unknown().optional(),
});

export type Activity = z.output<typeof activityShape>;
