import type { AgendaForm } from '../../domain/agenda/agenda-form.ts';
import type { KeptForm } from '../forms/use-kept-form.ts';
import { useKeptForm } from '../forms/use-kept-form.ts';

/** @see {@link useKeptForm}; `form` is what is typed about an item, over what the server says of it. */
export function useAgendaForm<Form extends AgendaForm>(
  name: string,
  stored: Form,
  version?: number,
): { form: Form; kept: KeptForm; type: (field: keyof Form & string, value: string) => void } {
  const kept = useKeptForm(name, version === undefined ? '' : String(version));
  return {
    form: { ...stored, ...kept.fields },
    kept,
    type: (field, value) => kept.type({ [field]: value }),
  };
}
