import { Checkbox, Field, Input, makeStyles, Select, Textarea } from '@fluentui/react-components';
import type { ChoiceSetInput } from '../../cards/parts/adaptive-card.ts';
import { CARD_PART } from '../../texts/tab/card-part.ts';
import type { CardInput } from './card-form.ts';
import { useCardForm } from './card-form.ts';

const useStyles = makeStyles({ field: { maxWidth: '560px', margin: '10px 0' } });

/** An input of a card as an input of the page, with its label, what it accepts and what is wrong with it. */
export function CardInputField({ input }: { input: CardInput }) {
  const styles = useStyles();
  const { textIn, errorOf, type, disabled } = useCardForm();
  const value = textIn(input);
  const error = errorOf(input);
  if (input.type === 'Input.Toggle') {
    return (
      <Field className={styles.field} label={input.label} validationMessage={error}>
        <Checkbox
          label={input.title}
          checked={value === 'true'}
          disabled={disabled}
          onChange={(_event, { checked }) => type(input, String(checked === true))}
        />
      </Field>
    );
  }
  if (input.type === 'Input.ChoiceSet' && input.isMultiSelect === true) return <ManyChoices input={input} />;
  return (
    <Field
      className={styles.field}
      label={input.label}
      required={input.isRequired === true}
      hint={input.type === 'Input.Text' ? input.placeholder : undefined}
      validationMessage={error}
    >
      {control(input)}
    </Field>
  );

  function control(input: Exclude<CardInput, { type: 'Input.Toggle' }>) {
    switch (input.type) {
      case 'Input.Text':
        return input.isMultiline === true ? (
          <Textarea
            value={value}
            rows={5}
            resize="vertical"
            maxLength={input.maxLength}
            disabled={disabled}
            onChange={(_event, data) => type(input, data.value)}
          />
        ) : (
          <Input
            value={value}
            maxLength={input.maxLength}
            disabled={disabled}
            onChange={(_event, data) => type(input, data.value)}
          />
        );
      case 'Input.Date':
      case 'Input.Time':
        return (
          <Input
            type={input.type === 'Input.Date' ? 'date' : 'time'}
            value={value}
            disabled={disabled}
            onChange={(_event, data) => type(input, data.value)}
          />
        );
      default:
        return (
          <Select value={value} disabled={disabled} onChange={(_event, data) => type(input, data.value)}>
            {value === '' || input.isRequired !== true ? (
              <option value="">{input.placeholder ?? CARD_PART.choose}</option>
            ) : null}
            {input.choices.map((choice) => (
              <option key={choice.value} value={choice.value}>
                {choice.title}
              </option>
            ))}
          </Select>
        );
    }
  }
}

function ManyChoices({ input }: { input: ChoiceSetInput }) {
  const styles = useStyles();
  const { textIn, type, disabled } = useCardForm();
  const chosen = textIn(input)
    .split(',')
    .filter((each) => each !== '');
  return (
    <fieldset className={styles.field} disabled={disabled}>
      <legend>{input.label}</legend>
      {input.choices.map(({ title, value }) => (
        <div key={value}>
          <Checkbox
            label={title}
            checked={chosen.includes(value)}
            onChange={(_event, { checked }) =>
              type(input, (checked ? [...chosen, value] : chosen.filter((each) => each !== value)).join(','))
            }
          />
        </div>
      ))}
    </fieldset>
  );
}
