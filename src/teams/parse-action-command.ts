import * as z from 'zod';
import { ACTION_COMMANDS, isActionCommand } from '../domain/commands/action-command.ts';
import type { InboundEvent, Place, Sender } from '../usecases/inbound/inbound-event.ts';
import type { Activity } from './activity-shape.ts';
import { normaliseText } from './normalise-text.ts';

/** More than any form takes; what a form takes is cut by its use case. */
const MAX_QUOTED = 1_000;

const shape = z.object({
  commandId: z.string(),
  commandContext: z.string().optional().catch(undefined),
  messagePayload: z
    .object({ body: z.object({ content: z.string() }) })
    .optional()
    .catch(undefined),
});

/** An action command, opened from the compose box or on a message, whose text comes as HTML (platform facts §3.5). */
export function parseActionCommand(
  activity: Activity,
  from: { key: string; place: Place; sender: Sender },
): InboundEvent {
  const read = shape.safeParse(activity.value);
  if (!read.success || !isActionCommand(read.data.commandId)) {
    return { ...from, event: 'invalid_card_action', via: 'dialog', problem: 'commandId: unknown' };
  }
  const { commandId, commandContext, messagePayload } = read.data;
  const html = commandContext === 'message' ? (messagePayload?.body.content ?? '') : '';
  const command = ACTION_COMMANDS[commandId];
  return { ...from, event: 'action_command', command, quoted: quotedText(html, activity) };
}

function quotedText(html: string, { recipient }: Activity): string {
  const bot = { botId: recipient?.id ?? '', botName: recipient?.name ?? null };
  return normaliseText({ text: html, mentions: [], ...bot })
    .slice(0, MAX_QUOTED)
    .toWellFormed();
}
