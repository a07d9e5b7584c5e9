import type { ProjectForm } from '../../domain/projects/project-form.ts';
import type { View } from '../../domain/view/view.ts';
import {
  PROJECT_STATE_CHOICES,
  PROJECT_WORDS,
  projectFieldLabel,
  projectProblemText,
  projectVersionFacts,
} from '../../texts/projects/projects.ts';
import { useActing } from '../app/acting.ts';
import { ChoiceField, LineField, ManyChoicesField, TextField } from '../forms/fields.tsx';
import { FormPage } from '../forms/form-page.tsx';
import { useVersionedForm } from '../forms/use-versioned-form.ts';
import { wrongWith } from '../forms/wrong-with.ts';
import { FactList } from '../parts/fact-list.tsx';

type FormView = Extract<View, { view: 'project_form' }>;
type TypedField = Exclude<keyof ProjectForm, 'seatIds'>;

/** The form of a project; what is typed stays until the server has taken it. */
export function ProjectFormPart({ view }: { view: FormView }) {
  const { press } = useActing();
  const { networkId, projectId, version, people, problems, newer } = view;
  const { kept, sentAs, settle } = useVersionedForm({
    ...{ kind: 'project', form: 'project_form' },
    ...{ id: projectId, version },
  });
  const { seatIds: typedSeats, ...typed } = kept.fields;
  const seatIds = typedSeats?.split(',').filter((id) => id !== '') ?? view.form.seatIds;
  const form: ProjectForm = { ...view.form, ...typed, seatIds };
  const labelled = (field: keyof ProjectForm) => ({
    label: projectFieldLabel(field),
    wrong: wrongWith(problems, field, projectProblemText),
  });
  const of = (field: TypedField) => ({
    ...labelled(field),
    value: form[field],
    onType: (value: string) => kept.type({ [field]: value }),
  });
  return (
    <FormPage
      title={version === null ? PROJECT_WORDS.formNew : PROJECT_WORDS.formEdit}
      kept={kept}
      problems={problems.length}
      newer={newer && { title: PROJECT_WORDS.newer, shown: <FactList pairs={versionPairs(newer)} /> }}
      submit={version === null ? PROJECT_WORDS.submit : PROJECT_WORDS.save}
      onSubmit={save}
    >
      <LineField {...of('title')} />
      <TextField {...of('aim')} rows={5} />
      <ChoiceField
        {...of('state')}
        choices={PROJECT_STATE_CHOICES.map(({ state, label }) => [state, label])}
      />
      {person('ownerId', PROJECT_WORDS.choose)}
      <ManyChoicesField
        {...labelled('seatIds')}
        choices={view.seats.map(({ id, name }) => [id, name])}
        chosen={seatIds}
        onChoose={(chosen) => kept.type({ seatIds: chosen.join(',') })}
        columns
      />
      <LineField {...of('step')} />
      {person('stepOwnerId', PROJECT_WORDS.nobody)}
      <LineField {...of('stepDueOn')} type="date" />
      <TextField {...of('links')} rows={3} />
    </FormPage>
  );

  function person(field: 'ownerId' | 'stepOwnerId', nobody: string) {
    const known = people.some(({ personId }) => personId === form[field]);
    return (
      <ChoiceField
        {...of(field)}
        value={known ? form[field] : ''}
        choices={[['', nobody], ...people.map(({ personId, name }) => [personId, name] as const)]}
      />
    );
  }

  async function save(): Promise<void> {
    const { id, version: seen } = sentAs;
    settle(await press({ verb: 'project_save', networkId, projectId: id, version: seen, ...form }));
  }
}

function versionPairs(newer: NonNullable<FormView['newer']>): [name: string, value: string][] {
  return projectVersionFacts(newer).map(([name, value]) => [name, value ?? '']);
}
