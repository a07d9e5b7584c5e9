import type { PublicationForm } from '../../domain/publications/publication-form.ts';
import type { View } from '../../domain/view/view.ts';
import {
  newerPublicationLines,
  publicationFieldLabel,
  publicationProblemText,
  seatCountText,
  PUBLICATION_FORM_WORDS as WORDS,
} from '../../texts/publications/publication-forms.ts';
import {
  NUDGE_PLAN_CHOICES,
  OUTLET_KIND_CHOICES,
  PUBLICATION_KIND_CHOICES,
} from '../../texts/publications/publications.ts';
import { useActing } from '../app/acting.ts';
import { ChoiceField, LineField, ManyChoicesField, TextField } from '../forms/fields.tsx';
import { FormPage } from '../forms/form-page.tsx';
import { useVersionedForm } from '../forms/use-versioned-form.ts';
import { wrongWith } from '../forms/wrong-with.ts';
import { Lines } from '../parts/lines.tsx';

type FormView = Extract<View, { view: 'publication_form' }>;

/** The form of an item; what is typed stays until the server has taken it. */
export function PublicationFormPart({ view }: { view: FormView }) {
  const { press } = useActing();
  const { networkId, publicationId, version, problems, newer } = view;
  const { kept, sentAs, settle } = useVersionedForm({
    ...{ kind: 'publication', form: 'publication_form' },
    ...{ id: publicationId, version },
  });
  const { outletKinds: typedKinds, ...typed } = kept.fields;
  const outletKinds = typedKinds?.split(',').filter((kind) => kind !== '') ?? view.form.outletKinds;
  const form: PublicationForm = { ...view.form, ...typed, outletKinds };
  const labelled = (field: keyof PublicationForm) => ({
    label: publicationFieldLabel(field),
    wrong: wrongWith(problems, field, publicationProblemText),
  });
  const of = (field: Exclude<keyof PublicationForm, 'outletKinds'>) => ({
    ...labelled(field),
    value: form[field],
    onType: (value: string) => kept.type({ [field]: value }),
  });
  const isNew = version === null;
  return (
    <FormPage
      title={isNew ? WORDS.title : WORDS.editTitle}
      intro={isNew ? seatCountText(view.seatCount) : null}
      kept={kept}
      problems={problems.length}
      newer={newer && { title: WORDS.newer, shown: <Lines lines={newerPublicationLines(newer)} /> }}
      submit={isNew ? WORDS.submit : WORDS.save}
      onSubmit={save}
    >
      <ChoiceField {...of('kind')} choices={PUBLICATION_KIND_CHOICES} />
      <LineField {...of('title')} />
      <TextField {...of('text')} rows={8} />
      <TextField {...of('links')} rows={3} />
      <ManyChoicesField
        {...labelled('outletKinds')}
        choices={OUTLET_KIND_CHOICES}
        chosen={outletKinds}
        onChoose={(chosen) => kept.type({ outletKinds: chosen.join(',') })}
      />
      <LineField {...of('fromOn')} type="date" />
      <LineField {...of('untilOn')} type="date" hint={WORDS.untilHint} />
      <ChoiceField {...of('nudges')} choices={NUDGE_PLAN_CHOICES} />
    </FormPage>
  );

  async function save(): Promise<void> {
    const { id, version: seen } = sentAs;
    settle(await press({ verb: 'publication_save', networkId, publicationId: id, version: seen, ...form }));
  }
}
