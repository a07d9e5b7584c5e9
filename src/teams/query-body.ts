import { practicePreview } from '../cards/practices/practice-to-share-card.ts';
import { foundText } from '../texts/practices/practices.ts';
import type { Reply } from '../usecases/inbound/inbound-event.ts';
import { escapeMarkup } from './escape-markup.ts';
import type { Render } from './to-activity.ts';
import { CARD_TYPE } from './to-activity.ts';

const PREVIEW_TYPE = 'application/vnd.microsoft.card.thumbnail';

interface Found {
  contentType: typeof CARD_TYPE;
  content: object;
  preview: { contentType: typeof PREVIEW_TYPE; content: { title: string; text: string } };
}

/** Body of the answer to a search in the compose box (platform facts §3.5). */
export interface QueryBody {
  composeExtension:
    | { type: 'result'; attachmentLayout: 'list'; attachments: Found[] }
    | { type: 'message'; text: string };
}

/** Nothing found, and every other answer, is a sentence; past the last page there is simply nothing more. */
export function toQueryBody(reply: Reply, render: Render): QueryBody {
  if (reply.reply !== 'found') return sentence(reply.reply === 'show' ? saidBy(reply, render) : '');
  const { found, practices, skip } = reply;
  if (practices.length === 0 && skip === 0) return sentence(foundText(found));
  const attachments = practices.map((view): Found => {
    const { title, text } = practicePreview(view);
    return {
      contentType: CARD_TYPE,
      content: render(view).card ?? {},
      // Title and text of a thumbnail are read as markup.
      preview: {
        contentType: PREVIEW_TYPE,
        content: { title: escapeMarkup(title), text: escapeMarkup(text) },
      },
    };
  });
  return { composeExtension: { type: 'result', attachmentLayout: 'list', attachments } };
}

function saidBy({ view }: Reply & { reply: 'show' }, render: Render): string {
  const { text, summary } = render(view);
  return text ?? summary;
}

function sentence(text: string): QueryBody {
  return { composeExtension: { type: 'message', text } };
}
