import { useState } from 'react';
import type { AgendaForm } from '../../domain/agenda-form.ts';

export interface TypedForm {
  form: AgendaForm;
  type(field: keyof AgendaForm, value: string): void;
  /** Back to what is stored. */
  clear(): void;
}

/**
 * What is typed about an item, over what the server says of it. A newer reading of the page does not take it away: it
 * goes only when the server has taken it.
 */
export function useAgendaForm(stored: AgendaForm): TypedForm {
  const [typed, setTyped] = useState<Partial<AgendaForm>>({});
  return {
    form: { ...stored, ...typed },
    type: (field, value) => setTyped((before) => ({ ...before, [field]: value })),
    clear: () => setTyped({}),
  };
}
