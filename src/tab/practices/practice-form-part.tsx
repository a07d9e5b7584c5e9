import { Button, Field, Input, makeStyles, Select, Textarea, Title3 } from '@fluentui/react-components';
import type { PracticeField, PracticeForm } from '../../domain/practices/practice-form.ts';
import type { View } from '../../domain/view/view.ts';
import { problemsHeading } from '../../texts/form-problems.ts';
import {
  newerLines,
  PRACTICE_WORDS,
  practiceFieldLabel,
  practiceProblemText,
} from '../../texts/practices/practices.ts';
import { useActing } from '../app/acting.ts';
import { ResumedBar } from '../forms/resumed-bar.tsx';
import { useKeptForm } from '../forms/use-kept-form.ts';
import { NoticeBar } from '../parts/notice-bar.tsx';

type FormView = Extract<View, { view: 'practice_form' }>;

const useStyles = makeStyles({
  field: { maxWidth: '720px', margin: '10px 0' },
  button: { margin: '12px 0' },
});

/** The form of a practice; what is typed stays until the server has taken it. */
export function PracticeFormPart({ view }: { view: FormView }) {
  const styles = useStyles();
  const { busy, press } = useActing();
  const { networkId, version, seats, problems, newer } = view;
  const isNew = version === null;
  // A new one has no version: its id is kept instead, so that sent again after a reload it is not stored twice.
  const kept = useKeptForm(
    isNew ? 'practice' : `practice|${view.practiceId}`,
    isNew ? view.practiceId : String(version),
  );
  const form: PracticeForm = { ...view.form, ...kept.fields };
  const wrongWith = (field: PracticeField) => {
    const told = problems.filter((problem) => problem.field === field).map(practiceProblemText);
    return told.length === 0 ? undefined : told.join(' ');
  };
  const common = (field: keyof PracticeForm) => ({
    className: styles.field,
    label: practiceFieldLabel(field),
    validationMessage: wrongWith(field),
  });
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        return save();
      }}
    >
      <Title3 as="h2" block>
        {isNew ? PRACTICE_WORDS.share : PRACTICE_WORDS.editTitle}
      </Title3>
      <ResumedBar form={kept} />
      {problems.length === 0 ? null : (
        <NoticeBar intent="warning">{problemsHeading(problems.length)}</NoticeBar>
      )}
      {newer === null ? null : (
        <NoticeBar title={PRACTICE_WORDS.newer}>
          {newerLines(newer).map((line) => (
            <div key={line}>{line}</div>
          ))}
        </NoticeBar>
      )}
      {line('title')}
      <Field {...common('seatId')}>
        <Select value={form.seatId} disabled={busy} onChange={(_event, { value }) => type('seatId', value)}>
          <option value="">{PRACTICE_WORDS.choose}</option>
          {seats.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </Select>
      </Field>
      {(['problem', 'done', 'result'] as const).map((field) => lines(field, 5))}
      {line('contact')}
      {line('tags')}
      {(['links', 'attachments'] as const).map((field) => lines(field, 3))}
      <Button className={styles.button} type="submit" appearance="primary" disabled={busy}>
        {isNew ? PRACTICE_WORDS.submit : PRACTICE_WORDS.save}
      </Button>
    </form>
  );

  function line(field: keyof PracticeForm) {
    return (
      <Field {...common(field)}>
        <Input value={form[field]} disabled={busy} onChange={(_event, { value }) => type(field, value)} />
      </Field>
    );
  }

  function lines(field: keyof PracticeForm, rows: number) {
    return (
      <Field key={field} {...common(field)}>
        <Textarea
          value={form[field]}
          rows={rows}
          resize="vertical"
          disabled={busy}
          onChange={(_event, { value }) => type(field, value)}
        />
      </Field>
    );
  }

  function type(field: keyof PracticeForm, value: string): void {
    kept.type({ [field]: value });
  }

  async function save(): Promise<void> {
    const to = isNew
      ? { practiceId: kept.madeFrom, version }
      : { practiceId: view.practiceId, version: Number(kept.madeFrom) };
    const shown = await press({ verb: 'practice_save', networkId, ...to, ...form });
    if (shown === null) return;
    if (shown.view !== 'practice_form') kept.clear();
    else if (shown.version !== null) kept.compared(String(shown.version));
  }
}
