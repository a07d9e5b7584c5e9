import { Button, Field, Select } from '@fluentui/react-components';
import { useState } from 'react';
import type { SittingRef } from '../../domain/sittings/sitting-ref.ts';
import type { SittingChoice } from '../../domain/view/choices.ts';
import { sittingChoiceLabel } from '../../texts/sittings/change-forms.ts';
import { useActing } from '../app/acting.ts';
import { useRowFormStyles } from '../parts/row-form-styles.ts';

interface Props {
  words: { heading: string; sitting: string; propose: string };
  sittings: readonly SittingChoice[];
  timeZone: string;
  onPropose(ref: SittingRef): void;
}

/** Puts what a page shows on the agenda of a sitting, the next one unless another is chosen; nothing without any. */
export function ProposePart({ words, sittings, timeZone, onPropose }: Props) {
  const styles = useRowFormStyles();
  const { busy } = useActing();
  const [ref, setRef] = useState(sittings[0]?.ref ?? '');
  if (sittings.length === 0) return null;
  return (
    <>
      <h3 className={styles.heading}>{words.heading}</h3>
      <div className={styles.form}>
        <Field className={styles.field} label={words.sitting}>
          <Select value={ref} disabled={busy} onChange={(_event, { value }) => setRef(value)}>
            {sittings.map((sitting) => (
              <option key={sitting.ref} value={sitting.ref}>
                {sittingChoiceLabel(sitting, timeZone)}
              </option>
            ))}
          </Select>
        </Field>
        <Button disabled={busy} onClick={() => onPropose(ref)}>
          {words.propose}
        </Button>
      </div>
    </>
  );
}
