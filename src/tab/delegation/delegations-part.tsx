import { Button, Field, Input, makeStyles, Select, Text, Textarea } from '@fluentui/react-components';
import { useState } from 'react';
import type { View } from '../../domain/view/view.ts';
import {
  DELEGATION_WORDS,
  delegationDetail,
  delegationTitle,
  revokeLabel,
} from '../../texts/delegation/delegation.ts';
import { delegationProblemText } from '../../texts/delegation/delegation-problems.ts';
import { problemsHeading } from '../../texts/form-problems.ts';
import { noticeText } from '../../texts/notices.ts';
import { useActing } from '../app/acting.ts';
import { isRefused } from '../forms/is-refused.ts';
import { ResumedBar } from '../forms/resumed-bar.tsx';
import { useKeptForm } from '../forms/use-kept-form.ts';
import { GroupList } from '../parts/group-list.tsx';
import { NoticeBar } from '../parts/notice-bar.tsx';
import { SectionTitle } from '../parts/section-title.tsx';

type DelegationsView = Extract<View, { view: 'delegations' }>;
type Draft = DelegationsView['draft'];

const useStyles = makeStyles({
  form: { maxWidth: '560px', display: 'grid', gap: '12px', justifyItems: 'stretch' },
  days: { display: 'flex', flexWrap: 'wrap', gap: '12px' },
  submit: { justifySelf: 'start' },
  row: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '4px 12px' },
  text: { flex: '1 1 300px', overflowWrap: 'anywhere' },
  detail: { display: 'block' },
});

/** Delegations that run and are to come, each with its end, and the form for another. */
export function DelegationsPart({ view }: { view: DelegationsView }) {
  const styles = useStyles();
  const { busy, press } = useActing();
  const { networkId, notice, problems } = view;
  return (
    <>
      {notice === null ? null : <NoticeBar intent="success">{noticeText(notice)}</NoticeBar>}
      {problems.length === 0 ? null : (
        <NoticeBar intent="warning" title={problemsHeading(problems.length)}>
          {problems.map((problem) => delegationProblemText(problem)).join(' ')}
        </NoticeBar>
      )}
      <GroupList
        title={DELEGATION_WORDS.current}
        empty={DELEGATION_WORDS.none}
        entries={view.rows.map((row) => ({
          key: row.delegationId,
          shown: (
            <div className={styles.row}>
              <span className={styles.text}>
                <Text weight="semibold">{delegationTitle(row)}</Text>
                <Text className={styles.detail}>{delegationDetail(row)}</Text>
              </span>
              <Button
                disabled={busy}
                onClick={() =>
                  press({ verb: 'delegation_revoke', networkId, delegationId: row.delegationId })
                }
              >
                {revokeLabel(row)}
              </Button>
            </div>
          ),
        }))}
      />
      <SectionTitle>{DELEGATION_WORDS.form}</SectionTitle>
      {view.people.length === 0 ? (
        <Text>{DELEGATION_WORDS.nobody}</Text>
      ) : (
        <>
          <Text block style={{ margin: '4px 0 12px' }}>
            {DELEGATION_WORDS.intro}
          </Text>
          <DelegationForm view={view} />
        </>
      )}
    </>
  );
}

/** What is typed stays until the server has taken it; what it gives back as not accepted is taken over. */
function DelegationForm({ view }: { view: DelegationsView }) {
  const styles = useStyles();
  const { busy, press } = useActing();
  const kept = useKeptForm('delegation');
  const [checked, setChecked] = useState(false);
  const draft: Draft = { ...view.draft, ...kept.fields };
  const missing = (field: keyof Draft, message: string) =>
    checked && draft[field].trim() === '' ? message : null;
  const change = (field: keyof Draft) => (_event: unknown, data: { value: string }) =>
    kept.type({ [field]: data.value });
  return (
    <div className={styles.form}>
      <ResumedBar form={kept} />
      <Field
        label={DELEGATION_WORDS.person}
        required
        validationMessage={missing('personId', DELEGATION_WORDS.personMissing)}
      >
        <Select value={draft.personId} disabled={busy} onChange={change('personId')}>
          <option value="">{DELEGATION_WORDS.choose}</option>
          {view.people.map(({ personId, name }) => (
            <option key={personId} value={personId}>
              {name}
            </option>
          ))}
        </Select>
      </Field>
      <div className={styles.days}>
        <Field
          label={DELEGATION_WORDS.from}
          required
          validationMessage={missing('fromOn', DELEGATION_WORDS.fromMissing)}
        >
          <Input type="date" value={draft.fromOn} disabled={busy} onChange={change('fromOn')} />
        </Field>
        <Field
          label={DELEGATION_WORDS.to}
          required
          validationMessage={missing('toOn', DELEGATION_WORDS.toMissing)}
        >
          <Input type="date" value={draft.toOn} disabled={busy} onChange={change('toOn')} />
        </Field>
      </div>
      <Field
        label={DELEGATION_WORDS.reason}
        hint={DELEGATION_WORDS.reasonHint}
        required
        validationMessage={missing('reason', DELEGATION_WORDS.reasonMissing)}
      >
        <Textarea value={draft.reason} disabled={busy} onChange={change('reason')} />
      </Field>
      <Button appearance="primary" className={styles.submit} disabled={busy} onClick={submit}>
        {DELEGATION_WORDS.submit}
      </Button>
    </div>
  );

  async function submit(): Promise<void> {
    setChecked(true);
    if (Object.values(draft).some((value) => value.trim() === '')) return;
    const shown = await press({ verb: 'delegation_submit', networkId: view.networkId, ...draft });
    if (shown === null || isRefused(shown)) return;
    kept.clear();
    setChecked(false);
  }
}
