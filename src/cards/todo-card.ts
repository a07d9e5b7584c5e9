import type { TodoItem, TodoView } from '../domain/view/todo-view.ts';
import { openActionLine } from '../texts/actions/actions.ts';
import { othersText } from '../texts/plurals.ts';
import { TODO_WORDS, todoLine, todoPlace, todoSummary } from '../texts/todo.ts';
import { commandButton } from './parts/actions.ts';
import type { CardElement } from './parts/adaptive-card.ts';
import { container, lines, present, strong, text, title } from './parts/elements.ts';
import type { Detail } from './parts/fit.ts';
import { clip, cut, fitted } from './parts/fit.ts';
import type { RenderedMessage } from './parts/message.ts';
import { cardMessage } from './parts/message.ts';

/** What waits for its reader, with the way to each place where it is done. */
export function todoCard({ networkId, items }: TodoView): RenderedMessage {
  const places = [...new Set(items.map(todoPlace))];
  return fitted((detail) =>
    cardMessage({
      summary: todoSummary(items),
      fallback: items.slice(0, 12).map(todoLine),
      body: present([
        title(TODO_WORDS.title),
        items.length === 0 && text(TODO_WORDS.nothing),
        ...cut(items, detail.items).shown.map((item) => itemPart(item, detail)),
        items.length > detail.items && text(othersText(items.length - detail.items)),
      ]),
      actions: places.map((command) => commandButton(command, networkId)),
    }),
  );
}

function itemPart(item: TodoItem, detail: Detail): CardElement {
  const rows = item.todo === 'own_actions' ? cut(item.rows, detail.items).shown : [];
  const short = rows.map((row) => ({
    ...row,
    text: clip(row.text, Math.min(detail.chars, 300)),
    ownerName: clip(row.ownerName, detail.nameChars),
    seatName: row.seatName === null ? null : clip(row.seatName, detail.nameChars),
  }));
  return container([strong(todoLine(item)), ...lines(short.map(openActionLine))], { spacing: 'small' });
}
