import { Button, makeStyles } from '@fluentui/react-components';
import { useState } from 'react';
import type { AdaptiveCard, CardElement, ShownButton } from '../../cards/parts/adaptive-card.ts';
import { CARD_PART } from '../../texts/tab/card-part.ts';
import type { PressData } from '../api/tab-api.ts';
import { useActing } from '../app/acting.ts';
import { useTab } from '../app/tab-context.ts';
import { isRefused } from '../forms/is-refused.ts';
import { ResumedBar } from '../forms/resumed-bar.tsx';
import { useKeptForm } from '../forms/use-kept-form.ts';
import { CardElements } from './card-element-part.tsx';
import type { CardForm, CardInput } from './card-form.ts';
import { CardFormOf, inputsIn } from './card-form.ts';
import { formBehind, formName, isSecondStep } from './form-name.ts';

type PressButton = Exclude<ShownButton, { type: 'Action.OpenUrl' }>;

const useStyles = makeStyles({
  buttons: { display: 'flex', flexWrap: 'wrap', gap: '8px', margin: '16px 0' },
});

/**
 * What the chat shows as a card, as a part of the page: same words, same inputs, same buttons. What is typed stays
 * until the server has taken it, also when the card is read anew meanwhile.
 *
 * @param props.titled whether the page has a title of its own, which stands for the card's
 */
export function CardPart({ card, titled }: { card: AdaptiveCard; titled: boolean }) {
  const styles = useStyles();
  const { busy, press } = useActing();
  const { forms } = useTab();
  const kept = useKeptForm(formName(card));
  const [checked, setChecked] = useState(false);
  const body = titled ? card.body.filter((element) => !isTitle(element)) : card.body;
  const inputs = inputsIn(body);
  const isForm = inputs.some(({ isRequired }) => isRequired === true);

  const form: CardForm = {
    textIn,
    errorOf: (input) => (checked ? missing(input) : null),
    type: (input, value) => kept.type({ [input.id]: value }),
    disabled: busy,
  };

  return (
    <CardFormOf.Provider value={form}>
      <ResumedBar form={kept} />
      <CardElements elements={body} />
      <div className={styles.buttons}>
        {(card.actions ?? []).map((button, index) => (
          <CardButtonPart
            key={JSON.stringify(button)}
            button={button}
            main={index === 0 && isForm && button.type !== 'Action.OpenUrl'}
            disabled={busy}
            run={run}
          />
        ))}
      </div>
    </CardFormOf.Provider>
  );

  function textIn(input: CardInput): string {
    return kept.fields[input.id] ?? input.value ?? '';
  }

  function missing(input: CardInput): string | null {
    if (input.isRequired !== true || textIn(input).trim() !== '') return null;
    return input.errorMessage ?? CARD_PART.missing;
  }

  async function run(button: PressButton): Promise<void> {
    const data = pressDataOf(button);
    if (button.associatedInputs === 'none') {
      const shown = await press(data);
      const behind = formBehind(data.verb);
      if (shown !== null && behind !== null) forms.drop(behind);
      return;
    }
    setChecked(true);
    if (inputs.some((input) => missing(input) !== null)) return;
    const values = Object.fromEntries(inputs.map((input) => [input.id, textIn(input)]));
    const shown = await press({ ...data, ...values });
    // A form that comes back refused gives way to an empty one when the page is read again.
    if (shown === null || isRefused(shown) || isSecondStep(shown.view)) return;
    kept.clear();
    setChecked(false);
  }
}

function isTitle(element: CardElement): boolean {
  return element.type === 'TextBlock' && element.size === 'large';
}

/** What asks for a dialog in the chat is just pressed here: a page shows one thing at a time. */
function pressDataOf(button: PressButton): PressData {
  if (button.type === 'Action.Execute') return { ...button.data };
  const { msteams: _, ...data } = button.data;
  return data;
}

function CardButtonPart({
  button,
  main,
  disabled,
  run,
}: {
  button: ShownButton;
  /** What the form is there for. */
  main: boolean;
  disabled: boolean;
  run: (button: PressButton) => Promise<void>;
}) {
  if (button.type === 'Action.OpenUrl') {
    return (
      <Button as="a" href={button.url} target="_blank" rel="noopener noreferrer">
        {button.title}
      </Button>
    );
  }
  return (
    <Button appearance={main ? 'primary' : 'secondary'} disabled={disabled} onClick={() => run(button)}>
      {button.title}
    </Button>
  );
}
