import {
  Button,
  Checkbox,
  Field,
  Input,
  makeStyles,
  Radio,
  RadioGroup,
  Textarea,
  tokens,
} from '@fluentui/react-components';
import type { RegisterProblem } from '../../domain/register/read-presence.ts';
import type { RegisterDraft } from '../../domain/view/register-view.ts';
import { problemsHeading } from '../../texts/form-problems.ts';
import { PRESENCE_LABELS, REGISTER_WORDS } from '../../texts/register/register.ts';
import { registerProblemText } from '../../texts/register/register-problems.ts';
import { correctionOf, REGISTER_PART } from '../../texts/tab/register.ts';
import { NoticeBar } from '../parts/notice-bar.tsx';

const useStyles = makeStyles({
  form: {
    margin: '8px 0 4px',
    minWidth: 0,
    padding: '8px 16px 12px',
    border: 'none',
    borderLeft: `3px solid ${tokens.colorBrandStroke1}`,
  },
  choices: { flexWrap: 'wrap' },
  more: { display: 'grid' },
  times: { display: 'flex', flexWrap: 'wrap', columnGap: '16px' },
  time: { flex: '1 1 220px', maxWidth: '320px', margin: '6px 0' },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: '8px', margin: '12px 0 0' },
});

/** What is put right about one person. */
export function CorrectionForm({
  name,
  draft,
  closed,
  problems,
  busy,
  type,
  submit,
  cancel,
}: {
  name: string;
  draft: RegisterDraft;
  /** A correction of a closed register wants a reason. */
  closed: boolean;
  problems: readonly RegisterProblem[];
  busy: boolean;
  type: (typed: Partial<RegisterDraft>) => void;
  submit: () => void;
  cancel: () => void;
}) {
  const styles = useStyles();
  return (
    <fieldset className={styles.form} aria-label={correctionOf(name)} disabled={busy}>
      {problems.length === 0 ? null : (
        <NoticeBar intent="warning" title={problemsHeading(problems.length)}>
          {problems.map(registerProblemText).join(' ')}
        </NoticeBar>
      )}
      {closed ? <p>{REGISTER_WORDS.afterClosingNote}</p> : null}
      <Field label={REGISTER_WORDS.presence} required>
        <RadioGroup
          layout="horizontal"
          className={styles.choices}
          value={draft.presence}
          onChange={(_event, { value }) => type({ presence: value as RegisterDraft['presence'] })}
        >
          {PRESENCE_LABELS.map(([presence, label]) => (
            <Radio key={presence} value={presence} label={label} />
          ))}
        </RadioGroup>
      </Field>
      <div className={styles.times}>
        <Field className={styles.time} label={REGISTER_WORDS.arrived} hint={REGISTER_WORDS.timeHint}>
          <Input
            value={draft.arrived}
            maxLength={20}
            onChange={(_event, { value }) => type({ arrived: value })}
          />
        </Field>
        <Field className={styles.time} label={REGISTER_WORDS.left} hint={REGISTER_WORDS.timeHint}>
          <Input value={draft.left} maxLength={20} onChange={(_event, { value }) => type({ left: value })} />
        </Field>
      </div>
      <div className={styles.more}>
        <Checkbox
          label={REGISTER_WORDS.voice}
          checked={draft.voice}
          onChange={(_event, { checked }) => type({ voice: checked === true })}
        />
        <Checkbox
          label={REGISTER_WORDS.again}
          checked={draft.again}
          onChange={(_event, { checked }) => type({ again: checked === true })}
        />
      </div>
      {closed ? (
        <Field label={REGISTER_WORDS.reason} required>
          <Textarea
            value={draft.reason}
            maxLength={500}
            onChange={(_event, { value }) => type({ reason: value })}
          />
        </Field>
      ) : null}
      <div className={styles.buttons}>
        <Button appearance="primary" onClick={submit}>
          {REGISTER_WORDS.submit}
        </Button>
        <Button onClick={cancel}>{REGISTER_PART.cancel}</Button>
      </div>
    </fieldset>
  );
}
