import { openingDialogs } from '../opens-dialog.ts';
import type { AdaptiveCard, CardButton, CardElement } from './adaptive-card.ts';
import { cleanText, escapeMention } from './escape.ts';

/** Somebody whose attention a message asks for. */
export interface Mentioned {
  teamsUserId: string;
  name: string;
}

/** A view, ready to be sent: either a card or a text. */
export interface RenderedMessage {
  /** Null when the message is only text. */
  card: AdaptiveCard | null;
  /** Plain text, not Markdown; null when there is a card. */
  text: string | null;
  /** Text of the notification. */
  summary: string;
  /** Those named in the card's `msteams.entities`. */
  mentions: Mentioned[];
}

export interface CardParts {
  summary: string;
  /** What clients that cannot show the card say after the summary. */
  fallback?: readonly string[];
  body: CardElement[];
  /** At most six: what is beyond them is not shown by Teams. */
  actions?: CardButton[];
  refresh?: AdaptiveCard['refresh'];
  mentions?: Mentioned[];
}

const MAX_ACTIONS = 6;

export function cardMessage(parts: CardParts): RenderedMessage {
  const { body, actions = [], refresh, mentions = [] } = parts;
  const summary = cleanText(parts.summary);
  const card: AdaptiveCard = {
    type: 'AdaptiveCard',
    $schema: 'http://adaptivecards.io/schemas/adaptive-card.json',
    version: '1.5',
    lang: 'it',
    fallbackText: [summary, ...(parts.fallback ?? []).map(cleanText)].join('\n'),
    body,
    ...(actions.length === 0 ? {} : { actions: actions.slice(0, MAX_ACTIONS).map(openingDialogs) }),
    ...(refresh === undefined ? {} : { refresh }),
    ...(mentions.length === 0 ? {} : { msteams: { entities: mentions.map(mentionEntity) } }),
  };
  return { card, text: null, summary, mentions };
}

/** `<at>Anna Verdi</at>`: must stand in a text of the card exactly as in its entity (platform facts §2.5). */
export function mentionMarkup(person: Mentioned): string {
  return `<at>${escapeMention(person.name)}</at>`;
}

function mentionEntity(person: Mentioned) {
  return {
    type: 'mention' as const,
    text: mentionMarkup(person),
    mentioned: { id: person.teamsUserId, name: cleanText(person.name) },
  };
}
