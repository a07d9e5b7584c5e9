import { Link, makeStyles, Text, tokens } from '@fluentui/react-components';
import { useCallback } from 'react';
import type { TodoItem } from '../../domain/view/todo-view.ts';
import { openActionLine } from '../../texts/actions/actions.ts';
import { PAGE_TITLES } from '../../texts/tab/shell.ts';
import { TODO_WORDS, todoLine, todoPlace } from '../../texts/todo.ts';
import { useLoaded } from '../api/use-loaded.ts';
import { ProblemBar } from '../parts/problem-bar.tsx';
import { sittingAddress } from './addresses.ts';
import { useTab } from './tab-context.ts';

const useStyles = makeStyles({
  box: { marginTop: '24px', borderTop: `1px solid ${tokens.colorNeutralStroke2}` },
  heading: { fontSize: tokens.fontSizeBase400, margin: '16px 0 8px' },
  list: { listStyleType: 'none', margin: '0', padding: '0', display: 'grid', gap: '10px' },
  rows: { margin: '2px 0 0', paddingLeft: '24px', overflowWrap: 'anywhere' },
  place: { marginLeft: '8px', whiteSpace: 'nowrap' },
});

/** What waits for who is signed in, each with the page where it is done; read by itself, so that nothing waits for it. */
export function TodoPart() {
  const styles = useStyles();
  const { api, network } = useTab();
  const { networkId } = network;
  const { loaded, reload } = useLoaded(useCallback(() => api.read(networkId, 'todo'), [api, networkId]));
  if (loaded.state === 'loading') return null;
  if (loaded.state === 'problem') return <ProblemBar problem={loaded.problem} retry={reload} />;
  const view = loaded.value;
  if (view.view !== 'todo') return null;
  return (
    <section className={styles.box} aria-labelledby="todo">
      <h2 id="todo" className={styles.heading}>
        {TODO_WORDS.title}
      </h2>
      {view.items.length === 0 ? <Text>{TODO_WORDS.nothing}</Text> : null}
      <ul className={styles.list}>
        {view.items.map((item) => (
          <TodoEntry key={`${item.todo} ${todoLine(item)}`} item={item} />
        ))}
      </ul>
    </section>
  );
}

function TodoEntry({ item }: { item: TodoItem }) {
  const styles = useStyles();
  const page = todoPlace(item);
  const address = 'sitting' in item ? sittingAddress(item.sitting.sittingId, item.todo) : `#/${page}`;
  return (
    <li>
      <Text>{todoLine(item)}</Text>
      <Link href={address} inline className={styles.place}>
        {PAGE_TITLES[page]}
      </Link>
      {item.todo === 'own_actions' ? (
        <ul className={styles.rows}>
          {item.rows.map((row) => (
            <li key={row.actionId}>{openActionLine(row)}</li>
          ))}
        </ul>
      ) : null}
    </li>
  );
}
