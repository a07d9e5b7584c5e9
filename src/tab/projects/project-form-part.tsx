import {
  Button,
  Checkbox,
  Field,
  Input,
  makeStyles,
  Select,
  Textarea,
  Title3,
} from '@fluentui/react-components';
import type { ProjectField, ProjectForm } from '../../domain/projects/project-form.ts';
import type { View } from '../../domain/view/view.ts';
import { problemsHeading } from '../../texts/form-problems.ts';
import {
  PROJECT_STATE_CHOICES,
  PROJECT_WORDS,
  projectFieldLabel,
  projectProblemText,
  projectVersionFacts,
} from '../../texts/projects/projects.ts';
import { useActing } from '../app/acting.ts';
import { ResumedBar } from '../forms/resumed-bar.tsx';
import { useKeptForm } from '../forms/use-kept-form.ts';
import { FactList } from '../parts/fact-list.tsx';
import { NoticeBar } from '../parts/notice-bar.tsx';

type FormView = Extract<View, { view: 'project_form' }>;

const useStyles = makeStyles({
  field: { maxWidth: '720px', margin: '10px 0' },
  seats: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fill, minmax(180px, 1fr))',
    margin: '0',
    padding: '0',
    border: 'none',
  },
  button: { margin: '12px 0' },
});

/** The form of a project; what is typed stays until the server has taken it. */
export function ProjectFormPart({ view }: { view: FormView }) {
  const styles = useStyles();
  const { busy } = useActing();
  const { version, problems, newer } = view;
  const { form, kept, save } = useProjectForm(view);
  const { type } = kept;
  const common = (field: ProjectField) => ({
    className: styles.field,
    label: projectFieldLabel(field),
    validationMessage: wrongWith(view, field),
  });
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        return save();
      }}
    >
      <Title3 as="h2" block>
        {version === null ? PROJECT_WORDS.formNew : PROJECT_WORDS.formEdit}
      </Title3>
      <ResumedBar form={kept} />
      {problems.length === 0 ? null : (
        <NoticeBar intent="warning">{problemsHeading(problems.length)}</NoticeBar>
      )}
      {newer === null ? null : (
        <NoticeBar title={PROJECT_WORDS.newer}>
          <FactList pairs={projectVersionFacts(newer).map(([name, value]) => [name, value ?? ''])} />
        </NoticeBar>
      )}
      {line('title')}
      {lines('aim', 5)}
      <Field {...common('state')}>
        <Select value={form.state} disabled={busy} onChange={(_event, { value }) => type({ state: value })}>
          {PROJECT_STATE_CHOICES.map(({ state, label }) => (
            <option key={state} value={state}>
              {label}
            </option>
          ))}
        </Select>
      </Field>
      {person('ownerId', PROJECT_WORDS.choose)}
      <Seats view={view} chosen={form.seatIds} onChange={(seatIds) => type({ seatIds: seatIds.join(',') })} />
      {line('step')}
      {person('stepOwnerId', PROJECT_WORDS.nobody)}
      <Field {...common('stepDueOn')}>
        <Input
          type="date"
          value={form.stepDueOn}
          disabled={busy}
          onChange={(_event, { value }) => type({ stepDueOn: value })}
        />
      </Field>
      {lines('links', 3)}
      <Button className={styles.button} type="submit" appearance="primary" disabled={busy}>
        {version === null ? PROJECT_WORDS.submit : PROJECT_WORDS.save}
      </Button>
    </form>
  );

  function line(field: 'title' | 'step') {
    return (
      <Field {...common(field)}>
        <Input
          value={form[field]}
          disabled={busy}
          onChange={(_event, { value }) => type({ [field]: value })}
        />
      </Field>
    );
  }

  function lines(field: 'aim' | 'links', rows: number) {
    return (
      <Field {...common(field)}>
        <Textarea
          value={form[field]}
          rows={rows}
          resize="vertical"
          disabled={busy}
          onChange={(_event, { value }) => type({ [field]: value })}
        />
      </Field>
    );
  }

  function person(field: 'ownerId' | 'stepOwnerId', nobody: string) {
    const known = view.people.some(({ personId }) => personId === form[field]);
    return (
      <Field {...common(field)}>
        <Select
          value={known ? form[field] : ''}
          disabled={busy}
          onChange={(_event, { value }) => type({ [field]: value })}
        >
          <option value="">{nobody}</option>
          {view.people.map(({ personId, name }) => (
            <option key={personId} value={personId}>
              {name}
            </option>
          ))}
        </Select>
      </Field>
    );
  }
}

/** What the form holds, and how it is sent. */
function useProjectForm(view: FormView) {
  const { press } = useActing();
  const { networkId, projectId, version } = view;
  const isNew = version === null;
  // A new one has no version: its id is kept instead, so that sent again after a reload it is not stored twice.
  const kept = useKeptForm(isNew ? 'project' : `project|${projectId}`, isNew ? projectId : String(version));
  const { seatIds, ...texts } = kept.fields;
  const seats = seatIds === undefined ? view.form.seatIds : seatIds.split(',').filter((id) => id !== '');
  const form: ProjectForm = { ...view.form, ...texts, seatIds: seats };
  return { form, kept, save };

  async function save(): Promise<void> {
    const to = isNew ? { projectId: kept.madeFrom, version } : { projectId, version: Number(kept.madeFrom) };
    const shown = await press({ verb: 'project_save', networkId, ...to, ...form });
    if (shown === null) return;
    if (shown.view !== 'project_form') kept.clear();
    else if (shown.version !== null) kept.compared(String(shown.version));
  }
}

interface SeatsProps {
  view: FormView;
  chosen: readonly string[];
  onChange(chosen: string[]): void;
}

function Seats({ view, chosen, onChange }: SeatsProps) {
  const styles = useStyles();
  const { busy } = useActing();
  const name = projectFieldLabel('seatIds');
  return (
    <Field className={styles.field} label={name} validationMessage={wrongWith(view, 'seatIds')}>
      <fieldset className={styles.seats} aria-label={name}>
        {view.seats.map((seat) => (
          <Checkbox
            key={seat.id}
            label={seat.name}
            checked={chosen.includes(seat.id)}
            disabled={busy}
            onChange={(_event, { checked }) => {
              const others = chosen.filter((id) => id !== seat.id);
              onChange(checked === true ? [...others, seat.id] : others);
            }}
          />
        ))}
      </fieldset>
    </Field>
  );
}

function wrongWith({ problems }: FormView, field: ProjectField): string | undefined {
  const told = problems.filter((problem) => problem.field === field).map(projectProblemText);
  return told.length === 0 ? undefined : told.join(' ');
}
