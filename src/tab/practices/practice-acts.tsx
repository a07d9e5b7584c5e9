import { Button, Field, Input, Select } from '@fluentui/react-components';
import type { View } from '../../domain/view/view.ts';
import { PRACTICE_WORDS, practiceProblemText } from '../../texts/practices/practices.ts';
import { PRACTICES_PART } from '../../texts/tab/practices.ts';
import { ProposePart } from '../agenda/propose-part.tsx';
import { useActing } from '../app/acting.ts';
import { isRefused } from '../forms/is-refused.ts';
import { ResumedBar } from '../forms/resumed-bar.tsx';
import { useKeptForm } from '../forms/use-kept-form.ts';
import { useRowFormStyles } from '../parts/row-form-styles.ts';

type OnePractice = Extract<View, { view: 'practice' }>;

/** Adopting a practice and putting it on an agenda, for who may. */
export function PracticeActs({ view }: { view: OnePractice }) {
  const { press } = useActing();
  const { networkId, practice } = view;
  return (
    <>
      {view.adopters.length === 0 ? null : <Adopting view={view} />}
      <ProposePart
        words={{
          heading: PRACTICES_PART.agendaTitle,
          sitting: PRACTICE_WORDS.sitting,
          propose: PRACTICE_WORDS.propose,
        }}
        sittings={view.sittings}
        timeZone={view.timeZone}
        onPropose={(ref) => press({ verb: 'practice_propose', networkId, practiceId: practice.id, ref })}
      />
    </>
  );
}

function Adopting({ view }: { view: OnePractice }) {
  const styles = useRowFormStyles();
  const { busy, press } = useActing();
  const { networkId, practice, adopters, problems } = view;
  const kept = useKeptForm(`practice_adopt|${practice.id}`);
  const [only] = adopters.length === 1 ? adopters : [];
  const { seatId = only?.id ?? '', note = view.note } = kept.fields;
  const wrong = problems.map(practiceProblemText).join(' ');
  return (
    <>
      <h3 className={styles.heading}>{PRACTICES_PART.adoptTitle}</h3>
      <ResumedBar form={kept} />
      <div className={styles.form}>
        <Field className={styles.field} label={PRACTICE_WORDS.adopter}>
          <Select
            value={seatId}
            disabled={busy}
            onChange={(_event, { value }) => kept.type({ seatId: value })}
          >
            {adopters.length === 1 ? null : <option value="">{PRACTICE_WORDS.choose}</option>}
            {adopters.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </Select>
        </Field>
        <Field
          className={styles.field}
          label={PRACTICE_WORDS.note}
          validationMessage={wrong === '' ? undefined : wrong}
        >
          <Input
            value={note}
            placeholder={PRACTICE_WORDS.noteHint}
            disabled={busy}
            onChange={(_event, { value }) => kept.type({ note: value })}
          />
        </Field>
        <Button disabled={busy} onClick={adopt}>
          {PRACTICE_WORDS.adopt}
        </Button>
      </div>
    </>
  );

  async function adopt(): Promise<void> {
    const shown = await press({ verb: 'practice_adopt', networkId, practiceId: practice.id, seatId, note });
    if (shown !== null && !isRefused(shown)) kept.clear();
  }
}
