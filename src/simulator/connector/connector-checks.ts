import * as z from 'zod';
import { PLATFORM_ERRORS } from '../faults/platform-errors.ts';
import type { CardJson, SimMention } from '../world/world-data.ts';
import { type ConnectorAnswer, refusal } from './connector-answer.ts';

/** About 100 KB, each character counted as two bytes (platform facts §2.2). */
const MAX_BYTES = 100 * 1024;
const CARD_TYPE = 'application/vnd.microsoft.card.adaptive';

const mentionShape = z.object({
  type: z.literal('mention'),
  text: z.string(),
  mentioned: z.object({ id: z.string(), name: z.string().optional().default('') }),
});

const activityShape = z.object({
  type: z.string(),
  text: z.string().nullish(),
  textFormat: z.string().nullish(),
  summary: z.string().nullish(),
  attachments: z.array(z.object({ contentType: z.string(), content: z.unknown() })).nullish(),
  entities: z.array(z.unknown()).nullish(),
  recipient: z.object({ id: z.string().optional() }).nullish(),
  channelData: z.object({ notification: z.object({ alert: z.boolean().optional() }).nullish() }).nullish(),
});

const cardShape = z.object({
  type: z.literal('AdaptiveCard'),
  version: z.string().min(1),
  msteams: z.object({ entities: z.array(z.unknown()).nullish() }).nullish(),
});

/** What a message of the bot says, once nothing is wrong with it. */
export interface CheckedMessage {
  type: string;
  text: string;
  textFormat: 'plain' | 'markdown' | 'xml';
  card: CardJson | null;
  summary: string;
  mentions: SimMention[];
  alert: boolean;
  recipientId: string | null;
}

/** The message a body holds, or the refusal Teams would give. */
export function checkActivity(body: unknown): CheckedMessage | ConnectorAnswer {
  const size = JSON.stringify(body ?? null).length * 2;
  if (size > MAX_BYTES) return PLATFORM_ERRORS.tooBig;
  const read = activityShape.safeParse(body);
  if (!read.success) return PLATFORM_ERRORS.badSyntax;
  const { type, text, textFormat, summary, attachments, entities, recipient, channelData } = read.data;
  const cards = (attachments ?? []).filter((each) => each.contentType === CARD_TYPE);
  const card = cards[0]?.content ?? null;
  if (type === 'message' && !text && card === null) {
    return refusal(400, 'BadSyntax', 'Activity must include non empty text field or at least 1 attachment.');
  }
  const cardMentions = card === null ? [] : checkCard(card);
  if (!Array.isArray(cardMentions)) return cardMentions;
  const mentions = readMentions(entities);
  if (mentions.some((mention) => !(text ?? '').includes(mention.text))) {
    return refusal(400, 'BadArgument', 'Mention text is missing from the text of the message.');
  }
  return {
    type,
    text: text ?? '',
    textFormat: textFormat === 'plain' || textFormat === 'xml' ? textFormat : 'markdown',
    card: card as CardJson | null,
    summary: summary ?? '',
    mentions: [...mentions, ...cardMentions],
    alert: channelData?.notification?.alert === true,
    recipientId: recipient?.id ?? null,
  };
}

export function isRefusal(checked: CheckedMessage | ConnectorAnswer): checked is ConnectorAnswer {
  return 'status' in checked;
}

/** The people a card mentions, or what is wrong with it. Phones show nothing of a card without a version. */
function checkCard(card: unknown): SimMention[] | ConnectorAnswer {
  const read = cardShape.safeParse(card);
  if (!read.success) return refusal(400, 'BadArgument', 'Adaptive Card without type or version.');
  const mentions = readMentions(read.data.msteams?.entities);
  const texts = JSON.stringify(Reflect.get(card as object, 'body') ?? []);
  const missing = mentions.some((mention) => !texts.includes(JSON.stringify(mention.text).slice(1, -1)));
  return missing ? refusal(400, 'BadArgument', 'Mention text is missing from the card.') : mentions;
}

function readMentions(entities: unknown[] | null | undefined): SimMention[] {
  return (entities ?? []).flatMap((entity) => {
    const read = mentionShape.safeParse(entity);
    if (!read.success) return [];
    return [{ id: read.data.mentioned.id, name: read.data.mentioned.name, text: read.data.text }];
  });
}
