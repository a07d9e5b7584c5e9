import type { PracticeForm } from '../../domain/practices/practice-form.ts';
import type { View } from '../../domain/view/view.ts';
import {
  newerLines,
  PRACTICE_WORDS,
  practiceFieldLabel,
  practiceProblemText,
} from '../../texts/practices/practices.ts';
import { useActing } from '../app/acting.ts';
import { ChoiceField, LineField, TextField } from '../forms/fields.tsx';
import { FormPage } from '../forms/form-page.tsx';
import { useVersionedForm } from '../forms/use-versioned-form.ts';
import { wrongWith } from '../forms/wrong-with.ts';
import { Lines } from '../parts/lines.tsx';

type FormView = Extract<View, { view: 'practice_form' }>;

/** The form of a practice; what is typed stays until the server has taken it. */
export function PracticeFormPart({ view }: { view: FormView }) {
  const { press } = useActing();
  const { networkId, practiceId, version, seats, problems, newer } = view;
  const { kept, sentAs, settle } = useVersionedForm({
    ...{ kind: 'practice', form: 'practice_form' },
    ...{ id: practiceId, version },
  });
  const form: PracticeForm = { ...view.form, ...kept.fields };
  const of = (field: keyof PracticeForm) => ({
    label: practiceFieldLabel(field),
    wrong: wrongWith(problems, field, practiceProblemText),
    value: form[field],
    onType: (value: string) => kept.type({ [field]: value }),
  });
  const isNew = version === null;
  return (
    <FormPage
      title={isNew ? PRACTICE_WORDS.share : PRACTICE_WORDS.editTitle}
      kept={kept}
      problems={problems.length}
      newer={newer && { title: PRACTICE_WORDS.newer, shown: <Lines lines={newerLines(newer)} /> }}
      submit={isNew ? PRACTICE_WORDS.submit : PRACTICE_WORDS.save}
      onSubmit={save}
    >
      <LineField {...of('title')} />
      <ChoiceField
        {...of('seatId')}
        choices={[['', PRACTICE_WORDS.choose], ...seats.map(({ id, name }) => [id, name] as const)]}
      />
      {(['problem', 'done', 'result'] as const).map((field) => (
        <TextField key={field} {...of(field)} rows={5} />
      ))}
      <LineField {...of('contact')} />
      <LineField {...of('tags')} />
      {(['links', 'attachments'] as const).map((field) => (
        <TextField key={field} {...of(field)} rows={3} />
      ))}
    </FormPage>
  );

  async function save(): Promise<void> {
    const { id, version: seen } = sentAs;
    settle(await press({ verb: 'practice_save', networkId, practiceId: id, version: seen, ...form }));
  }
}
