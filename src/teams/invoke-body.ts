import type { RenderedMessage } from '../cards/render.ts';
import { CARD_TYPE } from './to-activity.ts';

/** Body of the answer to an `adaptiveCard/action` invoke (platform facts §2.4). */
export interface InvokeBody {
  statusCode: 200;
  type: typeof CARD_TYPE | 'application/vnd.microsoft.activity.message';
  value: object | string;
}

/** A card replaces the pressed one for who pressed it; a text is shown to them for a moment. */
export function toInvokeBody(message: RenderedMessage | null): InvokeBody {
  if (message !== null && message.card !== null) {
    return { statusCode: 200, type: CARD_TYPE, value: message.card };
  }
  return {
    statusCode: 200,
    type: 'application/vnd.microsoft.activity.message',
    value: message === null ? '' : (message.text ?? message.summary),
  };
}
