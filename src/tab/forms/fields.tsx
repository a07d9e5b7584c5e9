import {
  Checkbox,
  Field,
  Input,
  makeStyles,
  mergeClasses,
  Select,
  Textarea,
} from '@fluentui/react-components';
import { useActing } from '../app/acting.ts';

const useStyles = makeStyles({
  field: { maxWidth: '720px', margin: '10px 0' },
  choices: { margin: '0', padding: '0', border: 'none', display: 'flex', flexWrap: 'wrap' },
  columns: { display: 'grid', gridTemplateColumns: 'repeat(auto-fill, minmax(180px, 1fr))' },
});

interface Labelled {
  label: string;
  /** What was not accepted of it; undefined when nothing was. */
  wrong: string | undefined;
}

interface Typed extends Labelled {
  value: string;
  onType(value: string): void;
}

type Choice = readonly [value: string, label: string];

/** One line of a form of the pages, or a date. */
export function LineField({
  hint,
  type = 'text',
  ...typed
}: Typed & { hint?: string; type?: 'text' | 'date' }) {
  const styles = useStyles();
  const { busy } = useActing();
  return (
    <Field className={styles.field} label={typed.label} validationMessage={typed.wrong} hint={hint}>
      <Input
        type={type}
        value={typed.value}
        disabled={busy}
        onChange={(_event, { value }) => typed.onType(value)}
      />
    </Field>
  );
}

/** A text of some lines. */
export function TextField({ rows, ...typed }: Typed & { rows: number }) {
  const styles = useStyles();
  const { busy } = useActing();
  return (
    <Field className={styles.field} label={typed.label} validationMessage={typed.wrong}>
      <Textarea
        value={typed.value}
        rows={rows}
        resize="vertical"
        disabled={busy}
        onChange={(_event, { value }) => typed.onType(value)}
      />
    </Field>
  );
}

/** One of a list. */
export function ChoiceField({ choices, ...typed }: Typed & { choices: readonly Choice[] }) {
  const styles = useStyles();
  const { busy } = useActing();
  return (
    <Field className={styles.field} label={typed.label} validationMessage={typed.wrong}>
      <Select value={typed.value} disabled={busy} onChange={(_event, { value }) => typed.onType(value)}>
        {choices.map(([value, label]) => (
          <option key={value} value={value}>
            {label}
          </option>
        ))}
      </Select>
    </Field>
  );
}

interface ManyProps extends Labelled {
  choices: readonly Choice[];
  chosen: readonly string[];
  onChoose(chosen: string[]): void;
  /** Whether the choices stand in columns, where they are many. */
  columns?: boolean;
}

/** Any of a list. */
export function ManyChoicesField({ label, wrong, choices, chosen, onChoose, columns = false }: ManyProps) {
  const styles = useStyles();
  const { busy } = useActing();
  return (
    <Field className={styles.field} label={label} validationMessage={wrong}>
      <fieldset className={mergeClasses(styles.choices, columns && styles.columns)} aria-label={label}>
        {choices.map(([value, name]) => (
          <Checkbox
            key={value}
            label={name}
            checked={chosen.includes(value)}
            disabled={busy}
            onChange={(_event, { checked }) => {
              const others = chosen.filter((each) => each !== value);
              onChoose(checked === true ? [...others, value] : others);
            }}
          />
        ))}
      </fieldset>
    </Field>
  );
}
