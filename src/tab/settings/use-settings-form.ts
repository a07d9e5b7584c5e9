import { useState } from 'react';
import type { SettingsView } from '../../domain/view/settings-view.ts';
import { fieldProblemText } from '../../texts/form-problems.ts';
import { settingValues } from '../../texts/settings/settings-form.ts';
import { useActing } from '../app/acting.ts';
import { useKeptForm } from '../forms/use-kept-form.ts';

export interface SettingsForm {
  /** What was typed, else what holds. */
  valueOf(field: string): string;
  savedOf(field: string): string;
  errorOf(field: string): string | null;
  /** Fields that hold something else than what is saved. */
  changed: string[];
  /** What became of the last press; null before the first. */
  result: SettingsView | null;
  busy: boolean;
  /** Whether what is typed is from before the page was opened. */
  resumed: boolean;
  change(field: string, value: string): void;
  send(verb: 'settings_submit' | 'settings_preview'): Promise<void>;
  discard(): void;
}

/**
 * What has been typed into the settings and not been saved: it outlives a newer reading of the page, a refusal and a
 * lost connection. With each field goes what it held when the person began to type, so that the server can tell what
 * others have saved meanwhile.
 */
export function useSettingsForm(view: SettingsView): SettingsForm {
  const { busy, press } = useActing();
  const kept = useKeptForm('settings');
  const keptSeen = useKeptForm('settings|seen');
  const [typed, seen] = [kept.fields, keptSeen.fields];
  const [result, setResult] = useState<SettingsView | null>(null);
  const saved = settingValues(view);

  const changed = Object.keys(typed).filter((field) => typed[field] !== saved[field]);

  return {
    valueOf: (field) => typed[field] ?? saved[field] ?? '',
    savedOf: (field) => saved[field] ?? '',
    errorOf,
    ...{ changed, result, busy, resumed: kept.resumed },
    change(field, value) {
      if (seen[field] === undefined) keptSeen.type({ [field]: saved[field] ?? '' });
      kept.type({ [field]: value });
    },
    async send(verb) {
      const { networkId } = view;
      const fields = Object.fromEntries(changed.map((field) => [`in_${field}`, typed[field] ?? '']));
      const shown = await press({ verb, networkId, seen, ...fields });
      if (shown?.view === 'settings') told(shown);
    },
    discard() {
      clear();
      setResult(null);
    },
  };

  function told(answer: SettingsView): void {
    if (answer.outcome === 'shown') return;
    setResult(answer);
    if (answer.outcome === 'saved') clear();
    // The person has now been told what the others saved.
    const overtaken = answer.problems.filter(({ problem }) => problem === 'overtaken');
    if (overtaken.length === 0) return;
    keptSeen.type(Object.fromEntries(overtaken.map(({ field, understood }) => [field, understood ?? ''])));
  }

  function clear(): void {
    kept.clear();
    keptSeen.clear();
  }

  /** Told until something else is typed. */
  function errorOf(field: string): string | null {
    if (result === null || result.typed[field] === undefined || result.typed[field] !== typed[field])
      return null;
    const own = result.problems.flatMap((problem) =>
      problem.field === field || (field === 'seats' && problem.field === 'seats_line') ? [problem] : [],
    );
    const lines = own.filter((problem) => problem.field !== 'seats');
    const told = (field === 'seats' && lines.length > 0 ? lines : own).flatMap((problem) =>
      problem.problem === 'invalid' || problem.problem === 'overtaken' ? [fieldProblemText(problem)] : [],
    );
    return told.length === 0 ? null : told.join(' ');
  }
}
