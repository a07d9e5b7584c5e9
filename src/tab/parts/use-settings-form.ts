import { useEffect, useState } from 'react';
import type { SettingsView } from '../../domain/view/settings-view.ts';
import { fieldProblemText } from '../../texts/form-problems.ts';
import { settingValues } from '../../texts/settings-form.ts';
import { useActing } from '../app/acting.ts';

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
  change(field: string, value: string): void;
  send(verb: 'settings_submit' | 'settings_preview'): Promise<void>;
  discard(): void;
}

type Fields = Readonly<Record<string, string>>;

/**
 * What has been typed into the settings and not been saved: it outlives a newer reading of the page, a refusal and a
 * lost connection. With each field goes what it held when the person began to type, so that the server can tell what
 * others have saved meanwhile.
 */
export function useSettingsForm(view: SettingsView): SettingsForm {
  const { busy, press } = useActing();
  const [typed, setTyped] = useState<Fields>({});
  const [seen, setSeen] = useState<Fields>({});
  const [result, setResult] = useState<SettingsView | null>(null);
  const saved = settingValues(view);

  useEffect(() => {
    if (view.outcome === 'shown') return;
    setResult(view);
    if (view.outcome === 'saved') {
      setTyped({});
      setSeen({});
      return;
    }
    // The person has now been told what the others saved.
    const told = view.problems.filter(({ problem }) => problem === 'overtaken');
    setSeen((before) => ({
      ...before,
      ...Object.fromEntries(told.map(({ field, understood }) => [field, understood ?? ''])),
    }));
  }, [view]);

  const changed = Object.keys(typed).filter((field) => typed[field] !== saved[field]);

  return {
    valueOf: (field) => typed[field] ?? saved[field] ?? '',
    savedOf: (field) => saved[field] ?? '',
    errorOf,
    ...{ changed, result, busy },
    change(field, value) {
      setSeen((before) => ({ [field]: saved[field] ?? '', ...before }));
      setTyped((before) => ({ ...before, [field]: value }));
    },
    async send(verb) {
      const { networkId } = view;
      const fields = Object.fromEntries(changed.map((field) => [`in_${field}`, typed[field] ?? '']));
      await press({ verb, networkId, seen, ...fields });
    },
    discard() {
      setTyped({});
      setSeen({});
      setResult(null);
    },
  };

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
