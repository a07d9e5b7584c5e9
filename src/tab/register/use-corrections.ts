import { useRef, useState } from 'react';
import type { RegisterProblem } from '../../domain/register/read-presence.ts';
import type { RegisterDraft } from '../../domain/view/register-view.ts';
import type { Fields } from '../api/kept-forms.ts';
import { useActing } from '../app/acting.ts';
import { useKeptForm } from '../forms/use-kept-form.ts';

export interface Corrections {
  /** Whose form is open; null when none is. */
  openFor: string | null;
  draft: RegisterDraft;
  problems: readonly RegisterProblem[];
  /** Opens somebody's form, or closes it; what was typed there stays. */
  toggle(attendeeId: string): void;
  type(typed: Partial<RegisterDraft>): void;
  submit(): Promise<void>;
  /** Without a form: a presence at its usual times. */
  record(attendeeId: string, presence: 'in_person' | 'remote'): Promise<void>;
  /** What is to have the focus once a form is gone. */
  buttonRef(attendeeId: string): (button: HTMLButtonElement | null) => void;
}

/** Corrections of the register of one sitting; what is typed about each person stays until it is taken. */
export function useCorrections(sittingId: string): Corrections {
  const { press } = useActing();
  const kept = useKeptForm(`register|${sittingId}`);
  const [openFor, setOpenFor] = useState(Object.keys(kept.fields).at(-1) ?? null);
  const [problems, setProblems] = useState<readonly RegisterProblem[]>([]);
  const buttons = useRef(new Map<string, HTMLButtonElement>());
  const draft = draftIn(kept.fields, openFor ?? '');

  return {
    openFor,
    draft,
    problems,
    toggle(attendeeId) {
      setProblems([]);
      setOpenFor(openFor === attendeeId ? null : attendeeId);
      buttons.current.get(attendeeId)?.focus();
    },
    type: (typed) => kept.type({ [draft.attendeeId]: JSON.stringify({ ...draft, ...typed }) }),
    async submit() {
      const found = await send(draft);
      if (found === null) return;
      setProblems(found);
      if (found.length > 0) return;
      kept.drop(draft.attendeeId);
      setOpenFor(null);
      buttons.current.get(draft.attendeeId)?.focus();
    },
    async record(attendeeId, presence) {
      await send({ ...emptyDraft(attendeeId), presence });
    },
    buttonRef: (attendeeId) => (button) => {
      if (button === null) buttons.current.delete(attendeeId);
      else buttons.current.set(attendeeId, button);
    },
  };

  /** What was not accepted of it; null when the server has not taken it at all. */
  async function send({ again, voice, ...rest }: RegisterDraft): Promise<RegisterProblem[] | null> {
    const more = [...(voice ? ['voice'] : []), ...(again ? ['again'] : [])].join(',');
    const shown = await press({ verb: 'register_correct', sittingId, ...rest, more });
    if (shown === null) return null;
    return shown.view === 'register' ? shown.problems : [];
  }
}

/** What was typed about somebody, who may have changed place in the register since. */
function draftIn(fields: Fields, attendeeId: string): RegisterDraft {
  const typed = fields[attendeeId];
  return typed === undefined
    ? emptyDraft(attendeeId)
    : { ...emptyDraft(attendeeId), ...(JSON.parse(typed) as Partial<RegisterDraft>) };
}

function emptyDraft(attendeeId: string): RegisterDraft {
  return { attendeeId, presence: '', arrived: '', left: '', again: false, voice: false, reason: '' };
}
