import { useEffect, useLayoutEffect, useMemo, useSyncExternalStore } from 'react';
import type { MinutesItemView } from '../../domain/view/minutes-view.ts';
import { useTab } from '../app/tab-context.ts';
import type { Editor, Written } from './editor.ts';
import { createEditor } from './editor.ts';

/** What is typed outlives the form that is shown in its place for a while; a reload ends it. */
const EDITORS = new Map<string, Editor>();

/** The editor of the minutes of one sitting, kept current with what the page has read. */
export function useEditor(
  sittingId: string,
  items: readonly MinutesItemView[],
): { editor: Editor; written: ReadonlyMap<string, Written> } {
  const { api, network, kept } = useTab();
  const { networkId } = network;
  const editor = useMemo(() => {
    const name = `${networkId} ${sittingId}`;
    const known = EDITORS.get(name);
    if (known !== undefined) return known;
    const made = createEditor({ api, networkId, sittingId, kept, now: () => Date.now() });
    EDITORS.set(name, made);
    return made;
  }, [api, networkId, sittingId, kept]);
  useLayoutEffect(() => editor.show(items), [editor, items]);
  useEffect(() => {
    const back = () => editor.reconnected();
    const hide = () => {
      if (document.visibilityState === 'hidden') editor.leave();
    };
    addEventListener('online', back);
    document.addEventListener('visibilitychange', hide);
    return () => {
      editor.leave();
      removeEventListener('online', back);
      document.removeEventListener('visibilitychange', hide);
    };
  }, [editor]);
  return { editor, written: useSyncExternalStore(editor.subscribe, editor.all) };
}
