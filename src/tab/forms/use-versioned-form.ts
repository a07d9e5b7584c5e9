import type { View } from '../../domain/view/view.ts';
import { useKeptForm } from './use-kept-form.ts';

interface Versioned {
  id: string;
  /** Null for a new one. */
  version: number | null;
}

/**
 * {@link useKeptForm} for something of which every change is a version. A new one has none: its id is kept instead, so
 * that sent again after a reload it is not stored twice. `sentAs` is what the server compares with.
 *
 * @param of.kind what it is, as its kept form is named
 * @param of.form the view that comes back when it was not taken
 */
export function useVersionedForm({
  kind,
  form,
  id,
  version,
}: Versioned & { kind: string; form: View['view'] }) {
  const isNew = version === null;
  const kept = useKeptForm(isNew ? kind : `${kind}|${id}`, isNew ? id : String(version));
  const sentAs: Versioned = isNew ? { id: kept.madeFrom, version } : { id, version: Number(kept.madeFrom) };
  return { kept, sentAs, settle };

  /** What came of sending it; null when nothing did. */
  function settle(shown: View | null): void {
    if (shown === null) return;
    if (shown.view !== form) kept.clear();
    else if ('version' in shown && shown.version !== null) kept.compared(String(shown.version));
  }
}
