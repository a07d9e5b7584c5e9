// @ts-check
import { element } from './dom.js';
import { say } from './texts.js';

/**
 * A window in front of the page, the focus kept inside and given back, closed with Esc or its cross.
 *
 * @param {{ name: string, onClose: () => void }} needs `name`: `data-testid`, and what its ids begin with
 */
export function createDialogFrame({ name, onClose }) {
  const title = element('h2', { id: `${name}-title`, tabindex: -1 });
  const closer = element('button', { type: 'button', class: 'dialog-close', text: '×' });
  const problem = element('p', { class: 'dialog-problem', role: 'alert', hidden: true });
  const body = element('div', { class: 'dialog-body' });
  const node = element(
    'dialog',
    { class: 'dialog', 'aria-labelledby': `${name}-title`, 'data-testid': name },
    [element('header', { class: 'dialog-head' }, [title, closer]), problem, body],
  );
  let busy = false;

  document.body.append(node);
  closer.addEventListener('click', () => node.close());
  node.addEventListener('close', onClose);

  function open() {
    closer.setAttribute('aria-label', say('dialogClose'));
    node.showModal();
  }

  /** @param {string | null} text null takes it away */
  function showProblem(text) {
    problem.textContent = text ?? '';
    problem.hidden = text === null;
  }

  /**
   * @template T
   * @param {() => Promise<T>} work
   */
  async function working(work) {
    busy = true;
    node.setAttribute('aria-busy', 'true');
    const answer = await work();
    busy = false;
    node.removeAttribute('aria-busy');
    return answer;
  }

  return { node, title, body, open, showProblem, working, isBusy: () => busy };
}
