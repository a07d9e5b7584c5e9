import {
  Button,
  Checkbox,
  Field,
  Input,
  makeStyles,
  Select,
  Text,
  Textarea,
  Title3,
} from '@fluentui/react-components';
import type { PublicationForm } from '../../domain/publications/publication-form.ts';
import type { View } from '../../domain/view/view.ts';
import { problemsHeading } from '../../texts/form-problems.ts';
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
import { ResumedBar } from '../forms/resumed-bar.tsx';
import { useKeptForm } from '../forms/use-kept-form.ts';
import { NoticeBar } from '../parts/notice-bar.tsx';

type FormView = Extract<View, { view: 'publication_form' }>;
type TextField = Exclude<keyof PublicationForm, 'outletKinds'>;

const useStyles = makeStyles({
  field: { maxWidth: '720px', margin: '10px 0' },
  choices: { margin: '0', padding: '0', border: 'none', display: 'flex', flexWrap: 'wrap' },
  button: { margin: '12px 0' },
});

/** The form of an item; what is typed stays until the server has taken it. */
export function PublicationFormPart({ view }: { view: FormView }) {
  const styles = useStyles();
  const { busy, press } = useActing();
  const { networkId, version, problems, newer } = view;
  const isNew = version === null;
  // A new one has no version: its id is kept instead, so that sent again after a reload it is not stored twice.
  const kept = useKeptForm(
    isNew ? 'publication' : `publication|${view.publicationId}`,
    isNew ? view.publicationId : String(version),
  );
  const { outletKinds: typedKinds, ...typed } = kept.fields;
  const outletKinds = typedKinds?.split(',').filter((kind) => kind !== '') ?? view.form.outletKinds;
  const form: PublicationForm = { ...view.form, ...typed, outletKinds };
  const common = (field: keyof PublicationForm) => ({
    className: styles.field,
    label: publicationFieldLabel(field),
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
        {isNew ? WORDS.title : WORDS.editTitle}
      </Title3>
      {isNew ? <Text block>{seatCountText(view.seatCount)}</Text> : null}
      <ResumedBar form={kept} />
      {problems.length === 0 ? null : (
        <NoticeBar intent="warning">{problemsHeading(problems.length)}</NoticeBar>
      )}
      {newer === null ? null : (
        <NoticeBar title={WORDS.newer}>
          {newerPublicationLines(newer).map((line) => (
            <div key={line}>{line}</div>
          ))}
        </NoticeBar>
      )}
      {choice('kind', PUBLICATION_KIND_CHOICES)}
      {line('title', 'text')}
      {lines('text', 8)}
      {lines('links', 3)}
      <Field {...common('outletKinds')}>
        <fieldset className={styles.choices} aria-label={publicationFieldLabel('outletKinds')}>
          {OUTLET_KIND_CHOICES.map(([kind, name]) => (
            <Checkbox
              key={kind}
              label={name}
              checked={outletKinds.includes(kind)}
              disabled={busy}
              onChange={(_event, { checked }) => {
                const others = outletKinds.filter((each) => each !== kind);
                kept.type({ outletKinds: (checked === true ? [...others, kind] : others).join(',') });
              }}
            />
          ))}
        </fieldset>
      </Field>
      {line('fromOn', 'date')}
      {line('untilOn', 'date', WORDS.untilHint)}
      {choice('nudges', NUDGE_PLAN_CHOICES)}
      <Button className={styles.button} type="submit" appearance="primary" disabled={busy}>
        {isNew ? WORDS.submit : WORDS.save}
      </Button>
    </form>
  );

  function line(field: TextField, type: 'text' | 'date', hint?: string) {
    return (
      <Field {...common(field)} hint={hint}>
        <Input
          type={type}
          value={form[field]}
          disabled={busy}
          onChange={(_event, { value }) => kept.type({ [field]: value })}
        />
      </Field>
    );
  }

  function lines(field: TextField, rows: number) {
    return (
      <Field {...common(field)}>
        <Textarea
          value={form[field]}
          rows={rows}
          resize="vertical"
          disabled={busy}
          onChange={(_event, { value }) => kept.type({ [field]: value })}
        />
      </Field>
    );
  }

  function choice(field: TextField, choices: readonly (readonly [value: string, label: string])[]) {
    return (
      <Field {...common(field)}>
        <Select
          value={form[field]}
          disabled={busy}
          onChange={(_event, { value }) => kept.type({ [field]: value })}
        >
          {choices.map(([value, label]) => (
            <option key={value} value={value}>
              {label}
            </option>
          ))}
        </Select>
      </Field>
    );
  }

  async function save(): Promise<void> {
    const to = isNew
      ? { publicationId: kept.madeFrom, version }
      : { publicationId: view.publicationId, version: Number(kept.madeFrom) };
    const shown = await press({ verb: 'publication_save', networkId, ...to, ...form });
    if (shown === null) return;
    if (shown.view !== 'publication_form') kept.clear();
    else if (shown.version !== null) kept.compared(String(shown.version));
  }
}

function wrongWith({ problems }: FormView, field: keyof PublicationForm): string | undefined {
  const told = problems.filter((problem) => problem.field === field).map(publicationProblemText);
  return told.length === 0 ? undefined : told.join(' ');
}
