import { Field, Input, makeStyles, Select, Switch, Textarea, tokens } from '@fluentui/react-components';
import type { SettingRow } from '../../texts/settings/settings-form.ts';
import { savedValueText, settingHint } from '../../texts/tab/settings.ts';

const useStyles = makeStyles({
  field: { minWidth: '0' },
  changed: { color: tokens.colorNeutralForeground1, fontWeight: tokens.fontWeightSemibold },
  hint: { display: 'block' },
});

export interface SettingFieldProps {
  row: SettingRow;
  value: string;
  /** What holds now; told where the field holds something else. */
  saved: string;
  /** Why it was not accepted; null while it may be. */
  error: string | null;
  disabled: boolean;
  change(value: string): void;
}

/** One setting: its value, what it is for, what is accepted, and what was wrong with what was typed. */
export function SettingField({ row, value, saved, error, disabled, change }: SettingFieldProps) {
  const styles = useStyles();
  const hint = settingHint(row);
  return (
    <Field
      className={styles.field}
      label={row.label}
      hint={
        <>
          {hint === '' ? null : <span className={styles.hint}>{hint}</span>}
          {value === saved ? null : (
            <span className={`${styles.hint} ${styles.changed}`}>{savedValueText(row.field, saved)}</span>
          )}
        </>
      }
      validationMessage={error}
    >
      {control()}
    </Field>
  );

  function control() {
    const common = { value, disabled };
    switch (row.input.input) {
      case 'choice':
        return (
          <Select {...common} onChange={(_event, data) => change(data.value)}>
            {row.choices.map((choice) => (
              <option key={choice.value} value={choice.value}>
                {choice.title}
              </option>
            ))}
          </Select>
        );
      case 'switch':
        return (
          <Switch
            label={row.caption}
            checked={value === 'true'}
            disabled={disabled}
            onChange={(_event, data) => change(String(data.checked))}
          />
        );
      case 'lines':
        return (
          <Textarea
            {...common}
            rows={10}
            resize="vertical"
            maxLength={row.input.maxLength}
            onChange={(_event, data) => change(data.value)}
          />
        );
      case 'time':
        return <Input {...common} type="time" onChange={(_event, data) => change(data.value)} />;
      case 'number':
        return <Input {...common} inputMode="numeric" onChange={(_event, data) => change(data.value)} />;
      case 'text':
        return (
          <Input
            {...common}
            maxLength={row.input.maxLength}
            onChange={(_event, data) => change(data.value)}
          />
        );
    }
  }
}
