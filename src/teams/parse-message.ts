import { storableText } from '../domain/reading/clean-text.ts';
import type { InboundEvent, Place, SeenBy, Sender } from '../usecases/inbound/inbound-event.ts';
import type { Activity } from './activity-shape.ts';
import { MAX_TEXT_LENGTH, normaliseText } from './normalise-text.ts';
import { parseCardAction } from './parse-card-action.ts';
import { parseSender } from './parse-place.ts';

interface Base {
  key: string;
  place: Place;
}

const MAX_MENTIONS = 200;

/**
 * A text, or a press on a client that knows only Action.Submit: such a message has a `value`, and no text or one
 * that repeats the button.
 */
export function parseMessage(activity: Activity, base: Base): InboundEvent {
  if (activity.from === undefined) return { event: 'malformed', reason: 'message without from' };
  const sender = parseSender(activity, base.place.tenantId);
  if (sender === null) return { event: 'ignored', what: 'message not from a person' };
  const text = textOf(activity, base.place.botId);
  const data = pressedData(activity.value);
  if (data !== null && ('verb' in data || text === '')) return parsePress(data, sender, base);
  return { ...base, event: 'command', sender, text, seenBy: seenBy(activity, base.place) };
}

/** A personal chat has no slash menu, and what is written there is seen by nobody else anyway. */
function seenBy({ recipient }: Activity, { scope }: Place): SeenBy {
  return recipient?.isTargeted === true && scope !== 'personal' ? 'sender' : 'place';
}

function parsePress(data: object, sender: Sender, base: Base): InboundEvent {
  const read = parseCardAction(data);
  if (read.parsed === 'invalid') {
    return { ...base, event: 'invalid_card_action', sender, via: 'form', problem: read.problem };
  }
  return { ...base, event: 'card_action', sender, action: read.action, trigger: 'manual', via: 'form' };
}

/** The value of a press; some clients send it as text. */
function pressedData(value: unknown): object | null {
  const data = typeof value === 'string' ? parsedOrNull(value) : value;
  return typeof data === 'object' && data !== null && !Array.isArray(data) ? data : null;
}

function parsedOrNull(text: string): unknown {
  try {
    return JSON.parse(text, (_name, each) => (typeof each === 'string' ? storableText(each) : each));
  } catch {
    return null;
  }
}

/** The message's text, or its HTML copy, which Teams sends beside the text and some clients alone. */
function textOf(activity: Activity, botId: string): string {
  const html = activity.attachments.find((each) => each?.contentType === 'text/html')?.content;
  const written = activity.text?.trim() ? activity.text : html;
  if (typeof written !== 'string') return '';
  const mentions = activity.entities.slice(0, MAX_MENTIONS).flatMap((each) => {
    if (each?.type !== 'mention') return [];
    return [{ text: each.text ?? null, id: each.mentioned?.id ?? null, name: each.mentioned?.name ?? null }];
  });
  const botName = activity.recipient?.name ?? null;
  return normaliseText({ text: written, mentions, botId, botName }).slice(0, MAX_TEXT_LENGTH);
}
