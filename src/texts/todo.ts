import type { CommandName } from '../domain/commands/command.ts';
import type { TodoItem } from '../domain/view/todo-view.ts';
import { counted } from './plurals.ts';
import { sittingHeadline } from './sittings/sitting.ts';

export const TODO_WORDS = {
  title: 'In sospeso',
  nothing: 'Niente in sospeso.',
} as const;

/** Where each is done. */
const PLACES = {
  people: 'network',
  register: 'register',
  minutes: 'minutes',
  deliveries: 'deliveries',
  overdue_actions: 'actions',
  own_actions: 'actions',
  publications: 'publications',
} as const satisfies Record<TodoItem['todo'], CommandName>;

export function todoPlace(item: TodoItem): (typeof PLACES)[TodoItem['todo']] {
  return PLACES[item.todo];
}

/** "Registro da chiudere. Convocazione n. 3/2027: …". */
export function todoLine(item: TodoItem): string {
  switch (item.todo) {
    case 'people':
      return counted(item.count, 'persona da confermare', 'persone da confermare');
    case 'register':
      return `Registro da chiudere. ${sittingHeadline(item.sitting)}`;
    case 'minutes': {
      const what = item.status === 'review' ? 'Verbale da pubblicare' : 'Verbale da scrivere';
      return `${what}${item.overdue ? ', in ritardo' : ''}. ${sittingHeadline(item.sitting)}`;
    }
    case 'deliveries':
      return counted(item.count, 'invio da seguire', 'invii da seguire');
    case 'overdue_actions':
      return counted(item.count, 'impegno altrui scaduto', 'impegni altrui scaduti');
    case 'publications':
      return counted(
        item.count,
        'notizia in attesa del proprio Comune',
        'notizie in attesa del proprio Comune',
      );
    case 'own_actions': {
      const late = item.rows.filter(({ overdue }) => overdue).length;
      const open = counted(item.rows.length, 'impegno proprio aperto', 'impegni propri aperti');
      return late === 0 ? open : `${open}, ${counted(late, 'scaduto', 'scaduti')}`;
    }
  }
}

export function todoSummary(items: readonly TodoItem[]): string {
  return items.length === 0
    ? TODO_WORDS.nothing
    : `${TODO_WORDS.title}: ${counted(items.length, 'cosa', 'cose')}`;
}
