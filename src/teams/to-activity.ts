import type { Activity } from 'botbuilder';
import type { RenderedMessage } from '../cards/render.ts';
import type { View } from '../domain/view/view.ts';
import { withoutButtonsText } from '../texts/plain.ts';
import type { TeamsAddress } from '../usecases/ports/teams-gateway.ts';
import { escapeMarkup } from './escape-markup.ts';

export const CARD_TYPE = 'application/vnd.microsoft.card.adaptive';

/** Gives a view its form; the cards' `render`. */
export type Render = (view: View) => RenderedMessage;

/** A rendered view as the connector takes it. `alert` also puts it into the activity feed of who receives it. */
export function toActivity(
  address: TeamsAddress,
  message: RenderedMessage,
  alert: boolean,
): Partial<Activity> {
  const { card, summary } = message;
  return {
    type: 'message',
    from: { id: address.botId, name: '' },
    summary,
    channelData: {
      tenant: { id: address.tenantId },
      ...(alert ? { notification: { alert: true } } : {}),
    },
    ...(card === null ? textParts(message) : { attachments: [{ contentType: CARD_TYPE, content: card }] }),
  };
}

/** What a card says to clients that cannot show it, as a message of its own; nobody is mentioned in it. */
export function asText(message: RenderedMessage): RenderedMessage {
  const { card, summary } = message;
  if (card === null) return message;
  const said = card.fallbackText;
  const text = card.actions === undefined ? said : `${said}\n${withoutButtonsText()}`;
  return { card: null, text, summary, mentions: [] };
}

/** Urgent calls: "importance" is of no effect for bots (platform facts §2.5). */
export function isUrgent(view: View): boolean {
  return view.view === 'sitting' && (view.notice === 'urgent_call' || view.notice === 'urgent_escalation');
}

/** A mention must stand in the text exactly as in its entity, or Teams refuses the message (platform facts §2.5). */
function textParts({ text, summary, mentions }: RenderedMessage): Partial<Activity> {
  const plain = text ?? summary;
  if (mentions.length === 0) return { text: plain, textFormat: 'plain' };
  const entities = mentions.map(({ teamsUserId, name }) => ({
    type: 'mention',
    text: `<at>${escapeMarkup(name)}</at>`,
    mentioned: { id: teamsUserId, name },
  }));
  const escaped = escapeMarkup(plain);
  const written = entities.reduce(
    (rest, each) => rest.replaceAll(escapeMarkup(each.text), each.text),
    escaped,
  );
  const missing = entities.filter((each) => !written.includes(each.text)).map((each) => each.text);
  return { text: [...missing, written].join(' '), textFormat: 'xml', entities };
}
