import { useRef, useState } from 'react';
import type { Fields, TypedFields } from '../api/kept-forms.ts';
import { useTab } from '../app/tab-context.ts';

export interface KeptForm {
  /** What was typed, over what the server says of the form. */
  fields: Fields;
  /** Whether it is from before the page was opened; until it is sent or dropped. */
  resumed: boolean;
  /** Version the server is to compare with: that of the form when the first of it was typed. */
  madeFrom: string;
  type(fields: Fields): void;
  /** The server has compared, and shows what is newer: from here on it compares with that. */
  compared(version: string): void;
  /** One field is as it was. */
  drop(field: string): void;
  /** Sent or dropped: nothing is typed, and nothing kept. */
  clear(): void;
}

const NOTHING = { typed: null, resumed: false };

/**
 * What is typed into one form, kept in this browser until {@link KeptForm.clear}: a newer reading of the page, a
 * refusal, a lost connection and a reload leave it.
 *
 * @param of the form, with the id of what it is about; as it is when the form is first drawn
 * @param version of what the form shows now; empty where there are no versions
 */
export function useKeptForm(of: string, version = ''): KeptForm {
  const { forms } = useTab();
  const [name] = useState(of);
  const [shown, setShown] = useState<{ typed: TypedFields | null; resumed: boolean }>(() => {
    const typed = forms.read(name);
    return typed === null ? NOTHING : { typed, resumed: true };
  });
  // Two changes before the next drawing must not lose the first.
  const latest = useRef(shown);
  const { typed, resumed } = shown;
  return {
    fields: typed?.fields ?? {},
    resumed,
    madeFrom: typed?.madeFrom ?? version,
    type(fields) {
      const { typed: before, resumed: isOld } = latest.current;
      const madeFrom = before?.madeFrom ?? version;
      put({ typed: { fields: { ...before?.fields, ...fields }, madeFrom }, resumed: isOld });
    },
    compared(newer) {
      const { typed: before } = latest.current;
      if (before !== null) put({ typed: { ...before, madeFrom: newer }, resumed: false });
    },
    drop(field) {
      const { typed: before, resumed: isOld } = latest.current;
      const { [field]: _dropped, ...others } = before?.fields ?? {};
      const some = before !== null && Object.keys(others).length > 0;
      put(some ? { typed: { ...before, fields: others }, resumed: isOld } : NOTHING);
    },
    clear: () => put(NOTHING),
  };

  function put(next: typeof shown): void {
    latest.current = next;
    setShown(next);
    if (next.typed === null) forms.drop(name);
    else forms.keep(name, next.typed);
  }
}
