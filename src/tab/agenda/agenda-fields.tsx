import { Field, Input, makeStyles, Textarea } from '@fluentui/react-components';
import type { AgendaField, AgendaForm, AgendaProblem } from '../../domain/agenda/agenda-form.ts';
import { agendaFieldLabel, agendaProblemText } from '../../texts/agenda/agenda-forms.ts';
import { wrongWith } from '../forms/wrong-with.ts';

const useStyles = makeStyles({ field: { maxWidth: '560px', margin: '10px 0' } });

const LONG: ReadonlySet<AgendaField> = new Set(['note', 'links', 'refusal']);
const FIELDS = ['title', 'minutes', 'presenter', 'links', 'note'] as const;

interface Typing {
  problems: readonly AgendaProblem[];
  disabled: boolean;
}

/** The inputs of an item, each with what was not accepted of it. */
export function AgendaFields({
  form,
  type,
  ...typing
}: Typing & { form: AgendaForm; type: (field: keyof AgendaForm, value: string) => void }) {
  return FIELDS.map((field) => (
    <AgendaInput
      key={field}
      field={field}
      value={form[field]}
      type={(value) => type(field, value)}
      {...typing}
    />
  ));
}

export function AgendaInput({
  field,
  value,
  type,
  problems,
  disabled,
}: Typing & { field: AgendaField; value: string; type: (value: string) => void }) {
  const styles = useStyles();
  return (
    <Field
      className={styles.field}
      label={agendaFieldLabel(field)}
      required={field === 'title'}
      validationMessage={wrongWith(problems, field, agendaProblemText)}
    >
      {LONG.has(field) ? (
        <Textarea
          value={value}
          rows={3}
          resize="vertical"
          disabled={disabled}
          onChange={(_event, data) => type(data.value)}
        />
      ) : (
        <Input value={value} disabled={disabled} onChange={(_event, data) => type(data.value)} />
      )}
    </Field>
  );
}
